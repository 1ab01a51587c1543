import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { line } from '../checklist/line.ts'
import { quoted } from '../checklist/quoted.ts'
import { counted, singular } from './counted.ts'
import type { Kind, Refusal } from './kind.ts'
import { beyond, type Limits, limits } from './limits.ts'
import { judgedBy } from './missed.ts'

interface Spec {
  unit?: string
  whole?: boolean
  min?: number
  max?: number
  target?: Limits
}

const most = 1e12

/** The number that was written, without its unit; a comma may be the decimal point where that can be read in one way only. */
function read(text: string, { unit, whole, min, max }: Spec): number | Refusal {
  const written = text.normalize('NFKC').replaceAll('−', '-').trim()
  const bare = withoutUnit(written, unit)
  const example = whole ? '3' : '3 or 3.5'
  if (bare === '') return { refused: `A number please, such as ${example}.` }
  if (bare.length > 40 || !/^[+-]?\d{1,13}(?:[.,]\d{1,6})?$/.test(bare))
    return { refused: `A number please, such as ${example}; ${quoted(text.trim())} is none.` }
  if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(bare) || (whole && /\.\d{3}$/.test(bare)))
    return {
      refused: `${quoted(bare)} can be read in two ways; please write the number without a thousands separator.`,
    }
  const value = Number(bare.replace(',', '.')) + 0
  if (Math.abs(value) > most) return { refused: `That number is too large; the largest is ${most}.` }
  if (whole && !Number.isInteger(value))
    return { refused: `A whole number please, such as 3; ${quoted(bare)} is none.` }
  if (min !== undefined && value < min) return { refused: `At least ${min}, please; ${value} is less.` }
  if (max !== undefined && value > max) return { refused: `At most ${max}, please; ${value} is more.` }
  return value
}

function withoutUnit(written: string, unit: string | undefined): string {
  if (!unit) return written
  const word = unit.normalize('NFKC').toLowerCase()
  for (const each of [word, singular(word)]) {
    if (written.toLowerCase().endsWith(each)) return written.slice(0, written.length - each.length).trim()
    if (written.toLowerCase().startsWith(each)) return written.slice(each.length).trim()
  }
  return written
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
  spec: z
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
  space: ({ min, max }) => ({ min: min ?? -most, max: max ?? most }),
  question: ({ unit }) => (unit ? `How many ${unit}?` : undefined),
  control: ({ unit, whole }) => ({
    is: 'line',
    many: false,
    format: `a ${whole ? 'whole ' : ''}number${unit ? ` of ${unit}` : ''}`,
    optional: false,
  }),
  read: (input, spec) => read(input.is === 'line' ? input.text : '', spec),
  judge: (value, spec) => (spec.target ? judgedBy(missed(value, spec)) : undefined),
  missed,
  show: (value, { unit }) => counted(value, unit),
  measure: (value) => value,
  facts: (value) => ({ is: value }),
}
