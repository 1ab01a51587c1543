import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { line } from '../checklist/line.ts'
import { quoted } from '../checklist/quoted.ts'
import { counted } from './counted.ts'
import type { Kind } from './kind.ts'
import { beyond, type Limits, limits } from './limits.ts'
import { judgedBy } from './missed.ts'
import { endsOf, numbersIn, pointsBetween } from './points.ts'
import { most, type Wanted, writtenNumber } from './written-number.ts'

interface Spec extends Wanted {
  target?: Limits
}

const order = z.check<Spec>(({ value: { min, max }, issues }) => {
  if (min !== undefined && max !== undefined && min > max)
    issues.push({ code: 'custom', input: max, path: ['max'], message: 'at least as large as `min`' })
})

function missed(value: number, { unit, target }: Spec): readonly string[] {
  return beyond(value, target, counted(value, unit))
}

export const number: Kind<Spec, number> = {
  name: 'number',
  summary: 'A number, with a unit if it has one.',
  spec: () =>
    z
      .strictObject({
        unit: z.optional(line('What is counted or measured.', 'taps')),
        whole: z.optional(described(z.boolean(), 'Only whole numbers are accepted.', true)),
        min: z.optional(described(z.number(), 'The smallest number that is accepted.', 0)),
        max: z.optional(described(z.number(), 'The largest number that is accepted.', 100)),
        target: z.optional(
          described(
            limits({ least: ['The smallest number that passes.', 1], most: ['The largest number that passes.', 3] }),
            'What passes; without it the number is recorded, not judged.',
            { 'at-most': 3 },
          ),
        ),
      })
      .check(order),
  live: false,
  value: ({ whole, min, max }) =>
    z
      .number()
      .check(
        z.gte(Math.max(min ?? -most, -most)),
        z.lte(Math.min(max ?? most, most)),
        ...(whole ? [z.refine<number>(Number.isInteger)] : []),
      ),
  input: (written) => {
    const text = typeof written === 'number' ? String(written) : written
    if (typeof text !== 'string') return { refused: `A number please, such as 3; ${quoted(written)} is none.` }
    return { is: 'line', text }
  },
  samples: ({ min = -most, max = most, whole, target }, named) =>
    pointsBetween(min, max, [...numbersIn(named), ...endsOf(target)], whole),
  space: ({ min, max }) => ({ min: min ?? -most, max: max ?? most }),
  question: ({ unit }) => (unit ? `How many ${unit}?` : undefined),
  control: ({ unit, whole }) => ({
    is: 'line',
    many: false,
    format: `a ${whole ? 'whole ' : ''}number${unit ? ` of ${unit}` : ''}`,
    optional: false,
  }),
  read: (input, spec) => writtenNumber(input.is === 'line' ? input.text : '', spec),
  judge: (value, spec) => (spec.target ? judgedBy(missed(value, spec)) : undefined),
  missed,
  show: (value, { unit }) => counted(value, unit),
  measure: (value) => value,
  unit: ({ unit = '' }) => unit,
  facts: (value) => ({ is: value }),
}
