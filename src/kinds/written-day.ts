import { quoted } from '../checklist/quoted.ts'
import { daysBetween, isDay, shifted, showDay } from './day.ts'
import type { Refusal } from './kind.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The day that somebody wrote as `2026-11-12`, `12 Nov`, `Thu 12 November 2026`, `Nov 12` or `yesterday`: without a year, the one
 * that is nearest to `today`, even if it is still to come: nobody means last year's by the day after tomorrow. Undefined when it
 * is none, or is on another day of the week; `12/11` is none, because half the world reads it as another day.
 */
export function writtenDay(text: string, today: string): string | undefined {
  const written = text.normalize('NFKC').trim().toLowerCase()
  if (written.length > 40) return undefined
  const away = new Map([
    ['yesterday', -1],
    ['today', 0],
    ['tomorrow', 1],
  ]).get(written)
  if (away !== undefined) return shifted(today, away)
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) return isDay(written) ? written : undefined
  const [, weekday = '', date = written] = /^((?:sun|mon|tue|wed|thu|fri|sat)[a-z]{0,6})\.?,? (.+)$/.exec(written) ?? []
  const day = calendarDay(date, today)
  return day !== undefined && (weekday === '' || isOn(day, weekday)) ? day : undefined
}

/** Whether a day is on that day of the week, said in full or shortened. */
function isOn(day: string, weekday: string): boolean {
  const named = weekdays.find((each) => each.startsWith(weekday))
  return named !== undefined && showDay(day).toLowerCase().startsWith(named.slice(0, 3))
}

function calendarDay(written: string, today: string): string | undefined {
  const parts =
    /^(?<date>\d{1,2})\.? (?<month>[a-z]{3,9})\.?,?(?: (?<year>\d{4}))?$/.exec(written) ??
    /^(?<month>[a-z]{3,9})\.? (?<date>\d{1,2}),?(?: (?<year>\d{4}))?$/.exec(written)
  const { date = '', month = '', year } = parts?.groups ?? {}
  const number = months.findIndex((each) => month !== '' && each.startsWith(month)) + 1
  if (number === 0) return undefined
  const inYear = (year: number) => `${year}-${String(number).padStart(2, '0')}-${date.padStart(2, '0')}`
  const thisYear = Number(today.slice(0, 4))
  const years = year ? [Number(year)] : [thisYear - 1, thisYear, thisYear + 1]
  const away = (day: string) => Math.abs(daysBetween(day, today))
  return years
    .map(inYear)
    .filter(isDay)
    .sort((one, other) => away(one) - away(other))[0]
}

/** The day that somebody wrote, or a sentence that says why it is none; `past`: one that is still to come is none either. */
export function readDay(text: string, today: string, { past }: { past: boolean }): string | Refusal {
  const day = writtenDay(text, today)
  if (!day) return { refused: `A date please, such as 2026-11-12 or 12 Nov; ${quoted(text.trim())} is none.` }
  if (past && day > today) return { refused: `${showDay(day)} is still to come; today is ${showDay(today)}.` }
  return day
}
