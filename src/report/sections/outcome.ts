import type { CountedAudit } from '../gathered.ts'
import type { Share, Spread } from './figures.ts'
import { shareOf, spreadOf } from './figures.ts'

/** Whether the customer got what they wanted, by those audits that say so. */
export interface Outcome {
  /** Achieved, of the audits that say; given up is not achieved. */
  readonly achieved: Share
  readonly partly: number
  readonly no: number
  /** Audits that do not say (yet). */
  readonly unsaid: number
  /** Stopped because the service made them. */
  readonly gaveUp: Share
  /** Was it time well spent: 1 wasted to 7 well spent. */
  readonly wellSpent: Spread
  /** What they would tell a friend, in their words, those who did not achieve it first. */
  readonly verbatims: readonly (import('./figures.ts').Source & {
    readonly text: string
    readonly achieved?: 'yes' | 'partly' | 'no'
  })[]
}

/** The outcome of some audits. */
export function outcomeOf(_audits: readonly CountedAudit[]): Outcome {
  return {
    achieved: shareOf(0, 0),
    partly: 0,
    no: 0,
    unsaid: 0,
    gaveUp: shareOf(0, 0),
    wellSpent: spreadOf([]),
    verbatims: [],
  }
}
