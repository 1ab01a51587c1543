import type { Comparison } from '../checklist/checklist.ts'
import type { Diary } from './diary.ts'

interface Wanted {
  /** How many days there are. */
  readonly length: number
  /** The largest number of a day. */
  readonly most: number
  /** What each day should keep to. */
  readonly day?: Comparison
}

/** All of them begin on the first of a month that has as many days as a diary can have. */
const month = '2026-10'

/** Diaries of one sum, as far as there are any: with all days and with some, with each day within its limits and with one that is not. */
export function* diariesOf(sum: number, wanted: Wanted): Iterable<Diary> {
  const { length, most, day } = wanted
  const { 'at-least': least = 0, 'at-most': greatest = most } = day ?? {}
  const within = (days: number) => shared(sum, days, least, Math.min(most, greatest))
  const beyond = (days: number) => (day ? withOneBeyond(sum, days, wanted) : undefined)
  for (const [from, to] of [
    [length, length],
    [1, length - 1],
  ] as const) {
    yield* first(from, to, within)
    yield* first(from, to, beyond)
  }
}

/** The first of what can be made of so many days. */
function* first(from: number, to: number, make: (days: number) => readonly number[] | undefined): Iterable<Diary> {
  for (let days = from; days <= to; days += 1) {
    const numbers = make(days)
    if (!numbers) continue
    yield diary(numbers)
    return
  }
}

/** Sums at which it changes what the limits of a day let the days come to, of all of them or of some. */
export function sumCuts(day: Comparison, length: number, mostOfDay: number): readonly number[] {
  const { 'at-least': least = 0, 'at-most': most = mostOfDay } = day
  const ends = [1, length - 1, length].flatMap((days) => [days * least, days * most])
  const gaps = Array.from({ length }, (_, days) => [days * most, (days + 1) * least]).filter(
    ([low = 0, high = 0]) => low + 1 < high,
  )
  return [...ends, ...gaps.flat(), mostOfDay * (length - 1)]
}

/** Numbers of so many days from the least to the most that come to a sum. */
function shared(sum: number, days: number, least: number, most: number): readonly number[] | undefined {
  if (least > most || sum < least * days || sum > most * days) return undefined
  let left = sum - least * days
  return Array.from({ length: days }, () => {
    const more = Math.min(left, most - least)
    left -= more
    return least + more
  })
}

/** The same with one day that is beyond its limits. */
function withOneBeyond(sum: number, days: number, { most, day }: Wanted): readonly number[] | undefined {
  const { 'at-least': least = 0, 'at-most': greatest = most } = day ?? {}
  // Too little on a day leaves most to the others; too much on a day is as little or as much of it as fits.
  const few = Math.min(sum, least - 1, most)
  const many = Math.min(sum, most)
  for (const beyond of [few, greatest + 1, many]) {
    if (beyond < 0 || (beyond >= least && beyond <= greatest) || beyond > many) continue
    const others = shared(sum - beyond, days - 1, 0, most)
    if (others) return [beyond, ...others]
  }
  return undefined
}

function diary(days: readonly number[]): Diary {
  const entries = days.map((number, index) => [`${month}-${String(index + 1).padStart(2, '0')}`, number])
  return { from: `${month}-01`, days: Object.fromEntries(entries) }
}
