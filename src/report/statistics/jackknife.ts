import { mean, sum } from './mean.ts'
import { type Sums, totalOf } from './sums.ts'

/**
 * Of each group, how far the mean of all values moves without it, scaled so that the squares add up to the variance of that mean. It
 * takes two groups at least, each with a value. The jackknife over groups: Tukey 1958; with groups of unequal size it is the most
 * careful of the cluster-robust errors, MacKinnon, Nielsen and Webb 2023, 10.1002/jae.2969.
 */
export function pulls(groups: readonly Sums[]): readonly number[] {
  const all = totalOf(groups)
  const without = groups.map((group) => (all.sum - group.sum) / (all.count - group.count))
  const centre = mean(without) ?? 0
  const scale = Math.sqrt((groups.length - 1) / groups.length)
  // What is left of a difference of equal sums is rounding.
  const least = 1e-12 * without.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  return without.map((each) => (Math.abs(each - centre) <= least ? 0 : scale * (each - centre)))
}

/** The variance that pulls add up to. */
export function varianceOf(all: readonly number[]): number {
  return sum(all.map((pull) => pull * pull))
}
