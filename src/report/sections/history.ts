/**
 * By waves: `new` in the last one, `recurring` in it and in the one before, `came-back` after a wave without it, `gone` from the last one in
 * which the step was walked, `once` where there are no two waves to compare.
 */
export type History = 'new' | 'recurring' | 'came-back' | 'gone' | 'once'

/**
 * What became of a problem.
 *
 * @param found whether it was found, in each wave in which the step was walked, the oldest first.
 * @param isSeenSince whether it was found after the last of them, by audits that belong to none.
 */
export function historyOf(found: readonly boolean[], isSeenSince: boolean): History {
  const [last, before, ...earlier] = found.toReversed()
  if (before === undefined || !found.includes(true)) return 'once'
  if (!last) return isSeenSince ? 'came-back' : 'gone'
  if (before) return 'recurring'
  return earlier.includes(true) ? 'came-back' : 'new'
}
