import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { quoted } from '../checklist/quoted.ts'
import { isDay, shifted, showDay } from './day.ts'
import type { Kind } from './kind.ts'
import { judgedBy } from './missed.ts'
import { after, elapsed, late, latest, type Since, sinceKeys } from './since.ts'
import { readDay } from './written-day.ts'

interface Spec extends Since {
  past?: boolean
}

/** Days on from where they are counted; undefined where nothing is counted, nobody knows since when, or the day is before that. */
function counted(day: string, { since: step, target }: Spec, since: string | undefined): number | undefined {
  const took = step !== undefined || target ? elapsed(day, since) : undefined
  return took !== undefined && took >= 0 ? took : undefined
}

export const date: Kind<Spec, string> = {
  name: 'date',
  summary:
    'A day, such as the one that was promised; counted in days from an earlier step, or from the first of the audit.',
  spec: () =>
    z.strictObject({
      ...sinceKeys(
        'The earlier step from which the days are counted: from its end, or from its own answer if that is a day.',
        'In how many days it is',
        'What passes; without it the day is recorded, not judged.',
      ),
      past: z.optional(described(z.boolean(), 'A day that is still to come is not accepted.', true)),
    }),
  live: false,
  value: () => z.string().check(z.refine(isDay)),
  input(written) {
    if (typeof written === 'string') return { is: 'line', text: written }
    return { refused: `A date please, such as 2026-11-12; ${quoted(written)} is none.` }
  },
  samples(spec, named, { since, early }) {
    const days = named.flat().filter((each) => typeof each === 'string' && isDay(each)) as readonly string[]
    const first = since ?? '2026-11-02'
    const before = spec.since === undefined || early || since === undefined ? [shifted(first, -1)] : []
    return [...before, first, latest(first, spec), ...days]
  },
  space: () => 'any',
  question: () => undefined,
  control: ({ past }) => ({
    is: 'line',
    many: false,
    format: `a date, such as 2026-11-12, 12 Nov or ${past ? 'yesterday' : 'tomorrow'}`,
    optional: false,
  }),
  read(input, { since: step, past = false }, { now, since, early }) {
    const day = readDay(input.is === 'line' ? input.text : '', now.wall.slice(0, 10), { past })
    if (typeof day === 'string' && step !== undefined && since && day < since && !early)
      return { refused: `${showDay(day)} is before ${showDay(since)}, from which the days are counted.` }
    return day
  },
  judge(value, spec, { since }) {
    if (!spec.target || counted(value, spec, since) === undefined) return undefined
    return judgedBy(late(value, spec, since))
  },
  missed: (value, spec, { since }) => late(value, spec, since),
  show(value, spec, time) {
    const took = counted(value, spec, time?.since) === undefined ? undefined : after(value, spec, time?.since)
    return `${showDay(value)}${took ? `, ${took}` : ''}`
  },
  /** Calendar days, whatever the target counts. */
  measure: (value, spec, { since }) => counted(value, spec, since),
  unit: () => 'days',
  facts: (value) => ({ is: value }),
}
