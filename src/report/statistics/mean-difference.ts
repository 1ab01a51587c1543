import { pulls, varianceOf } from './jackknife.ts'
import { type SideSums, type Sides, sideSumsOf } from './sides.ts'
import { t95 } from './student.ts'
import { type Sums, totalOf } from './sums.ts'

/** How far apart the means of two sides are, the first minus the second, with the 95 % interval in the unit of the values. */
export interface MeanDifference {
  /** How many values on either side, and of how many auditors. */
  readonly n: number
  readonly auditors: number
  readonly otherN: number
  readonly otherAuditors: number
  /** How many auditors are on both sides. */
  readonly both: number
  /** None where a side has no value. */
  readonly difference: number | undefined
  /** None where a side has fewer than two auditors, and none where auditors do not differ on either side. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** The standard error; none where there is no interval. */
  readonly error: number | undefined
}

/**
 * The difference of two means, where the values of one auditor are more alike than others and an auditor may be on both sides. Student's
 * t on the jackknife over auditors, with the degrees of freedom of Welch 1947, 10.1093/biomet/34.1-2.28, or, where an auditor is on both
 * sides, those of the side with fewer. A side whose auditors do not differ is taken to spread as the other. The order of auditors and
 * values changes nothing.
 */
export function meanDifference(auditors: readonly Sides[]): MeanDifference {
  return meanDifferenceOfSums(sideSumsOf(auditors))
}

/** The same of auditors of whose values the numbers and sums are known. */
export function meanDifferenceOfSums(auditors: readonly SideSums[]): MeanDifference {
  const ones = auditors.map(({ one }) => one)
  const others = auditors.map(({ other }) => other)
  const [one, other] = [totalOf(ones), totalOf(others)]
  const both = auditors.filter((auditor) => auditor.one.count > 0 && auditor.other.count > 0).length
  const known = { n: one.count, auditors: present(ones), otherN: other.count, otherAuditors: present(others), both }
  const none = { low: undefined, high: undefined, error: undefined }
  if (one.count === 0 || other.count === 0) return { ...known, difference: undefined, ...none }
  const difference = one.sum / one.count - other.sum / other.count
  if (known.auditors < 2 || known.otherAuditors < 2) return { ...known, difference, ...none }
  const { variance, degrees } = spread(ones, others, both)
  if (variance === 0) return { ...known, difference, ...none }
  const error = Math.sqrt(variance)
  const half = t95(degrees) * error
  return { ...known, difference, low: difference - half, high: difference + half, error }
}

function present(sums: readonly Sums[]): number {
  return sums.filter(({ count }) => count > 0).length
}

/** The variance of the difference, and how well it is known. */
function spread(ones: readonly Sums[], others: readonly Sums[], both: number): { variance: number; degrees: number } {
  const [one, other] = [pullsOfAll(ones), pullsOfAll(others)]
  const [ofOne, ofOther] = [varianceOf(one), varianceOf(other)]
  const [many, otherMany] = [present(ones), present(others)]
  if (ofOne === 0) return { variance: ofOther * (1 + otherMany / many), degrees: otherMany - 1 }
  if (ofOther === 0) return { variance: ofOne * (1 + many / otherMany), degrees: many - 1 }
  const variance = varianceOf(one.map((pull, index) => pull - (other[index] ?? 0)))
  if (both > 0) return { variance, degrees: Math.min(many, otherMany) - 1 }
  return { variance, degrees: variance ** 2 / (ofOne ** 2 / (many - 1) + ofOther ** 2 / (otherMany - 1)) }
}

/** The pull of each auditor; one who has no value pulls nothing. */
function pullsOfAll(sums: readonly Sums[]): readonly number[] {
  const pulling = pulls(sums.filter(({ count }) => count > 0))
  let next = 0
  return sums.map(({ count }) => (count > 0 ? (pulling[next++] ?? 0) : 0))
}
