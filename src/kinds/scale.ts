import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { line } from '../checklist/line.ts'
import { quoted } from '../checklist/quoted.ts'
import type { Option } from '../prompt.ts'
import type { Kind } from './kind.ts'
import { beyond, type Limits, limits } from './limits.ts'
import { judgedBy } from './missed.ts'
import { picked } from './pick.ts'

interface Spec {
  min?: number
  max?: number
  low: string
  high: string
  target?: Limits
}

/** Nobody tells more points apart. */
const mostPoints = 11

function endsOf({ min = 1, max = 7 }: Spec) {
  return { min, max }
}

function optionsOf(spec: Spec): readonly Option[] {
  const { min, max } = endsOf(spec)
  return Array.from({ length: max - min + 1 }, (_, index) => {
    const point = String(min + index)
    const label = index === 0 ? spec.low : min + index === max ? spec.high : ''
    return { id: point, key: point, label }
  })
}

function missed(value: number, spec: Spec): readonly string[] {
  return beyond(value, spec.target, `${value} of ${endsOf(spec).max}`)
}

/** 2 to 11 points, and a target that is one of them. */
const points = z.check<Spec>(({ value: spec, issues }) => {
  const { min, max } = endsOf(spec)
  if (max <= min || max - min >= mostPoints) {
    const message = `${min + 1} to ${min + mostPoints - 1}, since it begins at ${min}: a scale has 2 to ${mostPoints} points`
    issues.push({ code: 'custom', input: max, path: ['max'], message })
  }
  for (const [end, limit] of Object.entries(spec.target ?? {})) {
    const message = `from ${min} to ${max}, as the scale goes`
    if (limit < min || limit > max) issues.push({ code: 'custom', input: limit, path: ['target', end], message })
  }
})

const point = () => z.int().check(z.gte(0), z.lte(100))

export const scale: Kind<Spec, number> = {
  name: 'scale',
  summary: 'A number on a scale with words at both ends, 1 to 7 unless told.',
  needsKeys: true,
  spec: () =>
    z
      .strictObject({
        min: z.optional(described(point(), 'The lowest number of the scale; 1 unless told.', 1)),
        max: z.optional(described(point(), 'The highest number of the scale, which has 2 to 11; 7 unless told.', 7)),
        low: line('What the lowest number means.', 'not at all'),
        high: line('What the highest number means.', 'completely'),
        target: z.optional(
          described(
            limits(
              { least: ['The smallest number that passes.', 5], most: ['The largest number that passes.', 3] },
              point,
            ),
            'What passes; without it the number is recorded, not judged.',
            { 'at-least': 5 },
          ),
        ),
      })
      .check(points),
  live: false,
  value: (spec) => z.int().check(z.gte(endsOf(spec).min), z.lte(endsOf(spec).max)),
  input(written, spec) {
    const text = typeof written === 'number' ? String(written) : written
    if (typeof text === 'string' && optionsOf(spec).some(({ id }) => id === text.trim()))
      return { is: 'pick', ids: [text.trim()] }
    const { min, max } = endsOf(spec)
    return { refused: `A number from ${min} to ${max} please; ${quoted(written)} is none.` }
  },
  samples: (spec) => optionsOf(spec).map(({ id }) => Number(id)),
  space: endsOf,
  question: () => undefined,
  control: (spec) => ({ is: 'pick', options: optionsOf(spec), many: false, scale: true }),
  read(input, spec) {
    const option = picked(input, optionsOf(spec))
    return 'refused' in option ? option : Number(option.id)
  },
  judge: (value, spec) => (spec.target ? judgedBy(missed(value, spec)) : undefined),
  missed,
  show(value, spec) {
    const { min, max } = endsOf(spec)
    const word = value === min ? spec.low : value === max ? spec.high : ''
    return `${value} of ${max}${word ? `, ${word}` : ''}`
  },
  measure: (value) => value,
  unit: (spec) => `of ${endsOf(spec).max}`,
  facts: (value) => ({ is: value }),
}
