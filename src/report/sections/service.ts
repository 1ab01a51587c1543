import type { Result } from '../../session/event.ts'
import type { Gathered } from '../gathered.ts'
import type { Share, Spread, StepName } from './figures.ts'
import { shareOf, spreadOf } from './figures.ts'

/** A step that goes wrong on purpose, and how good the recovery was, of those who said. */
export interface Drill extends StepName {
  readonly audits: number
  readonly results: Readonly<Partial<Record<Result, number>>>
  readonly wayOut: Share
  readonly admitted: Share
  readonly apologised: Share
  readonly madeRight: Share
  readonly frustration: Spread
}

/** One and done: solved at the first contact, and what it took; of the audits with a step that counts such things. */
export interface OneAndDone {
  readonly audits: number
  /** The outcome achieved with one contact at most, of those audits that say whether it was. */
  readonly solvedAtOnce: Share
  /** Counts an audit. */
  readonly contacts: Spread
  readonly transfers: Spread
  readonly repeats: Spread
  /** Spans of a timeline, such as being on hold: milliseconds an audit. */
  readonly spans: readonly (StepName & {
    readonly mark: string
    readonly label: string
    readonly total: Spread
    readonly never: number
  })[]
  /** Milliseconds an audit, over all audits: at work, and paused. */
  readonly active: Spread
  readonly paused: Spread
}

/** A wait as the customer lives it, in calendar days; one that is still open is censored, never left out. */
export interface Waiting extends StepName {
  /** What it should take, in words; missing without a target. */
  readonly target?: string
  readonly arrived: number
  readonly waiting: number
  readonly gaveUp: number
  /** In time, of those that arrived or were given up, where there is a target. */
  readonly inTime?: Share
  /** Days of those that arrived, in rising order. */
  readonly days: readonly number[]
  /** Days so far of the longest that is still open. */
  readonly longest?: number
  /** The median by Kaplan and Meier; missing where fewer than half can be said to have arrived. */
  readonly median?: number
}

/** The drills, in the order of the checklists. */
export function drillsOf(_gathered: Gathered): readonly Drill[] {
  return []
}

/** One and done, over all audits. */
export function oneAndDoneOf(_gathered: Gathered): OneAndDone {
  const none = spreadOf([])
  return {
    audits: 0,
    solvedAtOnce: shareOf(0, 0),
    contacts: none,
    transfers: none,
    repeats: none,
    spans: [],
    active: none,
    paused: none,
  }
}

/** The waits, in the order of the checklists. `today` is the local date of the report. */
export function waitsOf(_gathered: Gathered, _today: string): readonly Waiting[] {
  return []
}
