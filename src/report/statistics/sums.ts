import { sum } from './mean.ts'

/** The values of one group (of one auditor), of which means and their intervals need no more than this. */
export interface Sums {
  readonly count: number
  readonly sum: number
}

/** Number and sum of some values, the same in whatever order they are. */
export function sumsOf(values: readonly number[]): Sums {
  return { count: values.length, sum: sum(values) }
}

/** Number and sum of all groups together. */
export function totalOf(groups: readonly Sums[]): Sums {
  return { count: sum(groups.map(({ count }) => count)), sum: sum(groups.map((group) => group.sum)) }
}
