/** `14 recorded answers`, as the beginning of what becomes of them; undefined where none is known of. */
export function recordedAnswers(count: number | undefined): string | undefined {
  if (!count) return undefined
  return count === 1 ? '1 recorded answer' : `${count} recorded answers`
}

/** What a change does to answers that were recorded before it: the end of a sentence, empty where none is known of. */
export function notComparable(count: number | undefined): string {
  const answers = recordedAnswers(count)
  return answers ? `: ${answers} can’t be compared with new ones` : ''
}
