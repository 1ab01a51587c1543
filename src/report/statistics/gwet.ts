import { mean, sum } from './mean.ts'
import { t95 } from './student.ts'

/** How far raters agree on which category something is in. */
export interface Agreement {
  /** How many units two raters or more judged. */
  readonly n: number
  /** Beyond chance: 1 wholly, 0 as by chance, below 0 less than that. None of no units. */
  readonly ac1: number | undefined
  /** Its 95 % interval over units like these; none of one unit, and none where all units agree alike. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** The share of pairs of raters that agree, 0 to 1; always told beside the other. None of no units. */
  readonly observed: number | undefined
}

/** One unit: the shares of its raters that chose each category, in one order, and the share of its pairs that agree. */
interface Judged {
  readonly shares: readonly number[]
  /** None of one rater. */
  readonly agreed: number | undefined
}

/**
 * Gwet's AC1, which holds where most pass and kappa misleads. A unit is what was judged, with one category for each rater, undefined
 * where one gave none. `categories` are all that could have been said; without them, those that were, and at least two.
 * Gwet 2008, 10.1348/000711006X126600.
 */
export function ac1(
  units: readonly (readonly (string | undefined)[])[],
  categories: readonly string[] = [],
): Agreement {
  const given = units.map((unit) => unit.filter((value) => value !== undefined)).filter(({ length }) => length > 0)
  const all = [...new Set([...categories, ...given.flat()])].sort()
  const judged = given.map((unit) => judgedOf(unit, all))
  const agreeing = judged.flatMap(({ agreed }) => agreed ?? [])
  const n = agreeing.length
  const observed = mean(agreeing)
  if (observed === undefined) return { n, ac1: undefined, low: undefined, high: undefined, observed }
  const overall = all.map((_, category) => sum(judged.map(({ shares }) => shares[category] ?? 0)) / judged.length)
  // How often a unit would agree by chance, when its raters choose as all do.
  const chanceOf = (shares: readonly number[]) =>
    sum(shares.map((share, category) => share * (1 - (overall[category] ?? 0)))) / (Math.max(2, all.length) - 1)
  const chance = chanceOf(overall)
  const value = (observed - chance) / (1 - chance)
  const parts = judged.map(({ shares, agreed }) => {
    const own = agreed === undefined ? 0 : ((judged.length / n) * (agreed - chance)) / (1 - chance)
    return own - (2 * (1 - value) * (chanceOf(shares) - chance)) / (1 - chance)
  })
  return { n, ac1: value, ...interval(parts, value), observed }
}

/** From how far the parts of the units are from the whole. */
function interval(parts: readonly number[], value: number): Pick<Agreement, 'low' | 'high'> {
  const squares = sum(parts.map((part) => (part - value) ** 2))
  if (parts.length < 2 || squares < 1e-18) return { low: undefined, high: undefined }
  const half = t95(parts.length - 1) * Math.sqrt(squares / (parts.length * (parts.length - 1)))
  return { low: Math.max(-1, value - half), high: Math.min(1, value + half) }
}

function judgedOf(unit: readonly string[], all: readonly string[]): Judged {
  const raters = unit.length
  const times = all.map((category) => unit.filter((value) => value === category).length)
  const pairs = sum(times.map((many) => many * (many - 1)))
  return {
    shares: times.map((many) => many / raters),
    agreed: raters > 1 ? pairs / (raters * (raters - 1)) : undefined,
  }
}
