import type { Fault } from './guard.ts'

/**
 * Control characters other than tab and line breaks, direction overrides, separators that some editors count as line breaks,
 * byte order marks and halves of surrogate pairs: in a text that is read by people they can only mislead.
 */
const unreadable =
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]|\r(?!\n)/u

/** The first character that a text cannot have, as `U+001B`, and where it stands. */
export function unreadableIn(text: string): { readonly index: number; readonly name: string } | undefined {
  const found = unreadable.exec(text)
  return found ? { index: found.index, name: nameOf(found[0]) } : undefined
}

/** The characters that a file cannot have, those that follow each other as one; a hundred and one at most. */
export function unreadableAll(text: string): readonly Fault[] {
  if (!unreadable.test(text)) return []
  const faults: Fault[] = []
  for (const { index: start, 0: found } of text.matchAll(new RegExp(`(?:${unreadable.source})+`, 'gu'))) {
    const end = start + found.length
    const message = `An invisible character (${nameOf(found)}) stands here; delete it.`
    // Some old programs end a line so.
    const changes = [{ start, end, text: found.startsWith('\r') ? '\n' : '' }]
    faults.push({ rule: 'control-character', start, end, message, mend: { says: 'Delete it.', changes } })
    if (faults.length > 100) break
  }
  return faults
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
