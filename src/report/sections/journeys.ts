import type { Gathered, Walked } from '../gathered.ts'
import { type CurvePoint, curveOf, type PeakEnd, peakEndOf } from './curve.ts'
import { auditsByAuditor, type Spread, type StepName, spreadOf } from './figures.ts'
import { minutesIn } from './minutes.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type Score, scoreOf } from './score.ts'
import { type StepReport, stepsOf } from './steps.ts'

export type { CurvePoint, PeakEnd } from './curve.ts'
export type { Score } from './score.ts'
export type { StepReport } from './steps.ts'

/** One checklist, walked: its outcome, its score and its curve, then step by step. */
export interface Journey {
  readonly checklist: string
  /** Of the newest version that was walked, as is all that follows. */
  readonly title: string
  /** What the customer wants to achieve. */
  readonly wanted: string
  readonly touchpoint?: string
  readonly channel?: string
  readonly audits: number
  readonly outcome: Outcome
  readonly score: Score
  /** The frustration along the steps, drills left out: where it is rated at all. */
  readonly curve: readonly CurvePoint[]
  readonly peakEnd: PeakEnd
  /** Minutes at work in an audit that was finished with the clock running throughout, pauses and waits left out, against what the checklist promises. */
  readonly minutes: { readonly promised?: number; readonly taken: Spread }
  readonly steps: readonly StepReport[]
  /** Steps that had other words in an earlier version, or are asked no more: what was answered to those is not in `steps`. */
  readonly reworded: readonly Reworded[]
}

interface Reworded extends StepName {
  /** The newest version with these words. */
  readonly version: number
  /** How many audits came to it. */
  readonly audits: number
  /** The newest version has no step of this id. */
  readonly gone?: true
}

/** Each checklist that was walked, the one with the smallest share achieved first, then the one with the lowest score. */
export function journeysOf({ walked }: Gathered): readonly Journey[] {
  return walked.map(journeyOf).sort(worstFirst)
}

function worstFirst(one: Journey, other: Journey): number {
  return (
    compared(achieved(one), achieved(other)) ||
    compared(one.score.percent.mean, other.score.percent.mean) ||
    (one.checklist < other.checklist ? -1 : 1)
  )
}

/** What is not known comes last. */
function compared(one = Number.MAX_VALUE, other = Number.MAX_VALUE): number {
  return one - other
}

function achieved({ outcome: { achieved } }: Journey): number | undefined {
  return achieved.of > 0 ? achieved.count / achieved.of : undefined
}

function journeyOf(walked: Walked): Journey {
  const { checklist, audits } = walked
  const { id, title, outcome: wanted, touchpoint, channel, minutes } = checklist
  const steps = stepsOf(walked)
  // Of the steps of one owner alone, nobody promised a time, and there is no end to remember.
  const isWhole = steps.length === checklist.steps.length
  return {
    checklist: id,
    title,
    wanted,
    ...(touchpoint && { touchpoint }),
    ...(channel && { channel }),
    audits: audits.length,
    outcome: outcomeOf(audits),
    score: scoreOf(audits),
    curve: curveOf(steps),
    peakEnd: peakEndOf(isWhole ? audits : []),
    minutes: {
      ...(minutes !== undefined && isWhole && { promised: minutes }),
      taken: spreadOf(auditsByAuditor(audits, (audit) => minutesIn(audit))),
    },
    steps,
    reworded: rewordedOf(walked),
  }
}

function rewordedOf({ checklist, earlier }: Walked): readonly Reworded[] {
  const ids = new Set(checklist.steps.map(({ id }) => id))
  return earlier.flatMap(({ name, version, answers }) => {
    const audits = answers.filter(({ result }) => result !== 'not-reached').length
    return audits > 0 ? [{ ...name, version, audits, ...(!ids.has(name.step) && { gone: true as const }) }] : []
  })
}
