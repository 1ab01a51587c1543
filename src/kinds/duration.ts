import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { duration as clockTime, milliseconds, showDuration } from '../checklist/duration.ts'
import { quoted } from '../checklist/quoted.ts'
import type { Kind } from './kind.ts'
import { bothTimes, judgedBy } from './missed.ts'
import { numbersIn, pointsBetween } from './points.ts'

interface Spec {
  target?: { 'at-least'?: string; 'at-most'?: string }
}

const refusal = (written: string) => ({
  refused: `A length of time please, such as 7 min, 1 h 5 min or 90 s; ${written} is none.`,
})

/** Both ends in milliseconds. */
function limitsOf(target: Spec['target']) {
  return { least: milliseconds(target?.['at-least'] ?? ''), greatest: milliseconds(target?.['at-most'] ?? '') }
}

function missed(value: number, { target }: Spec): readonly string[] {
  const { least = 0, greatest = Number.POSITIVE_INFINITY } = limitsOf(target)
  const said = (bound: string, limit: number) => {
    const both = bothTimes(value, limit)
    return `${both.time}, ${bound} ${both.limit}`
  }
  return [...(value < least ? [said('at least', least)] : []), ...(value > greatest ? [said('at most', greatest)] : [])]
}

export const duration: Kind<Spec, number> = {
  name: 'duration',
  summary: 'How long it takes, by a stopwatch that runs while it is done; kept in milliseconds.',
  spec: () =>
    z.strictObject({
      target: z.optional(
        described(
          z.strictObject({
            'at-least': z.optional(clockTime('The shortest time that passes.', '30 s')),
            'at-most': z.optional(clockTime('The longest time that passes.', '10 min')),
          }),
          'What passes; without it the time is recorded, not judged.',
          { 'at-most': '10 min' },
        ),
      ),
    }),
  live: true,
  value: () => z.int().check(z.nonnegative()),
  input(written) {
    const ms = typeof written === 'string' ? milliseconds(written) : written
    if (typeof ms !== 'number' || !Number.isSafeInteger(ms) || ms < 0) return refusal(quoted(written))
    return { is: 'live', marks: [], activeMs: ms, pausedMs: 0 }
  },
  samples({ target }, named) {
    const { least = 0, greatest = 0 } = limitsOf(target)
    return pointsBetween(0, Number.MAX_SAFE_INTEGER, [...numbersIn(named), least, greatest], true)
  },
  space: () => ({ min: 0, max: Number.MAX_SAFE_INTEGER }),
  question: () => 'How long did it take?',
  control: () => ({ is: 'live', marks: [], clock: true }),
  read(input) {
    if (input.is === 'live') return Math.max(0, Math.round(input.activeMs))
    return (
      (input.is === 'line' ? milliseconds(input.text) : undefined) ??
      refusal(quoted(input.is === 'line' ? input.text : ''))
    )
  },
  judge: (value, spec) => (spec.target ? judgedBy(missed(value, spec)) : undefined),
  missed,
  show: (value) => showDuration(value),
  measure: (value) => value,
  unit: () => 'ms',
  facts: (value) => ({ is: value }),
}
