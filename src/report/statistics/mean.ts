import { fsum } from 'd3-array'

/** The sum to the last digit, the same in whatever order the values are. */
export function sum(values: Iterable<number>): number {
  return fsum(values)
}

/** The mean, the same in whatever order the values are; none of no values. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : fsum(values) / values.length
}
