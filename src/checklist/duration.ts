import * as z from 'zod/mini'
import { described } from './described.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

const units: readonly [RegExp, number][] = [
  [/^(?:s|sec|secs|seconds?)$/, second],
  [/^(?:m|min|mins|minutes?)$/, minute],
  [/^(?:h|hrs?|hours?)$/, hour],
]

/** `90 s`, `12s`, `2 min`, `1.5 h`: one amount by the clock, as a file says it. */
const amount = /^(?:\d{1,5}(?:\.\d{1,3})?) ?(?:s|min|h)$/
const wait = /^(?:\d{1,3}) (?:day|days|working-day|working-days)$/

/** What most files and people write is read at once: at most 999 h. */
const plain = /^(\d{1,3}) ?(s|min|h)$/

/**
 * Milliseconds of a length of time by the clock, as a person writes it: `90 s`, `7 min`, `1 h 5 min`, `1,5 h`.
 * Undefined when it is none, when a unit comes twice or in the wrong order, or when it is longer than 1000 hours.
 */
export function milliseconds(text: string): number | undefined {
  const [, alone, unit] = plain.exec(text) ?? []
  if (alone && unit) return Number(alone) * (unit === 's' ? second : unit === 'min' ? minute : hour)
  const rest = text.normalize('NFKC').trim().toLowerCase()
  if (rest.length > 40) return undefined
  const parts = [...rest.matchAll(/(\d{1,7}(?:[.,]\d{1,3})?) ?([a-z]+)/g)]
  if (parts.length === 0 || parts.map(([part]) => part).join(' ') !== rest.replaceAll(/([a-z]) *(?=\d)/g, '$1 '))
    return undefined
  let total = 0
  let smallest = Number.POSITIVE_INFINITY
  for (const [, number = '', word = ''] of parts) {
    const unit = units.find(([pattern]) => pattern.test(word))?.[1]
    if (unit === undefined || unit >= smallest) return undefined
    smallest = unit
    total += Number(number.replace(',', '.')) * unit
  }
  return total > 1000 * hour ? undefined : Math.round(total)
}

/** A length of time in milliseconds for people: `0.4 s`, `12 s`, `4 min 12 s`, `1 h 5 min`. */
export function showDuration(ms: number): string {
  if (ms > 0 && ms < 9950) return `${Math.round(ms / 100) / 10} s`
  const seconds = Math.round(ms / second)
  const parts: readonly [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor((seconds % 3600) / 60), 'min'],
    [seconds % 60, 's'],
  ]
  const shown = parts.filter(([number]) => number > 0).map(([number, unit]) => `${number} ${unit}`)
  return shown.slice(0, 2).join(' ') || '0 s'
}

/** Days by the calendar: `5 days`, `1 day`, `5 working-days`. Undefined when it is none. */
export function days(text: string): { readonly days: number; readonly working: boolean } | undefined {
  if (!wait.test(text)) return undefined
  return { days: Number.parseInt(text, 10), working: text.includes('working') }
}

const anAmount = 'a length of time such as `90 s`, `2 min` or `1 h`'
const aWait = 'a number of days such as `5 days` or `5 working-days`'

/** The schema of a length of time by the clock. */
export function duration(description: string, example: string) {
  return described(
    z.string({ error: anAmount }).check(
      z.regex(amount, { error: anAmount, abort: true }),
      z.refine((text) => milliseconds(text) !== undefined, { error: 'at most 1000 h' }),
    ),
    description,
    example,
  )
}

/** The schema of a number of days. */
export function dayCount(description: string, example: string) {
  return described(z.string({ error: aWait }).check(z.regex(wait, { error: aWait })), description, example)
}
