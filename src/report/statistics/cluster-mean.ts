import { pulls, varianceOf } from './jackknife.ts'
import { normalTail } from './normal.ts'
import { quantileInOrder } from './quantile.ts'
import { randomDraws } from './random.ts'
import { t95 } from './student.ts'
import { type Sums, sumsOf, totalOf } from './sums.ts'
import type { Interval } from './wilson.ts'

/** A mean of values that come in groups, with its 95 % interval in the unit of the values. */
export interface ClusterMean {
  /** How many values. */
  readonly n: number
  /** In how many groups that have one. */
  readonly groups: number
  /** None of no values. */
  readonly mean: number | undefined
  /** None of one group, and none where the groups do not differ: nothing there tells how far the next may be. */
  readonly low: number | undefined
  readonly high: number | undefined
  readonly method: 'bootstrap' | 'normal'
}

/** So many values are resampled; more need no help. */
const mostResampled = 200
/** Fewer groups can't be resampled into an interval that holds 95 %, since no resample reaches beyond the groups themselves. */
const fewestResampled = 6
const resamples = 10_000

/**
 * The mean of all values and its 95 % interval, where values of one group (the audits of one auditor) are more alike than others.
 * Up to 200 values the groups are resampled: Efron 1979, 10.1214/aos/1176344552, the percentiles widened for few groups: Hesterberg
 * 2015, 10.1080/00031305.2015.1089789. Beyond, and below six groups, it is Student's t on the jackknife over groups, which is the
 * normal interval where there are many: Cameron and Miller 2015, 10.3368/jhr.50.2.317; `scale` holds it within the values that can be.
 * The same values give the same interval, in whatever order they and their groups are.
 */
export function clusterMean(groups: readonly (readonly number[])[], scale?: Interval): ClusterMean {
  return clusterMeanOfSums(groups.map(sumsOf), scale)
}

/** The same of groups of which the number and the sum of their values are known. */
export function clusterMeanOfSums(sums: readonly Sums[], scale?: Interval): ClusterMean {
  const groups = inOrder(sums.filter(({ count }) => count > 0))
  const { count: n, sum } = totalOf(groups)
  const isResampled = n <= mostResampled && groups.length >= fewestResampled
  const method = isResampled ? 'bootstrap' : 'normal'
  const known = { n, groups: groups.length, mean: n === 0 ? undefined : sum / n, method } as const
  const error = groups.length < 2 ? 0 : Math.sqrt(varianceOf(pulls(groups)))
  if (error === 0) return { ...known, low: undefined, high: undefined }
  return { ...known, ...(isResampled ? percentiles(groups) : student(groups, sum / n, error, scale)) }
}

/** One order, so that what is drawn does not depend on the one that was given. */
function inOrder(groups: readonly Sums[]): readonly Sums[] {
  return groups.toSorted((one, other) => one.count - other.count || one.sum - other.sum)
}

function student(groups: readonly Sums[], mean: number, error: number, scale?: Interval): Interval {
  const half = t95(groups.length - 1) * error
  return {
    low: Math.max(mean - half, scale?.low ?? Number.NEGATIVE_INFINITY),
    high: Math.min(mean + half, scale?.high ?? Number.POSITIVE_INFINITY),
  }
}

/** Between which percentiles of the resampled means the truth may lie. */
function percentiles(groups: readonly Sums[]): Interval {
  const means = resampledMeans(groups).sort()
  const tail = normalTail(Math.sqrt(groups.length / (groups.length - 1)) * t95(groups.length - 1))
  return { low: quantileInOrder(means, tail) ?? 0, high: quantileInOrder(means, 1 - tail) ?? 0 }
}

/** Millions of draws in a report, so in plain numbers. */
function resampledMeans(groups: readonly Sums[]): Float64Array {
  const draw = randomDraws()
  const counts = Float64Array.from(groups, ({ count }) => count)
  const sums = Float64Array.from(groups, ({ sum }) => sum)
  const means = new Float64Array(resamples)
  for (let index = 0; index < resamples; index += 1) {
    let count = 0
    let sum = 0
    for (let drawn = 0; drawn < groups.length; drawn += 1) {
      const group = draw(groups.length)
      count += counts[group] ?? 0
      sum += sums[group] ?? 0
    }
    means[index] = sum / count
  }
  return means
}
