import type { Result } from '../../session/event.ts'
import type { Gathered } from '../gathered.ts'
import type { Share, Source, Spread, StepName } from './figures.ts'
import type { Outcome } from './outcome.ts'

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
  /** Minutes at work in an audit, pauses and waits left out, against what the checklist promises. */
  readonly minutes: { readonly promised?: number; readonly taken: Spread }
  readonly steps: readonly StepReport[]
  /** Steps with other words in an earlier version: what was answered to those is not in `steps`. */
  readonly reworded: readonly (StepName & { readonly version: number; readonly audits: number })[]
}

/** Earned of what could be earned among the steps that applied; a blocked step earns 0, drills stay outside. */
export interface Score {
  /** Per cent, one number an audit that has anything to earn. */
  readonly percent: Spread
  /** Audits that failed because a critical step did. */
  readonly failedCritical: Share
  /** Steps that were reached in an audit, of those that its answers led to; drills and waits included. */
  readonly reached: { readonly median: number; readonly of: number; readonly whole: Share }
}

export interface CurvePoint {
  readonly step: string
  readonly position: number
  readonly title: string
  /** 1 not at all to 7 extremely. */
  readonly frustration: Spread
  /** How many gave 1, 2, … 7. */
  readonly counts: readonly number[]
}

/** Of the audits that rate at least two steps: what the memory keeps, beside the plain mean. */
export interface PeakEnd {
  readonly peak: Spread
  readonly end: Spread
  readonly mean: Spread
  /** The mean of peak and end. */
  readonly peakEnd: Spread
}

export interface StepReport extends StepName {
  readonly do?: string
  readonly great?: string
  readonly kind: string
  readonly touchpoint?: string
  readonly channel?: string
  readonly critical: boolean
  readonly weight: number
  readonly drill: boolean
  /** It is asked only after some answers. */
  readonly conditional: boolean
  /** How many audits came to each result; `not-reached` and `waiting` included, steps that a branch hides left out. */
  readonly results: Readonly<Partial<Record<Result, number>>>
  /** Passed, of those that passed, failed or were blocked. */
  readonly passed: Share
  readonly frustration: Spread
  readonly counts: readonly number[]
  /** Would have given up here, of those who were asked. */
  readonly wouldGiveUp: Share
  /** Milliseconds at work. */
  readonly active: Spread
  /** The answer as a number, in its unit, where it is one. */
  readonly measure?: { readonly unit: string; readonly figures: Spread }
  /** Options that were picked and how often, the most frequent first, where there are options. */
  readonly picked?: readonly { readonly option: string; readonly label: string; readonly audits: number }[]
  /** Targets that were missed, in words, and in how many audits. */
  readonly missed: readonly { readonly what: string; readonly audits: number }[]
  readonly emotions: readonly { readonly emotion: string; readonly audits: number }[]
  /** Presses of the ouch key. */
  readonly ouches: number
  readonly problems: number
  readonly notes: readonly (Source & { readonly text: string; readonly result: Result })[]
}

/** Each checklist that was walked, the one with the smallest share achieved first. */
export function journeysOf(_gathered: Gathered): readonly Journey[] {
  return []
}
