import { mean } from './mean.ts'
import type { Interval } from './wilson.ts'

/** The natural limits of a row of values: what stays within them is the everyday. In the unit of the values. */
export interface Limits {
  readonly n: number
  /** None of no values. */
  readonly mean: number | undefined
  /** None below two values. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** How far a value may be from the one before; none below two values. */
  readonly rangeLimit: number | undefined
  /** Of fewer than ten values the limits still move. */
  readonly provisional: boolean
  /** The places, from 0, of values that are no chance: outside the limits, or the eighth and further in a row on one side of the mean. */
  readonly signals: readonly number[]
}

const enough = 10
const row = 8

/**
 * Limits of an XmR chart: the mean ± 2.66 times the mean distance of neighbours; 3.267 times that for the distances. The values are in
 * the order of time. `scale` holds the limits within the values that can be. Shewhart 1931; Wheeler 1993, Understanding Variation.
 */
export function xmr(values: readonly number[], scale?: Interval): Limits {
  const n = values.length
  const middle = mean(values)
  const range = mean(values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value))))
  const provisional = n < enough
  if (middle === undefined || range === undefined) {
    return { n, mean: middle, low: undefined, high: undefined, rangeLimit: undefined, provisional, signals: [] }
  }
  const low = Math.max(middle - 2.66 * range, scale?.low ?? Number.NEGATIVE_INFINITY)
  const high = Math.min(middle + 2.66 * range, scale?.high ?? Number.POSITIVE_INFINITY)
  // What is on a limit or on the mean is on no side of it, whatever its last digit says.
  const digit = 1e-12 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const isLong = inRows(values.map((value) => (Math.abs(value - middle) <= digit ? 0 : Math.sign(value - middle))))
  const isOutside = (value: number) => value < low - digit || value > high + digit
  const signals = values.flatMap((value, index) => (isOutside(value) || isLong[index] ? [index] : []))
  return { n, mean: middle, low, high, rangeLimit: 3.267 * range, provisional, signals }
}

/** Of each value, by its side of the mean, whether it is the eighth or further in a row on one side. */
function inRows(sides: readonly number[]): readonly boolean[] {
  let before = 0
  let length = 0
  return sides.map((side) => {
    length = side === before ? length + 1 : 1
    before = side
    return side !== 0 && length >= row
  })
}
