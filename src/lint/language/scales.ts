import type { Step } from '../../checklist/checklist.ts'
import { onceEach } from '../once-each.ts'
import { specOf } from './texts.ts'
import { anyOf } from './word-list.ts'

/** A step that is answered on a scale, and what that says. */
export interface Scale {
  readonly step: Step
  readonly index: number
  readonly min: number
  readonly max: number
  readonly low: string
  readonly high: string
  /** Which end is as it should be, where its target or its words tell. */
  readonly good?: 'low' | 'high'
}

/** The scales of a checklist, in their order. */
export const scalesOf = onceEach(({ steps }): readonly Scale[] =>
  steps.flatMap((step, index) => {
    if (step.ask.kind !== 'scale') return []
    const { min = 1, max = 7, low = '', high = '', target } = specOf(step)
    const scale = { step, index, min: Number(min), max: Number(max), low: String(low), high: String(high) }
    const good = goodByTarget(target) ?? goodByWords(scale.low, scale.high)
    return [{ ...scale, ...(good && { good }) }]
  }),
)

function goodByTarget(target: unknown): Scale['good'] {
  if (target === null || typeof target !== 'object') return undefined
  if ('at-least' in target && !('at-most' in target)) return 'high'
  if ('at-most' in target && !('at-least' in target)) return 'low'
  return undefined
}

const good = anyOf(
  `accurate, agree, attentive, calm, clean, clear, comfortable, complete, convenient, correct, courteous, delighted, easy, excellent,
  fair, fast, friendly, good, great, happy, helpful, honest, kind, likely, okay, outstanding, perfect, pleasant, pleased, polite,
  professional, quick, relaxed, reliable, respectful, safe, satisfied, simple, smooth, very well, well, wonderful`
    .split(',')
    .map((word) => word.trim()),
)
const bad = anyOf(
  `angry, annoyed, annoying, awful, bad, badly, boring, chaotic, complicated, confused, confusing, difficult, dirty, disagree,
  disappointed, disappointing, dissatisfied, frustrated, frustrating, hard, horrible, hostile, impolite, inconvenient, incorrect,
  irritated, irritating, poor, poorly, rude, slow, stressed, stressful, terrible, uncertain, unclear, uncomfortable, unfair,
  unfriendly, unhappy, unhelpful, unlikely, unpleasant, unprofessional, unreliable, unsafe, unsatisfied, useless, worst, wrong`
    .split(',')
    .map((word) => word.trim()),
)
const negated = /\b(?:not|no|never|nothing|none|un\w+|hardly|barely|little|least)\b/iu

/** Whether the words at an end are praise or blame; undefined where they are neither, such as `completely`, or turned round. */
export function tone(words: string): 'good' | 'bad' | undefined {
  const isGood = good.in(words).length > 0
  const isBad = bad.in(words).length > 0
  if (isGood === isBad || negated.test(bad.replaced(words, ''))) return undefined
  return isGood ? 'good' : 'bad'
}

function goodByWords(low: string, high: string): Scale['good'] {
  const ends = `${tone(low)} ${tone(high)}`
  return ends === 'bad good' ? 'high' : ends === 'good bad' ? 'low' : undefined
}
