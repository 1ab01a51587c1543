/** Whether two texts say the same: upper and lower case, spaces and punctuation make no difference. */
export function sameWords(one: string | undefined, other: string | undefined): boolean {
  return one === other || wordsOf(one ?? '') === wordsOf(other ?? '')
}

/** What is left of a text without what makes no difference. Signs such as `<`, `%` and 🙂 do make one. */
export function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{P}\p{Z}\p{C}]+/gu, '')
}
