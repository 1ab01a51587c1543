import * as z from 'zod/mini'

/** A check of a list: no two entries have the same text under `key`. */
export function unique<Entry extends { [key in Key]: string }, Key extends string>(key: Key) {
  return z.check<Entry[]>(({ value, issues }) => {
    const seen = new Set<string>()
    for (const [index, entry] of value.entries()) {
      if (seen.has(entry[key]))
        issues.push({
          code: 'custom',
          input: entry[key],
          path: [index, key],
          message: `another one; \`${entry[key]}\` is taken already`,
        })
      seen.add(entry[key])
    }
  })
}
