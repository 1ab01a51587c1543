import { clusterMean } from './cluster-mean.ts'
import type { Interval } from './wilson.ts'

/** The same thing rated twice. */
export interface Pair {
  readonly one: number
  readonly other: number
}

/** The mean of the differences of pairs, the first minus the second, with its 95 % interval in the unit of the values. */
export interface Paired {
  /** How many pairs. */
  readonly n: number
  /** In how many groups that have one. */
  readonly groups: number
  /** None of no pairs. */
  readonly difference: number | undefined
  /** None of one group, and none where the groups do not differ. */
  readonly low: number | undefined
  readonly high: number | undefined
  readonly method: 'bootstrap' | 'normal'
}

/**
 * How far apart pairs are on average, where the pairs of one group (an auditor) are more alike than others; made as `clusterMean`.
 * `scale` holds the interval within the differences that can be.
 */
export function paired(groups: readonly (readonly Pair[])[], scale?: Interval): Paired {
  const differences = groups.map((pairs) => pairs.map(({ one, other }) => one - other))
  const { mean, ...rest } = clusterMean(differences, scale)
  return { ...rest, difference: mean }
}
