import { percents, ratings, type Share, type Spread, shareIn, spreadOf } from '../sections/figures.ts'
import { clusterShare } from '../statistics/cluster-share.ts'
import { meanDifference } from '../statistics/mean-difference.ts'
import { differenceOf } from '../statistics/newcombe.ts'
import { permutation } from '../statistics/permutation.ts'
import type { Interval } from '../statistics/wilson.ts'

export const measures = ['achieved', 'frustration', 'score', 'minutes'] as const
/** What is compared of whole audits. */
export type Measure = (typeof measures)[number]

/**
 * One figure before and after. `difference` is after minus before, in the figure's own unit: a share from 0 to 1 (achieved, passed), points
 * from 1 to 7 (frustration), per cent (score), minutes.
 */
export interface Change {
  readonly measure: Measure | 'passed'
  readonly before: Share | Spread
  readonly after: Share | Spread
  readonly difference?: number
  /** The 95 % interval of the difference; missing where too little is known. */
  readonly low?: number
  readonly high?: number
  /** How often chance alone would set the two at least as far apart, auditors dealt anew. */
  readonly p?: number
  /** The same with Holm's correction over the other measures of the whole, or over everything of the checklist; of the headline test there is none. */
  readonly adjusted?: number
  /** Too few: chance explains it, or too little is known. */
  readonly verdict: 'better' | 'worse' | 'too-few'
}

/** What one auditor gave before and after. */
export interface Given {
  readonly before: number[]
  readonly after: number[]
}

/** A change before it is known how many others there are. */
export type Measured = Omit<Change, 'verdict' | 'adjusted'>

const scales: Readonly<Partial<Record<Change['measure'], Interval>>> = { frustration: ratings, score: percents }

/** From when on chance is no explanation. */
const doubt = 0.05

/** One figure before and after, by auditor; shares are given as 0 and 1. */
export function measured(measure: Change['measure'], given: readonly Given[]): Measured {
  const isShare = measure === 'achieved' || measure === 'passed'
  const sides = given.map(({ before, after }) => ({ one: after, other: before }))
  const side = (of: (given: Given) => readonly number[]) =>
    isShare ? shareIn(given.map(of)) : spreadOf(given.map(of), scales[measure])
  const { difference, low, high } = isShare ? shareDifference(given) : meanDifference(sides)
  const { p } = permutation(sides)
  return {
    measure,
    before: side(({ before }) => before),
    after: side(({ after }) => after),
    ...(difference !== undefined && { difference: rounded(difference) }),
    ...(difference !== undefined &&
      low !== undefined &&
      high !== undefined && { low: rounded(low), high: rounded(high) }),
    ...(p !== undefined && { p: rounded(p) }),
  }
}

function shareDifference(given: readonly Given[]) {
  const counted = (values: readonly number[]) => ({
    count: values.filter((value) => value === 1).length,
    of: values.length,
  })
  return differenceOf(
    clusterShare(given.map(({ after }) => counted(after))),
    clusterShare(given.map(({ before }) => counted(before))),
  )
}

/** What a change comes to, by its own p or by one that was corrected. */
export function judged(change: Measured, adjusted?: number): Change {
  const { measure, difference = 0, low, high } = change
  const p = adjusted ?? change.p ?? 1
  const isKnown = p <= doubt && low !== undefined && high !== undefined && (low > 0 || high < 0)
  const isUp = difference > 0
  const isBetter = isUp === (measure === 'achieved' || measure === 'passed' || measure === 'score')
  return {
    ...change,
    ...(adjusted !== undefined && { adjusted: rounded(adjusted) }),
    verdict: isKnown ? (isBetter ? 'better' : 'worse') : 'too-few',
  }
}

function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
