import { type Sums, sumsOf } from './sums.ts'

/** What one auditor gave on either side of a comparison; one of the two may be empty. */
export interface Sides {
  readonly one: readonly number[]
  readonly other: readonly number[]
}

/** The same as numbers and sums, which is all that a comparison of means needs. */
export interface SideSums {
  readonly one: Sums
  readonly other: Sums
}

/** Of each auditor's values their numbers and sums. */
export function sideSumsOf(auditors: readonly Sides[]): readonly SideSums[] {
  return auditors.map(({ one, other }) => ({ one: sumsOf(one), other: sumsOf(other) }))
}
