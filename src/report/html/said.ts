import { showDuration } from '../../checklist/duration.ts'
import { showDate } from '../moment.ts'
import type { Share, Spread } from '../sections/figures.ts'

/** Keeps a number and its unit on one line. */
const tied = '\u00a0'

/** `1 audit`, `3 audits` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** `12,345` */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `36 %`, of a proportion from 0 to 1. */
export function percent(proportion: number): string {
  return `${Math.round(proportion * 100)}${tied}%`
}

/** `14 of 38`, on one line. */
export function ofAll({ count, of }: Share): string {
  return `${grouped(count)}${tied}of${tied}${grouped(of)}`
}

/** `24 % to 53 %`; of none there is no interval. */
export function interval({ of, low, high }: Share): string {
  return of === 0 ? 'nobody to tell' : `${percent(low)} to ${percent(high)}`
}

/** Without figures that say nothing: `4.2`, `12`. */
export function figure(value: number): string {
  const shown = Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 10) / 10
  return Object.is(shown, -0) ? '0' : String(shown)
}

type Shown = (value: number) => string

/**
 * What so many numbers can say, and how many they are: the numbers themselves below 12 (`2, 5, 5, 6`), otherwise the mean with its interval
 * (`mean 4.2, 3.6 to 4.8`).
 */
export function middle(spread: Spread, show: Shown = figure): string {
  const { n, points, mean, low } = spread
  if (n === 0) return 'none'
  if (points) return points.map(show).join(', ')
  if (mean === undefined) return 'none'
  return [`mean ${show(mean)}`, ...(low === undefined ? [] : [range(spread, show)])].join(', ')
}

/** `3.6 to 4.8`: the interval of a mean, where there is one. */
export function range({ low, high }: Spread, show: Shown = figure): string {
  return low === undefined || high === undefined ? 'no interval' : `${show(low)} to ${show(high)}`
}

/** A length of time in milliseconds, from ten minutes on without seconds: `26 min`, `4 min 15 s`. */
export function duration(ms: number): string {
  return showDuration(ms >= 600_000 ? Math.round(ms / 60_000) * 60_000 : ms).replaceAll(' ', tied)
}

/** `n 34 from 9 auditors` */
export function from({ n, auditors }: Spread): string {
  return auditors > 0 && auditors !== n ? `n${tied}${grouped(n)} from ${counted(auditors, 'auditor')}` : `n${tied}${n}`
}

/** The one number that stands for several: their mean, or below 12 their median, which is called so. */
export function typical({ n, mean, median }: Spread, show: Shown = figure): string {
  if (n === 0 || median === undefined) return 'none'
  return n < 12 || mean === undefined ? `median ${show(median)}` : show(mean)
}

/** `3 Feb to 14 Nov 2026`, of local dates. */
export function period(from: string, to: string): string {
  const [first, last] = [showDate(from), showDate(to)]
  if (first === last) return last
  return first.slice(-4) === last.slice(-4) ? `${first.slice(0, -5)} to ${last}` : `${first} to ${last}`
}

/** Cut at a word, where it is longer than its place can hold; what is cut stands elsewhere in full. */
export function cut(text: string, most: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const characters = [...line]
  if (characters.length <= most) return line
  const short = characters.slice(0, most - 1).join('')
  const atWord = short.replace(/\s+\S*$/, '')
  return `${atWord.length > most / 2 ? atWord : short} …`
}

/** As much of the id of an audit as tells it from any other: `019c2861-6f00-75ef`. */
export function shortId(audit: string): string {
  return audit.slice(0, 18)
}
