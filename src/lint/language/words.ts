/** As many texts as a checklist may have, or so. */
const most = 2000

const known = new Map<string, ReadonlySet<string>>()

/**
 * The words of a text, in small letters. To look for a word here first spares most texts a pattern: to compile one takes longer
 * than all else that is done with a checklist.
 */
export function wordsIn(text: string): ReadonlySet<string> {
  const before = known.get(text)
  if (before) return before
  const words = new Set(partsOf(text))
  if (known.size >= most) known.clear()
  known.set(text, words)
  return words
}

/** Whether a text has one of these words, which are in small letters. */
export function hasWord(text: string, ...words: readonly string[]): boolean {
  const found = wordsIn(text)
  return words.some((word) => found.has(word))
}

/** The words of a text in their order, in small letters. */
export function partsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
