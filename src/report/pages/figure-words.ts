import { showDuration } from '../../checklist/duration.ts'
import type { Share, Spread } from '../sections/figures.ts'

export { listed } from '../sentence.ts'

/** `3 of 10 (11 to 60 %)`: a share never stands without its n, nor its interval. */
export function shareWords({ count, of, low, high }: Share): string {
  if (of === 0) return 'nobody said'
  return `${count} of ${of} (${percentOf(low)} to ${percentOf(high)} %)`
}

/** `30 %`, of a share from 0 to 1. */
export function percentOf(share: number): string {
  return String(Math.round(share * 100))
}

/** How a number of some unit is written. */
export type Unit = (value: number) => string

export const plainNumber: Unit = (value) => String(Math.round(value * 10) / 10)
export const percent: Unit = (value) => `${Math.round(value)} %`
export const time: Unit = (value) => showDuration(value)

/** `2, 4, 4, 6` where they are few, otherwise `4.1 (3.6 to 4.7; n 31)`; what nobody rated is said as `none`. */
export function spreadWords({ n, points, mean, low, high }: Spread, unit: Unit = plainNumber, none = 'none'): string {
  if (n === 0 || mean === undefined) return none
  if (points) return points.map(unit).join(', ')
  const interval = low === undefined || high === undefined ? '' : `${unit(low)} to ${unit(high)}; `
  return `${unit(mean)} (${interval}n ${n})`
}

/** `median 4, n 5` or `mean 4.1, n 31`: one number to read in a row of a table, with what it rests on. */
export function middleOf({ n, points, mean, median }: Spread, unit: Unit = plainNumber): string {
  if (n === 0 || mean === undefined) return ''
  return unit((points ? median : mean) ?? mean)
}

/** `1 audit`, `3 audits`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
