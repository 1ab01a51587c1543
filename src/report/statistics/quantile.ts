import { quantile as quantileOf, quantileSorted } from 'd3-array'

/**
 * The value below which a share p, 0 to 1, of the values lies, in whatever order they are; between two of them in proportion. None of
 * no values. Type 7 of Hyndman and Fan 1996, 10.1080/00031305.1996.10473566.
 */
export function quantile(values: readonly number[], p: number): number | undefined {
  return quantileOf(values, p)
}

/** The value in the middle, or half way between the two in the middle; none of no values. */
export function median(values: readonly number[]): number | undefined {
  return quantileOf(values, 0.5)
}

/** `quantile` of values in rising order, which takes no time. */
export function quantileInOrder(values: readonly number[] | Float64Array, p: number): number | undefined {
  return quantileSorted(values as number[], p)
}
