import { quoted } from '../../../checklist/quoted.ts'
import { onFirstUse } from '../../language/on-first-use.ts'
import { labelsIn, specOf } from '../../language/texts.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const step = (second: string, third: string) =>
  withSteps(`  - id: replied
    title: How many days did the answer take?
    owner: customer service
    ask:
      kind: choice
      options:
        - { id: soon, label: 0 to 2 days }
        - { id: later, label: ${second} }
        - { id: late, label: ${third} }
`)

interface Span {
  readonly from: number
  readonly to: number
  readonly unit: string
}

export const overlappingOptions: Rule = {
  id: 'overlapping-options',
  group: 'method',
  severity: 'warning',
  summary: 'Two options that the same answer fits',
  why: 'With “0 to 2 days” and “2 to 4 days” beside each other, half of those who waited two days pick the one and half the other, and the figures of both mean nothing.',
  help: 'Let each option begin where the one before it has ended, or ask for the number itself.',
  examples: { bad: step('2 to 4 days', 'more than 4 days'), good: step('3 to 4 days', 'more than 4 days') },
  *check({ checklist }) {
    for (const [index, step] of checklist.steps.entries()) {
      if (step.ask.kind !== 'choice' && step.ask.kind !== 'choices') continue
      const labels = labelsIn(specOf(step).options)
      const spans = step.ask.kind === 'choice' ? labels.map(spanOf) : []
      for (const [at, label] of labels.entries()) {
        const before = labels.findIndex(
          (other, place) => place < at && (isSame(other, label) || overlap(spans[place], spans[at])),
        )
        if (before < 0) continue
        const other = labels[before] ?? ''
        const message = isSame(other, label)
          ? `${quoted(label)} stands here twice.`
          : `What fits ${quoted(label)} can fit ${quoted(other)}, too.`
        yield { path: ['steps', index, 'ask', 'options', at, 'label'], message }
      }
    }
  },
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

const number = '(\\d{1,7}(?:\\.\\d{1,3})?)'
const unit = ' ?(%|[\\p{L}-]{1,20}(?: [\\p{L}-]{1,20})?)?'
const range = onFirstUse(() => new RegExp(`^${number}${unit} ?(?:-|–|to|up to) ?${number}${unit}$`, 'iu'))
const below = onFirstUse(() => new RegExp(`^(less than|under|below|fewer than|up to|at most) ${number}${unit}$`, 'iu'))
const above = onFirstUse(() => new RegExp(`^(more than|over|above|at least|from) ${number}${unit}$`, 'iu'))
const orMore = onFirstUse(
  () => new RegExp(`^${number}${unit} ?(?:or more|and more|or longer|and above|\\+)${unit}$`, 'iu'),
)
/** Smaller than any step between two answers. */
const little = 1e-4

/** The numbers for which an option stands; undefined where it stands for something else. */
function spanOf(label: string): Span | undefined {
  const text = label.trim().replaceAll(/\s+/g, ' ')
  if (!/\d/.test(text)) return undefined
  const [, from, one, to, two] = range().exec(text) ?? []
  if (from !== undefined) return { from: Number(from), to: Number(to), unit: unitOf(two ?? one) }
  const [, under, most, unitBelow] = below().exec(text) ?? []
  if (under !== undefined)
    return {
      from: -Infinity,
      to: Number(most) - (/than|under|below/i.test(under) ? little : 0),
      unit: unitOf(unitBelow),
    }
  const [, over, least, unitAbove] = above().exec(text) ?? []
  if (over !== undefined)
    return { from: Number(least) + (/than|over|above/i.test(over) ? little : 0), to: Infinity, unit: unitOf(unitAbove) }
  const [, start, unitBefore, unitAfter] = orMore().exec(text) ?? []
  return start === undefined ? undefined : { from: Number(start), to: Infinity, unit: unitOf(unitBefore || unitAfter) }
}

/** In the singular: `day` of days. */
function unitOf(unit: string | undefined): string {
  return (unit ?? '').trim().toLowerCase().replace(/s$/, '')
}

function overlap(one: Span | undefined, other: Span | undefined): boolean {
  if (!one || !other || one.unit !== other.unit || one.to < one.from || other.to < other.from) return false
  return one.from <= other.to && other.from <= one.to
}
