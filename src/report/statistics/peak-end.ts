import { mean } from './mean.ts'

/** What of a journey is remembered, in the unit of the ratings. */
export interface PeakEnd {
  /** How many ratings. */
  readonly n: number
  /** The highest rating: of frustration, the worst. */
  readonly peak: number
  readonly end: number
  readonly mean: number
  /** Half way between peak and end; never told without the mean, which predicts about as well. */
  readonly peakEnd: number
}

/**
 * Peak, end and mean of the ratings along a journey, in its order; none of no ratings. Fredrickson and Kahneman 1993,
 * 10.1037/0022-3514.65.1.45; against the mean: Alaybek et al. 2022, Strijbosch et al. 2019.
 */
export function peakEnd(ratings: readonly number[]): PeakEnd | undefined {
  const end = ratings.at(-1)
  const middle = mean(ratings)
  if (end === undefined || middle === undefined) return undefined
  const peak = ratings.reduce((most, rating) => Math.max(most, rating), end)
  return { n: ratings.length, peak, end, mean: middle, peakEnd: (peak + end) / 2 }
}
