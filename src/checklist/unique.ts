import * as z from 'zod/mini'

/** A check of a list: no two entries have the same text under `key`. */
export function unique<Entry extends { [key in Key]: string }, Key extends string>(key: Key) {
  return z.check<Entry[]>(({ value, issues }) => {
    const seen = new Map<string, number>()
    for (const [index, entry] of value.entries()) {
      const first = seen.get(entry[key])
      if (first === undefined) seen.set(entry[key], index)
      else
        issues.push({
          code: 'custom',
          input: entry[key],
          path: [index, key],
          message: `another one; \`${entry[key]}\` is taken already`,
          params: { rule: 'duplicate-id', first: [first, key] },
        })
    }
  })
}
