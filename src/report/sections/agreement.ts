import type { Gathered } from '../gathered.ts'
import type { StepName } from './figures.ts'

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

/** How far those agree who walked together. */
export function agreementOf(_gathered: Gathered): Agreement {
  return { events: 0, audits: 0, ratings: 0, results: 0, differed: [] }
}
