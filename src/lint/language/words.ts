/** Words that are looked for, in small letters; with an empty one among them, texts are wanted whatever they say. */
export interface Sought extends Pick<ReadonlySet<string>, 'size' | 'has' | 'keys'> {
  /** The phrases for which a word stands, each with all its words. */
  get?(word: string): readonly (readonly string[])[] | undefined
}

/** The words of a text, in small letters. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(partsOf(text))
}

/** Whether a text has one of these words, which are in small letters. */
export function hasWord(text: string, words: Pick<Sought, 'has'>): boolean {
  return partsOf(text).some((word) => words.has(word))
}

/** A text in small letters, as long as it was: an `İ`, which alone would become longer, stays. */
export function inSmallLetters(text: string): string {
  return text.replaceAll(/[^İ]+/g, (part) => part.toLowerCase())
}

/** The words of a text in their order, in small letters. */
export function partsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
