import { daysBetween, shifted, showDay, showDays } from './day.ts'
import type { Refusal } from './kind.ts'

/** Numbers by day, from the day on which it began: a day that is missing was not entered, which is not zero. */
export type Diary = { from: string; days: { [day: string]: number } }

/** What is to be written down for a day; undefined takes out what was. */
export type Entry = readonly [day: string, number: number | undefined]

/** The days that were entered, in order, with their numbers. */
export function entriesOf({ days }: Diary): readonly (readonly [day: string, number: number])[] {
  return Object.entries(days).sort(([one], [other]) => (one < other ? -1 : 1))
}

/** The sum of all days. */
export function totalOf(diary: Diary): number {
  return entriesOf(diary).reduce((sum, [, number]) => sum + number, 0)
}

/** Whether all of so many days were entered. */
export function isComplete(diary: Diary, length: number): boolean {
  return entriesOf(diary).length >= length
}

/** The days of a diary of so many, up to and with today. */
export function daysUntil(today: string, { from }: Diary, length: number): readonly string[] {
  const count = Math.min(length, daysBetween(from, today) + 1)
  return Array.from({ length: Math.max(0, count) }, (_, index) => shifted(from, index))
}

/** The first day, up to and with today, that was not entered. */
export function firstMissing(today: string, diary: Diary, length: number): string | undefined {
  return daysUntil(today, diary, length).find((day) => !Object.hasOwn(diary.days, day))
}

/** The diary as it is on a day: it begins today, and once more when all its days went by without an entry. */
export function begun(today: string, soFar: Diary | undefined, length: number): Diary {
  const isOver = soFar !== undefined && daysBetween(soFar.from, today) >= length
  return soFar && (!isOver || entriesOf(soFar).length > 0) ? soFar : { from: today, days: {} }
}

/**
 * A diary of so many days with what was written down, a day that was there already replaced. An earlier day than its first makes it
 * begin there, if all that was entered still lies within its length.
 *
 * @param today no day after it can be entered.
 */
export function withEntries(
  soFar: Diary | undefined,
  entries: readonly Entry[],
  length: number,
  today: string,
): Diary | Refusal {
  const before = begun(today, soFar, length)
  const days = new Map<string, number | undefined>([...entriesOf(before), ...entries])
  const named = [...days.keys()].sort()
  const [late] = entries.find(([day]) => day > today) ?? []
  if (late) return { refused: `${showDay(late)} is still to come; today is ${showDay(today)}.` }
  const last = named.at(-1) ?? today
  const first = named[0] ?? today
  const from = before === soFar && soFar.from < first ? soFar.from : first
  // Where nothing was entered yet, nothing is lost when it begins later.
  const start = daysBetween(from, last) >= length && entriesOf(before).length === 0 ? first : from
  const span = daysBetween(start, last) + 1
  if (span > length)
    return {
      refused: `This is a diary of ${showDays(length)}; from ${showDay(start)} to ${showDay(last)} are ${showDays(span)}.`,
    }
  const entered = named.flatMap((day): [string, number][] => {
    const number = days.get(day)
    return number === undefined ? [] : [[day, number]]
  })
  return { from: start, days: Object.fromEntries(entered) }
}
