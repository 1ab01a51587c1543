import type { Gathered } from '../gathered.ts'
import type { Basis } from './basis.ts'
import type { Share, Spread, StepName } from './figures.ts'
import { shareOf, spreadOf } from './figures.ts'

/** Two or more audits of the same event, and how far they agree; elsewhere there is only consistency, which says nothing about the wording. */
export interface Agreement {
  /** Events that were walked together, and in how many audits. */
  readonly events: number
  readonly audits: number
  /** Krippendorff's alpha (ordinal) of the ratings; missing where it can't be said. */
  readonly alpha?: number
  readonly ratings: number
  /** Gwet's AC1 of passed and failed, and how often two agreed as it is. */
  readonly ac1?: number
  readonly observed?: number
  readonly results: number
  /** Any-two agreement of problems: of the steps where one of two found a problem, how many did both. */
  readonly anyTwo?: number
  /** Steps at which those who walked together differed most: at least 2 points of frustration, or one passed and one failed. */
  readonly differed: readonly (StepName & { readonly n: number; readonly difference: number })[]
}

/** One measure over time: by wave, the oldest first. */
export interface Trend {
  readonly checklist: string
  readonly measure: 'achieved' | 'score' | 'frustration'
  readonly points: readonly {
    readonly wave: string
    readonly from: string
    readonly value: number
    readonly n: number
    readonly low?: number
    readonly high?: number
  }[]
  /** By XmR, clipped to the scale; below 10 points they are provisional, below 3 there are none. */
  readonly limits?: {
    readonly mean: number
    readonly low: number
    readonly high: number
    readonly provisional: boolean
    readonly signals: readonly number[]
  }
}

/** How it was done, and what it can't say. */
export interface Method {
  /** Answers that were given before what great looks like was seen, of all. */
  readonly blind: Share
  /** Milliseconds from doing to recording. */
  readonly delay: Spread
  /** Answers that were recorded more than an hour after. */
  readonly late: Share
  /** Answers that were corrected afterwards. */
  readonly corrected: Share
  /** Second and later walks by the same name. */
  readonly secondWalks: Share
  /** What a reader must know, in sentences: insiders know the standard, audits are not customers, and what else holds here. */
  readonly cautions: readonly string[]
}

/** How far those agree who walked together. */
export function agreementOf(_gathered: Gathered): Agreement {
  return { events: 0, audits: 0, ratings: 0, results: 0, differed: [] }
}

/** The measures over the waves, by checklist. */
export function trendsOf(_gathered: Gathered): readonly Trend[] {
  return []
}

/** How it was done, and what it can't say. */
export function methodOf(_gathered: Gathered, _basis: Basis): Method {
  const none = shareOf(0, 0)
  return { blind: none, delay: spreadOf([]), late: none, corrected: none, secondWalks: none, cautions: [] }
}
