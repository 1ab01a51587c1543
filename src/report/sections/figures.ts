import { clusterMean } from '../statistics/cluster-mean.ts'
import { clusterShare } from '../statistics/cluster-share.ts'
import { quantileInOrder } from '../statistics/quantile.ts'
import { type Interval, wilson } from '../statistics/wilson.ts'

/**
 * So many of so many, with the 95 % interval by Wilson as proportions from 0 to 1, wider where the same auditors return; none of none says
 * nothing: 0 to 1.
 */
export interface Share {
  readonly count: number
  readonly of: number
  readonly low: number
  readonly high: number
}

/**
 * Several numbers of one kind, such as ratings: the numbers themselves where they are few, otherwise their mean with its 95 % interval.
 * Of none, only `n` is there.
 */
export interface Spread {
  /** How many numbers. */
  readonly n: number
  /** From how many auditors; who gave no name is one of their own in each audit. */
  readonly auditors: number
  /** The numbers themselves in rising order, where they are fewer than 12. */
  readonly points?: readonly number[]
  readonly mean?: number
  /** The interval of the mean; missing below 12 numbers, where they are from one auditor, and where auditors do not differ. */
  readonly low?: number
  readonly high?: number
  /** How the interval was found: auditors drawn again and again, or, above 200 numbers and below six auditors, by Student's t. */
  readonly method?: 'bootstrap' | 'normal'
  readonly median?: number
  /** The quartiles. */
  readonly lower?: number
  readonly upper?: number
  readonly lowest?: number
  readonly highest?: number
}

/** Where something was recorded: enough to look it up with `firsthand show`. */
export interface Source {
  readonly audit: string
  readonly auditor?: string
  readonly perspective?: string
  readonly persona?: string
  readonly wave?: string
  /** When the audit began: ISO 8601 with offset. */
  readonly at: string
}

/** A step of a checklist, for those who have only the report. */
export interface StepName {
  readonly checklist: string
  readonly step: string
  /** From 1. */
  readonly position: number
  readonly title: string
  readonly owner?: string
}

/** A file kept as evidence; its bytes are asked of the store. */
export interface Photo {
  readonly sha256: string
  readonly name: string
  readonly type: string
}

/** A share with its interval. */
export function shareOf(count: number, of: number): Share {
  const { low, high } = wilson(count, of)
  return { count, of, low: rounded(low), high: rounded(high) }
}

/**
 * A share of what comes from auditors who return: 1 or 0 each, as `byAuditor` groups them. Its interval is Wilson's of as many
 * independent ones as would tell as much.
 */
export function shareIn(groups: readonly (readonly number[])[]): Share {
  const counted = groups.map((group) => ({ count: group.reduce((sum, each) => sum + each, 0), of: group.length }))
  const { count, of, low, high } = clusterShare(counted)
  return { count, of, low: rounded(low), high: rounded(high) }
}

/** What is true or not, for `shareIn`; what nobody said is left out. */
export function bit(yes: boolean | undefined): number | undefined {
  return yes === undefined ? undefined : Number(yes)
}

/** Fewer numbers than these are shown themselves. */
export const fewest = 12

/** Who walked an audit, if they gave a name. */
interface Walk {
  readonly head: { readonly auditor?: string }
}

/**
 * A number of each answer by auditor, as `spreadOf` wants them; who gave no name is one of their own in each audit. An answer without a
 * number is left out.
 */
export function byAuditor<Answer extends { readonly audit: Walk }>(
  answers: readonly Answer[],
  numberOf: (answer: Answer) => number | undefined,
): readonly (readonly number[])[] {
  return grouped(answers, ({ audit }) => audit, numberOf)
}

/** The same of audits. */
export function auditsByAuditor<Audit extends Walk>(
  audits: readonly Audit[],
  numberOf: (audit: Audit) => number | undefined,
): readonly (readonly number[])[] {
  return grouped(audits, (audit) => audit, numberOf)
}

function grouped<Each>(
  those: readonly Each[],
  auditOf: (each: Each) => Walk,
  numberOf: (each: Each) => number | undefined,
): readonly (readonly number[])[] {
  const auditorOf = auditorNumbers()
  const groups: number[][] = []
  for (const each of those) {
    const number = numberOf(each)
    if (number !== undefined) addTo(groups, auditorOf(auditOf(each)), number)
  }
  return groups
}

/** Gives every auditor a number, from 0 on, for `addTo`: for who adds several numbers of an audit at once. */
export function auditorNumbers(): (audit: Walk) => number {
  const known = new Map<string, number>()
  let count = 0
  return ({ head: { auditor } }) => {
    const number = auditor === undefined ? undefined : known.get(auditor)
    if (number !== undefined) return number
    if (auditor !== undefined) known.set(auditor, count)
    count += 1
    return count - 1
  }
}

/** Adds a number to those of an auditor. */
export function addTo(groups: number[][], auditor: number, number: number): void {
  while (groups.length <= auditor) groups.push([])
  groups[auditor]?.push(number)
}

/** What numbers of a kind can be: no interval says more. */
export const ratings: Interval = { low: 1, high: 7 }
export const percents: Interval = { low: 0, high: 100 }
export const anything: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
const notNegative: Interval = { low: 0, high: Number.POSITIVE_INFINITY }

/**
 * Numbers of one kind, by auditor: each list is what one auditor gave.
 *
 * @param scale what the numbers can be: nothing below 0, if nobody says otherwise.
 */
export function spreadOf(groups: readonly (readonly number[])[], scale: Interval = notNegative): Spread {
  const values = inOrder(groups)
  const auditors = groups.filter((group) => group.length > 0).length
  const lowest = values.at(0)
  const highest = values.at(-1)
  if (lowest === undefined || highest === undefined) return { n: 0, auditors: 0 }
  const { mean, low, high, method } = clusterMean(groups, scale)
  const isFew = values.length < fewest
  return {
    n: values.length,
    auditors,
    ...(isFew && { points: [...values] }),
    mean: rounded(mean ?? lowest),
    ...(!isFew && low !== undefined && high !== undefined && { low: rounded(low), high: rounded(high), method }),
    median: rounded(quantileInOrder(values, 0.5) ?? lowest),
    lower: rounded(quantileInOrder(values, 0.25) ?? lowest),
    upper: rounded(quantileInOrder(values, 0.75) ?? highest),
    lowest,
    highest,
  }
}

function inOrder(groups: readonly (readonly number[])[]): Float64Array {
  const values = new Float64Array(groups.reduce((count, { length }) => count + length, 0))
  let at = 0
  for (const group of groups)
    for (const value of group) {
      values[at] = value
      at += 1
    }
  return values.sort()
}

/** As exact as any reader needs, and the same on every machine. */
export function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
