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
  const isLong = inRows(values, middle)
  const signals = values.flatMap((value, index) => (value < low || value > high || isLong[index] ? [index] : []))
  return { n, mean: middle, low, high, rangeLimit: 3.267 * range, provisional, signals }
}

/** Of each value whether it is the eighth or further in a row on its side of the mean. */
function inRows(values: readonly number[], middle: number): readonly boolean[] {
  let side = 0
  let length = 0
  return values.map((value) => {
    const now = Math.sign(value - middle)
    length = now === side ? length + 1 : 1
    side = now
    return side !== 0 && length >= row
  })
}
