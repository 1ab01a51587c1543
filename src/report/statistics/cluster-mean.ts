import { sum } from './mean.ts'
import { normalTail } from './normal.ts'
import { quantile } from './quantile.ts'
import { randomDraws } from './random.ts'
import { t95 } from './student.ts'

/** The values of one group, of which mean and interval need no more than this. */
export interface Sums {
  readonly count: number
  readonly sum: number
}

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
/** Fewer groups can't be resampled into an interval that holds 95 %, since none reaches beyond the groups themselves. */
const fewestResampled = 5
const resamples = 10_000

/**
 * The mean of all values and its 95 % interval, where values of one group (the audits of one auditor) are more alike than others.
 * Up to 200 values the groups are resampled: Efron 1979, 10.1214/aos/1176344552, the percentiles widened for few groups, Hesterberg
 * 2015, 10.1080/00031305.2015.1089789. Beyond, and below five groups, it is Student's t on a cluster-robust standard error, which is
 * the normal interval where there are many groups: Cameron and Miller 2015, 10.3368/jhr.50.2.317. The same values give the same
 * interval, in whatever order they and their groups are.
 */
export function clusterMean(groups: readonly (readonly number[])[]): ClusterMean {
  return clusterMeanOfSums(groups.map((values) => ({ count: values.length, sum: sum(values) })))
}

/** The same of groups of which the number and the sum of their values are known. */
export function clusterMeanOfSums(sums: readonly Sums[]): ClusterMean {
  const groups = inOrder(sums.filter(({ count }) => count > 0))
  const n = sum(groups.map(({ count }) => count))
  const known = { n, groups: groups.length }
  if (n === 0) return { ...known, mean: undefined, low: undefined, high: undefined, method: 'normal' }
  const mean = sum(groups.map((group) => group.sum)) / n
  const isResampled = n <= mostResampled && groups.length >= fewestResampled
  const method = isResampled ? 'bootstrap' : 'normal'
  const error = standardError(groups, n, mean)
  if (!error) return { ...known, mean, low: undefined, high: undefined, method }
  if (isResampled) return { ...known, mean, ...percentiles(groups), method }
  const half = t95(groups.length - 1) * error
  return { ...known, mean, low: mean - half, high: mean + half, method }
}

/** One order, so that draws and sums do not depend on the one that was given. */
function inOrder(groups: readonly Sums[]): readonly Sums[] {
  return groups.toSorted((one, other) => one.count - other.count || one.sum - other.sum)
}

/** Of the mean, from how far each group is from it; none of one group. */
function standardError(groups: readonly Sums[], n: number, mean: number): number | undefined {
  if (groups.length < 2) return undefined
  const squares = sum(groups.map((group) => (group.sum - group.count * mean) ** 2))
  return Math.sqrt((groups.length / (groups.length - 1)) * squares) / n
}

/** Between which percentiles of the resampled means the truth may lie. */
function percentiles(groups: readonly Sums[]): { low: number; high: number } {
  const means = resampledMeans(groups)
  const tail = normalTail(Math.sqrt(groups.length / (groups.length - 1)) * t95(groups.length - 1))
  return { low: quantile(means, tail) ?? 0, high: quantile(means, 1 - tail) ?? 0 }
}

function resampledMeans(groups: readonly Sums[]): readonly number[] {
  const draw = randomDraws()
  return Array.from({ length: resamples }, () => {
    let count = 0
    let total = 0
    for (let index = 0; index < groups.length; index += 1) {
      const group = groups[draw(groups.length)]
      count += group?.count ?? 0
      total += group?.sum ?? 0
    }
    return total / count
  })
}
