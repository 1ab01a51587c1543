/** Of the texts of one checklist: what is kept for longer is dear to forget. */
const known = new Map<string, ReadonlySet<string>>()

/** Another checklist is looked at. */
export function forgetWords(): void {
  known.clear()
}

/**
 * The words of a text, in small letters. To look for a word here first spares most texts a pattern: to compile one takes longer
 * than all else that is done with a checklist.
 */
export function wordsIn(text: string): ReadonlySet<string> {
  const before = known.get(text)
  if (before) return before
  const words = new Set(partsOf(text))
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
