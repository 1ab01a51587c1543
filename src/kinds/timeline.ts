import * as z from 'zod/mini'
import type { Expectation } from '../checklist/checklist.ts'
import { milliseconds, showDuration } from '../checklist/duration.ts'
import { quoted } from '../checklist/quoted.ts'
import type { Json } from '../json.ts'
import type { Press } from '../prompt.ts'
import type { Kind, Refusal } from './kind.ts'
import { bothTimes, judgedBy } from './missed.ts'
import { endsOf, numbersIn, pointsBetween } from './points.ts'
import { type Timeline, type TimelineMark, type TimelineTarget, timelineKeys } from './timeline-keys.ts'

/** Milliseconds since the recording began, by mark, in order; of a span: start and end in turn. A mark never pressed is missing. */
type Value = { [mark: string]: number[] }

/** Presses in their order, a span that was left open closed at the end of the recording. */
function recorded(presses: readonly Press[], length: number, { marks }: Timeline): Value {
  const end = presses.reduce((last, { ms }) => Math.max(last, Math.round(ms)), Math.max(0, Math.round(length)))
  const pressed = marks.map(({ id, span }): [string, number[]] => {
    const times = presses.filter((press) => press.id === id).map(({ ms }) => Math.max(0, Math.round(ms)))
    times.sort((one, other) => one - other)
    return [id, span && times.length % 2 === 1 ? [...times, end] : times]
  })
  return Object.fromEntries(pressed.filter(([, times]) => times.length > 0))
}

/** How often, since when and how long all together, in milliseconds. */
export function summary(times: readonly number[], span: boolean | undefined) {
  if (!span) return { count: times.length, first: times[0], total: undefined }
  const total = times.reduce((sum, ms, index) => (index % 2 === 0 ? sum - ms : sum + ms), 0)
  return { count: times.length / 2, first: times[0], total }
}

/** What one mark missed of its target, to be put into words only for who reads them. */
function missedOf(times: readonly number[], { span }: TimelineMark, target: TimelineTarget): readonly (() => string)[] {
  const { count, first = Number.POSITIVE_INFINITY, total = 0 } = summary(times, span)
  const { 'at-least': least = 0, 'at-most': most = count } = target
  const within = limitOf(target.within)
  const longest = limitOf(target.total)
  const counted = () => (count === 1 ? '1 time' : `${count} times`)
  return [
    ...(first > within ? [() => late(first, within)] : []),
    ...(total > longest ? [() => long(total, longest)] : []),
    ...(count < least ? [() => `${counted()}, at least ${least}`] : []),
    ...(count > most ? [() => `${counted()}, at most ${most}`] : []),
  ]
}

function limitOf(time: string | undefined): number {
  return (time === undefined ? undefined : milliseconds(time)) ?? Number.POSITIVE_INFINITY
}

function late(first: number, within: number): string {
  if (first === Number.POSITIVE_INFINITY) return `never, within ${showDuration(within)}`
  const { time, limit } = bothTimes(first, within)
  return `after ${time}, within ${limit}`
}

function long(total: number, longest: number): string {
  const { time, limit } = bothTimes(total, longest)
  return `${time} in all, at most ${limit}`
}

function missed(value: Value, spec: Timeline): readonly string[] {
  return spec.marks.flatMap((mark) => missedBy(mark, value, spec).map((say) => `${mark.label}: ${say()}`))
}

function missedBy(mark: TimelineMark, value: Value, { target }: Timeline): readonly (() => string)[] {
  const wanted = target?.[mark.id]
  return wanted ? missedOf(value[mark.id] ?? [], mark, wanted) : []
}

/** More presses of a mark than these, and more recordings, are too many to look at. */
const mostCounted = 100
const mostRecordings = 500

/** Times of one mark for every count that is told apart, each as early and short as can be, and late and long. */
function timesOf({ id, span }: TimelineMark, { target }: Timeline, named: readonly Expectation[]) {
  const { within, total, ...limits } = target?.[id] ?? {}
  const late = 1 + ((within && milliseconds(within)) || 0)
  const long = late + 1 + ((total && milliseconds(total)) || 0)
  const cuts = [...numbersIn(named, id), ...endsOf(limits)]
  // What is more than all of them is told apart by none.
  const most = Math.max(1, ...cuts.map((cut) => Math.floor(cut) + 1))
  if (most > mostCounted) return undefined
  return pointsBetween(0, most, cuts, true).flatMap((count): readonly number[][] => {
    if (count === 0) return [[]]
    const presses = span ? 2 * count : count
    const early = new Array<number>(presses).fill(0)
    return within || total ? [early, [...new Array<number>(presses - 1).fill(late), long]] : [early]
  })
}

/** Recordings with every count of the marks that are named, the others as they should be and, where that can be, one that is not. */
function samplesOf(spec: Timeline, named: readonly Expectation[]): readonly Value[] | undefined {
  const isNamed = ({ id }: TimelineMark) => named.some((each) => typeof each === 'object' && id in each)
  let found: Value[] = [{}]
  for (const mark of spec.marks.filter(isNamed)) {
    const times = timesOf(mark, spec, named)
    if (!times || times.length * found.length > mostRecordings) return undefined
    found = found.flatMap((each) => times.map((list) => ({ ...each, [mark.id]: list })))
  }
  const asTheyShould: Value = {}
  let wrong: Value | undefined
  for (const mark of spec.marks) {
    const target = spec.target?.[mark.id]
    if (!target || isNamed(mark)) continue
    const times = timesOf(mark, spec, [])
    if (!times) return undefined
    const isMissed = (list: readonly number[]) => missedOf(list, mark, target).length > 0
    const met = times.find((list) => !isMissed(list))
    const failed = wrong && met ? undefined : times.find(isMissed)
    asTheyShould[mark.id] = met ?? failed ?? []
    if (met && failed) wrong = { [mark.id]: failed }
  }
  const rests = wrong ? [asTheyShould, { ...asTheyShould, ...wrong }] : [asTheyShould]
  return found.flatMap((each) => rests.map((rest) => withoutEmpty({ ...each, ...rest })))
}

/** A mark that was never pressed is missing. */
function withoutEmpty(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, times]) => times.length > 0))
}

/** The times of one mark: milliseconds as they are stored, or `12s`, alone or in a list. */
function times(written: Json | undefined): readonly number[] | Refusal {
  const list = Array.isArray(written) ? (written as readonly Json[]) : [written ?? null]
  const found: number[] = []
  for (const each of list) {
    const ms = typeof each === 'string' ? milliseconds(each) : each
    if (typeof ms !== 'number' || !Number.isSafeInteger(ms) || ms < 0)
      return { refused: `A time since the start please, such as 12 s or 2 min 20 s; ${quoted(each)} is none.` }
    found.push(ms)
  }
  return found
}

function shown(times: readonly number[], { label, span }: TimelineMark): string {
  const { count, first, total } = summary(times, span)
  if (total !== undefined)
    return count > 1 ? `${label} ${count} ×, ${showDuration(total)} in all` : `${label} for ${showDuration(total)}`
  return `${label} ${count > 1 ? `${count} ×, first ` : ''}after ${showDuration(first ?? 0)}`
}

export const timeline: Kind<Timeline, Value> = {
  name: 'timeline',
  summary: 'A live log: a key for everything that happens while it happens, such as in a call.',
  needsKeys: true,
  spec: timelineKeys,
  live: true,
  value: ({ marks }) =>
    z.strictObject(
      Object.fromEntries(
        marks.map(({ id, span }) => [
          id,
          z.optional(
            z.array(z.int().check(z.nonnegative())).check(
              z.minLength(1),
              z.maxLength(10_000),
              z.refine((list) => list.every((ms, index) => ms >= (list[index - 1] ?? 0))),
              z.refine((list) => !span || list.length % 2 === 0),
            ),
          ),
        ]),
      ),
    ) as unknown as z.ZodMiniType<Value>,
  input(written, { marks }) {
    const names = marks.map(({ id }) => id).join(', ')
    if (typeof written !== 'object' || written === null || Array.isArray(written))
      return { refused: `Times by mark please, such as { ${marks[0]?.id}: [12s] }; the marks are ${names}.` }
    const presses: Press[] = []
    for (const [id, list] of Object.entries(written)) {
      if (!marks.some((mark) => mark.id === id))
        return { refused: `There is no mark ${quoted(id)}; the marks are ${names}.` }
      const found = times(list)
      if ('refused' in found) return found
      for (const ms of found) presses.push({ id, ms })
    }
    presses.sort((one, other) => one.ms - other.ms)
    return { is: 'live', marks: presses, activeMs: presses.at(-1)?.ms ?? 0, pausedMs: 0 }
  },
  samples: samplesOf,
  space: ({ marks }) => ({ marks: marks.map(({ id }) => id) }),
  question: () => 'What happens, and when?',
  control: ({ marks }) => ({
    is: 'live',
    marks: marks.map(({ id, key, label, span }) => (span ? { id, key, label, span } : { id, key, label })),
    clock: true,
  }),
  read(input, spec) {
    if (input.is !== 'live')
      return { refused: 'This is recorded while it happens, with a key for everything that happens.' }
    return recorded(input.marks, input.activeMs, spec)
  },
  judge: (value, spec) =>
    spec.target ? judgedBy(spec.marks.flatMap((mark) => missedBy(mark, value, spec))) : undefined,
  missed,
  show: (value, { marks }) =>
    marks.flatMap((mark) => (value[mark.id] ? [shown(value[mark.id] ?? [], mark)] : [])).join('; ') ||
    'no key was pressed',
  /** How long until somebody was there to help, where a mark says so. */
  measure(value, { marks }) {
    const contacts = marks.flatMap((mark) => (mark['counts-as'] === 'contact' ? (value[mark.id] ?? []) : []))
    return contacts.length > 0 ? Math.min(...contacts) : undefined
  },
  unit: () => 'ms',
  facts: (value, { marks }) => ({
    is: undefined,
    counts: Object.fromEntries(marks.map(({ id, span }) => [id, summary(value[id] ?? [], span).count])),
  }),
}
