import { z95 } from './normal.ts'

/** From the low end to the high end, both included, in the unit of what it is about. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % score interval of a share: between which shares, 0 to 1, the truth may lie when `count` of `of` were seen. Of 0 nothing is
 * known: 0 to 1. It takes fractions of counts, for numbers that were made smaller since they are not independent.
 * Wilson 1927, 10.1080/01621459.1927.10502953; for small numbers recommended by Brown, Cai and DasGupta 2001, 10.1214/ss/1009213286.
 */
export function wilson(count: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 }
  const share = count / of
  const centre = share + z95 ** 2 / (2 * of)
  const half = z95 * Math.sqrt((share * (1 - share)) / of + z95 ** 2 / (4 * of ** 2))
  const scale = 1 + z95 ** 2 / of
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: count === of ? 1 : Math.min(1, (centre + half) / scale),
  }
}
