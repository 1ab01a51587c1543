import type { Cause, FindingKind } from '../../session/event.ts'
import type { Gathered } from '../gathered.ts'
import type { Photo, Share, Source, StepName } from './figures.ts'
import { shareOf } from './figures.ts'

/** Whether it is mended; only open so far, until findings are triaged. */
export type FindingState = 'open'

/** One finding of one audit. */
export interface FindingLine extends StepName {
  readonly source: Source
  /** `1`, `2`, … within its step and audit. */
  readonly id: string
  readonly kind: FindingKind
  /** 0 no problem to 4 (Nielsen); of problems alone, and only if it was said. */
  readonly severity?: number
  readonly text?: string
  /** The words that were heard. */
  readonly words?: string
  readonly cause?: Cause
  readonly idea?: string
  readonly evidence: readonly Photo[]
  readonly state: FindingState
}

/**
 * What goes wrong at one step, all audits together: the problems that were found there. They are ranked by severity first, then by
 * reach (the lower end of the interval of its share), then by how often; never by a product of ordinals.
 */
export interface Problem extends StepName {
  /** Audits with a problem there, of those that came to the step. */
  readonly audits: Share
  /** The worst that was said, 0 to 4. */
  readonly severity?: number
  /** The one that speaks for all: of the worst, the one with words and a photo, the newest. */
  readonly finding: FindingLine
  readonly others: number
  readonly causes: readonly Cause[]
  /** Local dates. */
  readonly firstSeen: string
  readonly lastSeen: string
  readonly history: History
  /** In each wave, the oldest first. */
  readonly waves: readonly { readonly wave: string; readonly audits: Share }[]
  readonly state: FindingState
}

/**
 * By waves: `new` in the last one, `recurring` in it and in the one before, `came-back` after a wave without it, `gone` from the last one in
 * which the step was walked, `once` where there are no two waves to compare.
 */
export type History = 'new' | 'recurring' | 'came-back' | 'gone' | 'once'

/** What was worth remembering. */
export interface Remembered extends StepName {
  readonly source: Source
  readonly because: string
}

/** Why things go wrong: audits with such a finding, of all audits. */
export interface Causes {
  readonly causes: readonly {
    readonly cause: Cause
    readonly audits: Share
    readonly findings: number
    readonly steps: readonly StepName[]
  }[]
  /** Problems of which nobody said a cause. */
  readonly unsaid: number
}

/** Every finding that counts, the worst first. */
export function findingsOf(_gathered: Gathered): readonly FindingLine[] {
  return []
}

/** What goes wrong, by step, the worst first. */
export function problemsOf(_gathered: Gathered, _findings: readonly FindingLine[]): readonly Problem[] {
  return []
}

/** What was worth remembering, the newest first. */
export function rememberedOf(_gathered: Gathered): readonly Remembered[] {
  return []
}

/** Why things go wrong. */
export function causesOf(_gathered: Gathered, _findings: readonly FindingLine[]): Causes {
  void shareOf
  return { causes: [], unsaid: 0 }
}
