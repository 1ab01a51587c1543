import { sum } from './mean.ts'

/** How far raters agree on which category something is in. */
export interface Agreement {
  /** Beyond chance: 1 wholly, 0 as by chance. None of no units. */
  readonly ac1: number | undefined
  /** The share of pairs of raters that agree, 0 to 1; always told beside the other. None of no units. */
  readonly observed: number | undefined
  /** How many units two raters or more judged. */
  readonly n: number
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
  const judged = units.map((unit) => unit.filter((value) => value !== undefined)).filter(({ length }) => length > 0)
  const twice = judged.filter(({ length }) => length > 1)
  const n = twice.length
  if (n === 0) return { ac1: undefined, observed: undefined, n }
  const all = [...new Set([...categories, ...judged.flat()])].sort()
  const observed = sum(twice.map(agreed)) / n
  const shares = all.map((category) => sum(judged.map((unit) => times(unit, category) / unit.length)) / judged.length)
  const chance = sum(shares.map((share) => share * (1 - share))) / (Math.max(2, all.length) - 1)
  return { ac1: (observed - chance) / (1 - chance), observed, n }
}

/** The share of pairs of the raters of one unit that agree. */
function agreed(unit: readonly string[]): number {
  const pairs = [...new Set(unit)].map((category) => times(unit, category)).map((many) => many * (many - 1))
  return sum(pairs) / (unit.length * (unit.length - 1))
}

function times(unit: readonly string[], category: string): number {
  return unit.filter((value) => value === category).length
}
