import type { Share, Spread, StepName } from './sections/figures.ts'
import type { Problem } from './sections/findings.ts'

/** Two waves side by side, as a plain model; as JSON it is what `compare --format json` prints. */
export interface Comparison {
  /** The version of this form. */
  readonly comparison: 1
  readonly madeAt: string
  readonly filter: Readonly<Record<string, readonly string[]>>
  readonly before: Round
  readonly after: Round
  /** The whole in two sentences: `Three minutes shorter, but the form got angrier.` */
  readonly sentences: readonly string[]
  /** The one test that was declared beforehand; everything else is exploratory. */
  readonly headline: Change
  /** Every checklist that was walked in both waves, all together. */
  readonly overall: readonly Change[]
  readonly journeys: readonly JourneyChange[]
  readonly problems: {
    readonly new: readonly Problem[]
    readonly gone: readonly Problem[]
    readonly recurring: readonly Problem[]
  }
  /** Checklists that only one of the two waves walked. */
  readonly alone: readonly {
    readonly checklist: string
    readonly title: string
    readonly wave: string
    readonly audits: number
  }[]
}

export interface Round {
  readonly wave: string
  readonly audits: number
  readonly auditors: number
  /** Local dates. */
  readonly from: string
  readonly to: string
}

export const measures = ['achieved', 'frustration', 'score', 'minutes'] as const
export type Measure = (typeof measures)[number]

/** One figure before and after. `difference` is after minus before, in the figure's own unit: a share from 0 to 1, points, per cent, milliseconds. */
export interface Change {
  readonly measure: Measure | 'passed'
  readonly before: Share | Spread
  readonly after: Share | Spread
  readonly difference?: number
  readonly low?: number
  readonly high?: number
  /** Of the test, and with Holm's correction over all that is exploratory. */
  readonly p?: number
  readonly adjusted?: number
  /** Too few to tell: the interval holds zero, or there is none. */
  readonly verdict: 'better' | 'worse' | 'too-few'
}

export interface JourneyChange {
  readonly checklist: string
  readonly title: string
  readonly overall: readonly Change[]
  readonly steps: readonly (StepName & { readonly changes: readonly Change[] })[]
  /** Steps that can't be compared: worded differently, or in one wave alone. */
  readonly notCompared: readonly (StepName & { readonly why: 'reworded' | 'new' | 'gone' | 'not-walked' })[]
}
