import type { Gathered } from '../gathered.ts'
import type { Basis } from './basis.ts'
import type { Share, Spread } from './figures.ts'
import { shareOf, spreadOf } from './figures.ts'

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

/** The measures over the waves, by checklist. */
export function trendsOf(_gathered: Gathered): readonly Trend[] {
  return []
}

/** How it was done, and what it can't say. */
export function methodOf(_gathered: Gathered, _basis: Basis): Method {
  const none = shareOf(0, 0)
  return { blind: none, delay: spreadOf([]), late: none, corrected: none, secondWalks: none, cautions: [] }
}
