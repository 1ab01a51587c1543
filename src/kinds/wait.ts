import * as z from 'zod/mini'
import { quoted } from '../checklist/quoted.ts'
import type { Reading } from '../clock.ts'
import type { Option } from '../prompt.ts'
import { isDay, shifted, showDay } from './day.ts'
import type { Kind, Refusal, Time } from './kind.ts'
import { judgedBy } from './missed.ts'
import { picked } from './pick.ts'
import { after, elapsed, late, latest, type Since, sinceKeys } from './since.ts'
import { readDay } from './written-day.ts'

/** The local date when it arrived, or why one gave up waiting (`''` when nothing was said). */
type Value = { arrived: string } | { 'gave-up': string }

type Moment = Time<Value> & { now: Reading }

/** The keys stay the same when yesterday is too early to be offered. */
function optionsAt({ now, since, early }: Moment): readonly Option[] {
  const today = now.wall.slice(0, 10)
  const yesterday = shifted(today, -1)
  const options: readonly Option[] = [
    { id: 'today', key: '1', label: `arrived today, ${showDay(today)}` },
    { id: 'yesterday', key: '2', label: `arrived yesterday, ${showDay(yesterday)}` },
    { id: 'another-day', key: '3', label: 'arrived on another day', write: 'the date, such as 2026-11-12 or 12 Nov' },
    { id: 'not-yet', key: '4', label: 'not yet' },
    { id: 'gave-up', key: '5', label: 'gave up waiting', write: 'why' },
  ]
  return since && since > yesterday && !early ? options.filter((option) => option.id !== 'yesterday') : options
}

/** The day of arrival, held against the calendar. */
function arrival(written: string, { now, since, early }: Moment): Value | Refusal {
  const day = readDay(written, now.wall.slice(0, 10), { past: true })
  if (typeof day !== 'string') return day
  if (since && day < since && !early)
    return { refused: `${showDay(day)} is before the wait began, on ${showDay(since)}.` }
  return { arrived: day }
}

function missed(value: Value, spec: Since, { since }: { since?: string }): readonly string[] {
  if ('gave-up' in value) return spec.target ? ['gave up waiting'] : []
  return late(value.arrived, spec, since)
}

export const wait: Kind<Since, Value> = {
  name: 'wait',
  summary:
    'Something that takes days: the step is parked, the audit goes on, and the answer is the day when it arrived.',
  spec: () =>
    z.strictObject(
      sinceKeys(
        'The earlier step from whose end the days are counted.',
        'In how many days it arrives',
        'What passes; without it the arrival is recorded, not judged.',
      ),
    ),
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
  samples: (spec, _, { since = '2026-11-02' }) => [
    { arrived: since },
    { arrived: latest(since, spec) },
    { 'gave-up': '' },
  ],
  space: () => ({ ids: ['arrived', 'gave-up'] }),
  question: () => 'Has it arrived?',
  control: (_, time) => ({ is: 'pick', options: optionsAt(time), many: false }),
  read(input, _, time) {
    const option = picked(input, optionsAt(time))
    if ('refused' in option) return option
    const text = (input.is === 'pick' && input.text?.trim()) || ''
    switch (option.id) {
      case 'not-yet':
        return { waiting: true }
      case 'gave-up':
        return text.length > 2000 ? { refused: 'At most 2000 characters, please.' } : { 'gave-up': text }
      case 'another-day':
        return arrival(text, time)
      default:
        return arrival(option.id, time)
    }
  },
  judge(value, spec, time) {
    if ('gave-up' in value) return 'failed'
    return spec.target && elapsed(value.arrived, time.since) !== undefined
      ? judgedBy(missed(value, spec, time))
      : undefined
  },
  missed,
  parked: (_, { since, early }) => since && `${early ? 'promised for' : 'awaited since'} ${showDay(since)}`,
  show(value, spec, time) {
    if ('gave-up' in value) return value['gave-up'] ? `gave up: ${value['gave-up']}` : 'gave up'
    const took = after(value.arrived, spec, time?.since)
    return `arrived on ${showDay(value.arrived)}${took ? `, ${took}` : ''}`
  },
  /** Calendar days, whatever the target counts. */
  measure: (value, _, { since }) => ('arrived' in value ? elapsed(value.arrived, since) : undefined),
  unit: () => 'days',
  facts: (value) => ({ is: 'arrived' in value ? 'arrived' : 'gave-up' }),
}
