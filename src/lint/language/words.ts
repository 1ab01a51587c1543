/** Words that are looked for, in small letters; with an empty one among them, texts are wanted whatever they say. */
export type Sought = Pick<ReadonlySet<string>, 'size' | 'has' | 'keys'>

/** The words of a text, in small letters. */
export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(partsOf(text))
}

/** The words of a text in their order, in small letters. */
export function partsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
