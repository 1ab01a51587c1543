import { type Reach, shareOfReach, together } from './reach.ts'

/**
 * By waves: `new` in the last one, `recurring` in it and in an earlier one, `came-back` after it was gone, `gone` from the last one in which
 * the step was walked, `not-seen` if it is not there either and the audits since are too few to say that it is gone, `once` where there
 * are no two waves to compare.
 */
export type History = 'new' | 'recurring' | 'came-back' | 'gone' | 'not-seen' | 'once'

/**
 * What became of a problem.
 *
 * @param waves the audits with it, of those that can say, in each wave in which the step was walked, the oldest first.
 * @param isSeenSince whether it was found after the last of them, by audits that belong to none.
 */
export function historyOf(waves: readonly Reach[], isSeenSince: () => boolean): History {
  const found = waves.map((reach) => [...reach.values()].some(({ count }) => count > 0))
  const [last, before, ...earlier] = found.toReversed()
  if (before === undefined || !found.includes(true)) return 'once'
  if (last && before) return 'recurring'
  if (last && !earlier.includes(true)) return 'new'
  const isThere = last || isSeenSince()
  const past = last ? waves.slice(0, -1) : waves
  const absentFrom = found.lastIndexOf(true, past.length - 1) + 1
  const wasGone = isRarer(together(past.slice(absentFrom)), together(past.slice(0, absentFrom)))
  if (isThere) return wasGone ? 'came-back' : 'recurring'
  return wasGone ? 'gone' : 'not-seen'
}

/** Surely: the intervals of the two do not meet, which asks more than that of their difference, as there are many steps to be wrong about. */
function isRarer(one: Reach, other: Reach): boolean {
  return shareOfReach(one).high < shareOfReach(other).low
}
