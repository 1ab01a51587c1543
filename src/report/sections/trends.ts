import type { Step } from '../../checklist/checklist.ts'
import { type CountedAudit, type Gathered, wordingOf } from '../gathered.ts'
import { grouped } from '../grouped.ts'
import { mean } from '../statistics/mean.ts'
import type { Interval } from '../statistics/wilson.ts'
import { xmr } from '../statistics/xmr.ts'
import { auditsByAuditor, rounded, type Spread, spreadOf } from './figures.ts'
import { outcomeOf } from './outcome.ts'
import { percentOf } from './score.ts'

/** One measure over time: by wave, the oldest first; two waves at least. */
export interface Trend {
  readonly checklist: string
  /**
   * The share that achieved the outcome, 0 to 1; the score in per cent; the mean frustration of an audit, 1 to 7, drills left out. Score and
   * frustration are of those steps alone that always had the words that they have now.
   */
  readonly measure: 'achieved' | 'score' | 'frustration'
  readonly points: readonly Point[]
  /** By XmR, clipped to the scale; below 10 points they are provisional, below 5 there are none, since no point could be outside. */
  readonly limits?: {
    readonly mean: number
    readonly low: number
    readonly high: number
    readonly provisional: boolean
    readonly signals: readonly number[]
  }
}

interface Point {
  readonly wave: string
  /** Local date of its first audit of this checklist. */
  readonly from: string
  readonly value: number
  /** How many audits. */
  readonly n: number
  /** The interval; missing for a mean of fewer than 12 audits. */
  readonly low?: number
  readonly high?: number
}

type Figure = Pick<Point, 'value' | 'n' | 'low' | 'high'>

const scales: Readonly<Record<Trend['measure'], Interval>> = {
  achieved: { low: 0, high: 1 },
  score: { low: 0, high: 100 },
  frustration: { low: 1, high: 7 },
}
const measures = Object.keys(scales) as readonly Trend['measure'][]

const fewestForLimits = 5

/** The measures over the waves, by checklist. */
export function trendsOf({ walked, waves }: Gathered): readonly Trend[] {
  return walked.flatMap((walk) => {
    const byWave = grouped(walk.audits, ({ head }) => head.wave)
    const rounds = waves.flatMap((wave) => {
      const audits = byWave.get(wave)
      return audits ? [{ wave, from: firstDay(audits), audits }] : []
    })
    if (rounds.length < 2) return []
    const among = unchangedSteps(rounds.flatMap(({ audits }) => audits))
    return measures.flatMap((measure): readonly Trend[] => {
      const points = rounds.flatMap(({ wave, from, audits }) => {
        const figure = figureOf(measure, audits, among)
        return figure ? [{ wave, from, ...figure }] : []
      })
      return points.length < 2 ? [] : [{ checklist: walk.checklist.id, measure, points, ...limitsOf(measure, points) }]
    })
  })
}

function firstDay(audits: readonly CountedAudit[]): string {
  return audits.reduce((first, { head }) => {
    const day = head.startedAt.slice(0, 10)
    return first === '' || day < first ? day : first
  }, '')
}

/** Steps that every edition of the checklist asks in the same words: only these can be compared. */
function unchangedSteps(audits: readonly CountedAudit[]): ReadonlySet<Step> {
  const editions = [...new Set(audits.map(({ checklist }) => checklist))]
  const wordings = grouped(
    editions.flatMap(({ steps }) => steps),
    (step) => `${step.id} ${wordingOf(step)}`,
  )
  return new Set([...wordings.values()].filter((steps) => steps.length === editions.length).flat())
}

function figureOf(
  measure: Trend['measure'],
  audits: readonly CountedAudit[],
  among: ReadonlySet<Step>,
): Figure | undefined {
  if (measure !== 'achieved') {
    const numberOf = measure === 'score' ? percentOf : frustrationOf
    const groups = auditsByAuditor(audits, (audit) => numberOf(audit, among))
    return middle(spreadOf(groups, scales[measure]))
  }
  const { count, of, low, high } = outcomeOf(audits).achieved
  return of === 0 ? undefined : { value: rounded(count / of), n: of, low: rounded(low), high: rounded(high) }
}

function middle({ n, mean: value, low, high }: Spread): Figure | undefined {
  if (value === undefined) return undefined
  return { value, n, ...(low !== undefined && high !== undefined && { low, high }) }
}

/** The mean of what the audit rates, so that each audit says as much as another. */
function frustrationOf({ answers }: CountedAudit, among: ReadonlySet<Step>): number | undefined {
  const ratings: number[] = []
  for (const { step, frustration } of answers)
    if (frustration !== undefined && !step.drill && among.has(step)) ratings.push(frustration)
  return mean(ratings)
}

function limitsOf(measure: Trend['measure'], points: readonly Point[]): Pick<Trend, 'limits'> {
  if (points.length < fewestForLimits) return {}
  const values = points.map(({ value }) => value)
  const { mean: middle, low, high, provisional, signals } = xmr(values, scales[measure])
  if (middle === undefined || low === undefined || high === undefined) return {}
  return { limits: { mean: rounded(middle), low: rounded(low), high: rounded(high), provisional, signals } }
}
