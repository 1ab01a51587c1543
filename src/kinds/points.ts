import type { Comparison, Expectation } from '../checklist/checklist.ts'

/** Every number that expectations name; those of a mark, where one is given. */
export function numbersIn(named: readonly Expectation[], mark?: string): readonly number[] {
  return named.flatMap((each) => {
    if (typeof each === 'number') return [each]
    if (typeof each === 'string') return []
    if (Array.isArray(each)) return each.filter((one) => typeof one === 'number')
    if (mark === undefined) return endsOf(each as Comparison)
    const wanted = (each as Readonly<Record<string, string | number | Comparison>>)[mark]
    return typeof wanted === 'number' ? [wanted] : typeof wanted === 'object' ? endsOf(wanted) : []
  })
}

/** The ends of limits, as far as there are any. */
export function endsOf(limits: Comparison | undefined): readonly number[] {
  const { 'at-least': least, 'at-most': most } = limits ?? {}
  return [least, most].filter((end) => typeof end === 'number')
}

/**
 * Numbers that stand for all from `min` to `max`, in order, when they are compared with the cuts and with nothing else: both ends,
 * each cut, and one between each two of these. With `whole`, whole ones alone.
 */
export function pointsBetween(min: number, max: number, cuts: readonly number[], whole = false): readonly number[] {
  const inside = cuts.filter((cut) => cut > min && cut < max)
  const ends = [...new Set([min, ...inside, max])].sort((one, other) => one - other)
  return ends.flatMap((end, index) => {
    const next = ends[index + 1]
    const here = whole && !Number.isInteger(end) ? [] : [end]
    const within = next === undefined ? undefined : between(end, next, next === max)
    return within === undefined || (whole && !Number.isInteger(within)) ? here : [...here, within]
  })
}

/** A number between two others, with at most six decimals: the next after the lower one, or else as round as can be. */
function between(low: number, high: number, byLow: boolean): number | undefined {
  const isBetween = (number: number) => number > low && number < high
  for (let step = 1e6; step >= 1 && !byLow; step /= 10) {
    const number = (Math.ceil(high / step) - 1) * step
    if (isBetween(number)) return number
  }
  for (let scale = 1; scale <= 1e6; scale *= 10) {
    const number = (byLow ? Math.floor(low * scale) + 1 : Math.ceil(high * scale) - 1) / scale
    if (isBetween(number)) return number
  }
  return undefined
}
