import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { dayCount, days } from '../checklist/duration.ts'
import { id } from '../checklist/id.ts'
import { quoted } from '../checklist/quoted.ts'
import type { Reading } from '../clock.ts'
import type { Option } from '../prompt.ts'
import { daysBetween, isDay, shifted, showDay, showDays, workingDaysBetween, writtenDay } from './day.ts'
import type { Kind, Refusal, Time } from './kind.ts'
import { judgedBy } from './missed.ts'
import { picked } from './pick.ts'

interface Spec {
  since?: string
  target?: { within: string }
}

/** The local date when it arrived, or why one gave up waiting (`''` when nothing was said). */
type Value = { arrived: string } | { 'gave-up': string }

type Moment = Time<Value> & { now: Reading }

/** The keys stay the same when yesterday is too early to be offered. */
function optionsAt({ now, since }: Moment): readonly Option[] {
  const today = now.wall.slice(0, 10)
  const yesterday = shifted(today, -1)
  const options: readonly Option[] = [
    { id: 'today', key: '1', label: `arrived today, ${showDay(today)}` },
    { id: 'yesterday', key: '2', label: `arrived yesterday, ${showDay(yesterday)}` },
    { id: 'another-day', key: '3', label: 'arrived on another day', write: 'the date, such as 2026-11-12 or 12 Nov' },
    { id: 'not-yet', key: '4', label: 'not yet' },
    { id: 'gave-up', key: '5', label: 'gave up waiting', write: 'why' },
  ]
  return since && since > yesterday ? options.filter((option) => option.id !== 'yesterday') : options
}

/** The day of arrival, held against the calendar. */
function arrival(day: string | undefined, written: string, { now, since }: Moment): Value | Refusal {
  const today = now.wall.slice(0, 10)
  if (!day) return { refused: `A date please, such as 2026-11-12 or 12 Nov; ${quoted(written)} is none.` }
  if (day > today) return { refused: `${showDay(day)} is still to come; today is ${showDay(today)}.` }
  if (since && day < since) return { refused: `${showDay(day)} is before the wait began, on ${showDay(since)}.` }
  return { arrived: day }
}

/** How many days it was on its way; undefined where it did not arrive, or nobody knows since when. */
function waited(value: Value, since: string | undefined, working = false): number | undefined {
  if ('gave-up' in value || !since || !isDay(since)) return undefined
  return (working ? workingDaysBetween : daysBetween)(since, value.arrived)
}

function missed(value: Value, { target }: Spec, { since }: { since?: string }): readonly string[] {
  const within = days(target?.within ?? '')
  if (!within) return []
  if ('gave-up' in value) return ['gave up waiting']
  const took = waited(value, since, within.working)
  if (took === undefined || took <= within.days) return []
  return [`${showDays(took, within.working)}, at most ${showDays(within.days, within.working)}`]
}

/** `after 9 days`, in the days that the target counts, if it was at least one of them. */
function howLong(value: Value, { target }: Spec, since: string | undefined): string | undefined {
  const took = waited(value, since)
  if (took === undefined || took < 0) return undefined
  if (took === 0) return 'the same day'
  const working = days(target?.within ?? '')?.working ? waited(value, since, true) : undefined
  return `after ${working ? showDays(working, true) : showDays(took)}`
}

export const wait: Kind<Spec, Value> = {
  name: 'wait',
  summary:
    'Something that takes days: the step is parked, the audit goes on, and the answer is the day when it arrived.',
  spec: z.strictObject({
    since: z.optional(id('The earlier step from whose end the days are counted.', 'send')),
    target: z.optional(
      described(
        z.strictObject({
          within: dayCount('In how many days it arrives; working days are Monday to Friday.', '5 days'),
        }),
        'What passes; without it the arrival is recorded, not judged.',
        { within: '5 days' },
      ),
    ),
  }),
  live: true,
  value: () =>
    z.union([
      z.strictObject({ arrived: z.string().check(z.refine(isDay)) }),
      z.strictObject({ 'gave-up': z.string().check(z.maxLength(2000)) }),
    ]),
  input(written) {
    if (written === 'not-yet' || written === 'gave-up') return { is: 'pick', ids: [written] }
    if (typeof written === 'object' && written !== null && !Array.isArray(written)) {
      const [[key, text] = [], ...others] = Object.entries(written)
      if (others.length === 0 && typeof text === 'string') {
        if (key === 'arrived') return { is: 'pick', ids: ['another-day'], text }
        if (key === 'gave-up') return { is: 'pick', ids: ['gave-up'], text }
      }
    }
    return { refused: `{ arrived: 2026-11-12 }, not-yet or gave-up, please; ${quoted(written)} is none of them.` }
  },
  space: () => ({ ids: ['arrived', 'gave-up'] }),
  question: () => 'Has it arrived?',
  control: (_, time) => ({ is: 'pick', options: optionsAt(time), many: false }),
  read(input, _, time) {
    const option = picked(input, optionsAt(time))
    if ('refused' in option) return option
    const today = time.now.wall.slice(0, 10)
    const text = (input.is === 'pick' && input.text?.trim()) || ''
    switch (option.id) {
      case 'not-yet':
        return { waiting: true }
      case 'gave-up':
        return text.length > 2000 ? { refused: 'At most 2000 characters, please.' } : { 'gave-up': text }
      case 'another-day':
        return arrival(writtenDay(text, today), text, time)
      default:
        return arrival(option.id === 'today' ? today : shifted(today, -1), option.label, time)
    }
  },
  judge(value, spec, time) {
    if ('gave-up' in value) return 'failed'
    return spec.target && waited(value, time.since) !== undefined ? judgedBy(missed(value, spec, time)) : undefined
  },
  missed,
  parked: (_, { since }) => since && `awaited since ${showDay(since)}`,
  show(value, spec, time) {
    if ('gave-up' in value) return value['gave-up'] ? `gave up: ${value['gave-up']}` : 'gave up'
    const after = howLong(value, spec, time?.since)
    return `arrived on ${showDay(value.arrived)}${after ? `, ${after}` : ''}`
  },
  /** Calendar days, whatever the target counts. */
  measure: (value, _, { since }) => waited(value, since),
  facts: (value) => ({ is: 'arrived' in value ? 'arrived' : 'gave-up' }),
}
