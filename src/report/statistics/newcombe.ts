import { type Interval, wilson } from './wilson.ts'

/** So many of so many: 7 of 10 audits. */
export interface Counted {
  readonly count: number
  readonly of: number
}

/** How far apart two shares are, −1 to 1: the first minus the second. */
export interface Difference extends Interval {
  /** None where one of the two is of 0. */
  readonly difference: number | undefined
}

/**
 * The difference of two independent shares with its 95 % interval: the first minus the second, so that a positive one says that the first
 * is larger. Where one is of 0, nothing is known of the difference: −1 to 1.
 * Newcombe 1998, method 10, 10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I.
 */
export function newcombe(one: Counted, other: Counted): Difference {
  return differenceOf(estimate(one), estimate(other))
}

/** A share, none of 0, with its interval. */
export interface Share extends Interval {
  readonly share: number | undefined
}

/**
 * The same of independent shares whose intervals are known, however they were made (`clusterShare`). Zou and Donner 2008,
 * 10.1002/sim.3095.
 */
export function differenceOf(one: Share, other: Share): Difference {
  if (one.share === undefined || other.share === undefined) return { difference: undefined, low: -1, high: 1 }
  const difference = one.share - other.share
  return {
    difference,
    low: difference - Math.sqrt((one.share - one.low) ** 2 + (other.high - other.share) ** 2),
    high: difference + Math.sqrt((one.high - one.share) ** 2 + (other.share - other.low) ** 2),
  }
}

function estimate({ count, of }: Counted): Share {
  return { share: of === 0 ? undefined : count / of, ...wilson(count, of) }
}
