import { fsum } from 'd3-array'

/** The sum to the last digit, the same in whatever order the values are. */
export function sum(values: readonly number[]): number {
  // Whole numbers lose no digit, and most values are whole.
  let total = 0
  for (const value of values) {
    total += value
    if (!Number.isInteger(value) || !Number.isSafeInteger(total)) return fsum(values)
  }
  return total
}

/** The mean, the same in whatever order the values are; none of no values. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : sum(values) / values.length
}
