import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { line } from '../checklist/line.ts'
import { quoted } from '../checklist/quoted.ts'
import type { Reading } from '../clock.ts'
import type { Option } from '../prompt.ts'
import { counted } from './counted.ts'
import { daysBetween, isDay, shifted, showDay, showDays } from './day.ts'
import {
  begun,
  type Diary,
  daysUntil,
  type Entry,
  entriesOf,
  firstMissing,
  isComplete,
  totalOf,
  withEntries,
} from './diary.ts'
import { diariesOf, sumCuts } from './diary-samples.ts'
import type { Kind, Refusal, Time, Waiting } from './kind.ts'
import { beyond, type Limits, limits } from './limits.ts'
import { picked } from './pick.ts'
import { endsOf, numbersIn, pointsBetween } from './points.ts'
import { exampleOf, writtenCount, writtenEntries, writtenMap } from './written-diary.ts'

interface Spec {
  unit?: string
  for: string
  per?: 'day'
  target?: { total?: Limits; day?: Limits }
}

type Moment = Time<Diary> & { now: Reading }

const mostPerDay = 1_000_000
const forHowLong = 'a number of days from `1 day` to `31 days`'

function lengthOf(spec: Spec): number {
  return Number.parseInt(spec.for, 10) || 0
}

function wantedOf({ unit }: Spec) {
  return { ...(unit !== undefined && { unit }), whole: true, min: 0, max: mostPerDay }
}

function dayOf({ now }: Moment): string {
  return now.wall.slice(0, 10)
}

function diaryAt(spec: Spec, time: Moment): Diary {
  return begun(dayOf(time), time.soFar, lengthOf(spec))
}

/** The days so far, by their number in the diary; then letters, which stay the same. */
function optionsAt(spec: Spec, time: Moment): readonly Option[] {
  const today = dayOf(time)
  const diary = diaryAt(spec, time)
  const days = daysUntil(today, diary, lengthOf(spec))
  const left = lengthOf(spec) - entriesOf(diary).length
  const example = exampleOf(days.length > 1 ? diary.from : shifted(diary.from, -1))
  return [
    ...days.map((day, index) => ({
      id: day,
      key: String(index + 1),
      label: `${named(day, today)}: ${diary.days[day] ?? 'not entered'}`,
      write: spec.unit ? `how many ${spec.unit}` : 'how many',
    })),
    { id: 'several', key: 'd', label: 'several days at once', write: `each day and its number, ${example}` },
    { id: 'later', key: 'm', label: 'more on another day' },
    { id: 'all', key: 't', label: left > 0 ? `that is all; ${showDays(left)} left empty` : 'that is all' },
  ]
}

/** `Wed 4 Nov, yesterday` */
function named(day: string, today: string): string {
  const short = showDay(day).split(' ').slice(0, 3).join(' ')
  const away = daysBetween(day, today)
  return away === 0 ? `${short}, today` : away === 1 ? `${short}, yesterday` : short
}

/** Nothing more to wait for, or parked until the next day that can be entered. */
function outcome(diary: Diary, spec: Spec, time: Moment): Diary | Waiting<Diary> | Refusal {
  if (time.over) return closed(diary)
  if (isComplete(diary, lengthOf(spec))) return diary
  const isMore = firstMissing(dayOf(time), diary, lengthOf(spec)) !== undefined
  return { waiting: true, soFar: diary, ...(isMore && { more: true }) }
}

/** As it is, with whatever days are missing. */
function closed(diary: Diary): Diary | Refusal {
  return entriesOf(diary).length > 0 ? diary : { refused: 'Nothing is entered yet; a day without any is 0.' }
}

/** What is missed whatever the days say that are still missing. */
function missed(diary: Diary, spec: Spec): readonly string[] {
  const { total = {}, day } = spec.target ?? {}
  const { 'at-least': least, ...most } = total
  const sum = totalOf(diary)
  return [
    ...beyond(sum, isComplete(diary, lengthOf(spec)) ? total : most, `${counted(sum, spec.unit)} in all`),
    ...entriesOf(diary).flatMap(([each, number]) =>
      beyond(number, day, `${showDay(each)}: ${counted(number, spec.unit)}`),
    ),
  ]
}

const whole = () => z.int().check(z.gte(0))

export const count: Kind<Spec, Diary> = {
  name: 'count',
  summary:
    'A diary: how many of something on each of several days. Days can be entered later; one not entered is not zero.',
  needsKeys: true,
  spec: () =>
    z.strictObject({
      unit: z.optional(line('What is counted.', 'e-mails')),
      for: described(
        z
          .string({ error: forHowLong })
          .check(z.regex(/^(?:[1-9] days?|[12]\d days|3[01] days)$/, { error: forHowLong })),
        'How long, from the day of the first entry: 1 day to 31 days.',
        '7 days',
      ),
      per: z.optional(described(z.literal('day'), 'For what a number is entered: each day.', 'day')),
      target: z.optional(
        described(
          z.strictObject({
            total: z.optional(
              described(
                limits(
                  { least: ['The smallest sum that passes.', 1], most: ['The largest sum that passes.', 5] },
                  whole,
                ),
                'The sum of all days.',
                { 'at-most': 5 },
              ),
            ),
            day: z.optional(
              described(
                limits(
                  { least: ['The smallest number that passes.', 1], most: ['The largest number that passes.', 2] },
                  whole,
                ),
                'Each single day.',
                { 'at-most': 2 },
              ),
            ),
          }),
          'What passes; without it the numbers are recorded, not judged. Nothing is judged by days that were not entered.',
          { total: { 'at-most': 5 } },
        ),
      ),
    }),
  live: true,
  value(spec) {
    const days = z.record(z.string(), z.int().check(z.gte(0), z.lte(mostPerDay)))
    const isWithin = (diary: Diary) =>
      Object.keys(diary.days).every((day) => {
        const index = daysBetween(diary.from, day)
        return index >= 0 && index < lengthOf(spec)
      })
    return z.strictObject({ from: z.string().check(z.refine(isDay)), days }).check(z.refine(isWithin))
  },
  input(written, spec) {
    const map = writtenMap(written)
    if (map) return { is: 'pick', ids: [map.entered < lengthOf(spec) ? 'all' : 'several'], text: map.text }
    return { refused: `Days with their numbers please, such as { 2026-11-03: 4 }; ${quoted(written)} is none.` }
  },
  *samples(spec, named) {
    const { total, day } = spec.target ?? {}
    const length = lengthOf(spec)
    const sums = day ? sumCuts(day, length, mostPerDay) : []
    const cuts = [...numbersIn(named), ...endsOf(total), ...sums]
    for (const sum of pointsBetween(0, length * mostPerDay, cuts, true))
      yield* diariesOf(sum, { length, most: mostPerDay, ...(day && { day }) })
  },
  space: (spec) => ({ min: 0, max: lengthOf(spec) * mostPerDay }),
  question: ({ unit }) => (unit ? `How many ${unit}?` : undefined),
  control(spec, time) {
    const diary = diaryAt(spec, time)
    const isOffered = ({ id }: Option) =>
      id === 'later' ? !time.over && !isComplete(diary, lengthOf(spec)) : id !== 'all' || entriesOf(diary).length > 0
    return { is: 'pick', options: optionsAt(spec, time).filter(isOffered), many: false }
  },
  next(spec, time) {
    const missing = firstMissing(dayOf(time), diaryAt(spec, time), lengthOf(spec))
    return missing === undefined ? undefined : { is: 'pick', ids: [missing] }
  },
  read(input, spec, time) {
    const option = picked(input, optionsAt(spec, time))
    if ('refused' in option) return option
    const text = (input.is === 'pick' && input.text) || ''
    const diary = diaryAt(spec, time)
    if (option.id === 'later') return isComplete(diary, lengthOf(spec)) ? diary : { waiting: true, soFar: diary }
    const entries = entriesIn(text, option.id, spec, time)
    if ('refused' in entries) return entries
    const written = withEntries(time.soFar, entries, lengthOf(spec), dayOf(time))
    if ('refused' in written) return written
    return option.id === 'all' ? closed(written) : outcome(written, spec, time)
  },
  judge(value, spec) {
    if (missed(value, spec).length > 0) return 'failed'
    if (!spec.target || isComplete(value, lengthOf(spec))) return spec.target && 'passed'
    const { total: { 'at-least': least, 'at-most': most } = {}, day } = spec.target
    const isSettled = most === undefined && !day && least !== undefined && totalOf(value) >= least
    return isSettled ? 'passed' : undefined
  },
  missed,
  parked: (spec, { soFar }) => `${soFar ? entriesOf(soFar).length : 0} of ${showDays(lengthOf(spec))} entered`,
  show(value, spec) {
    const entered = entriesOf(value).length
    if (entered === 0) return 'nothing entered yet'
    const days = isComplete(value, lengthOf(spec)) ? '' : `${entered} of `
    return `${counted(totalOf(value), spec.unit)} in ${days}${showDays(lengthOf(spec))}`
  },
  /** The sum of all days that were entered. */
  measure: (value) => (entriesOf(value).length > 0 ? totalOf(value) : undefined),
  unit: ({ unit = '' }) => unit,
  facts: (value) => ({ is: totalOf(value) }),
}

/** What was written for an option: a number for its day, or days with their numbers. */
function entriesIn(text: string, id: string, spec: Spec, time: Moment): readonly Entry[] | Refusal {
  if (id === 'all' && text.trim() === '') return []
  if (id === 'all' || id === 'several') return writtenEntries(text, wantedOf(spec), dayOf(time))
  const number = writtenCount(text, wantedOf(spec))
  return typeof number === 'object' ? number : [[id, number]]
}
