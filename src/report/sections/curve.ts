import type { CountedAudit } from '../gathered.ts'
import { peakEnd } from '../statistics/peak-end.ts'
import { addTo, auditorNumbers, ratings, rounded, type Spread, spreadOf } from './figures.ts'
import { hasEnded } from './outcome.ts'
import type { StepReport } from './steps.ts'

export interface CurvePoint {
  readonly step: string
  readonly position: number
  readonly title: string
  /** 1 not at all to 7 extremely. */
  readonly frustration: Spread
  /** How many gave 1, 2, … 7. */
  readonly counts: readonly number[]
}

/** Of the audits that have ended and rate at least two steps, drills left out: what the memory keeps, beside the plain mean. */
export interface PeakEnd {
  readonly peak: Spread
  readonly end: Spread
  readonly mean: Spread
  /** The mean of peak and end. */
  readonly peakEnd: Spread
}

/** The frustration along the steps, drills left out: where it is rated at all. */
export function curveOf(steps: readonly StepReport[]): readonly CurvePoint[] {
  return steps.flatMap(({ step, position, title, drill, frustration, counts }) =>
    drill || frustration.n === 0 ? [] : [{ step, position, title, frustration, counts }],
  )
}

/** Peak, end and mean of what each audit rates, in the order of the steps; where an audit is still open, nobody knows its end. */
export function peakEndOf(audits: readonly CountedAudit[]): PeakEnd {
  const groups = { peak: [], end: [], mean: [], peakEnd: [] } as Record<keyof PeakEnd, number[][]>
  const auditorOf = auditorNumbers()
  for (const audit of audits) {
    const rated = hasEnded(audit) ? ratingsIn(audit) : []
    const remembered = rated.length > 1 ? peakEnd(rated) : undefined
    if (!remembered) continue
    const auditor = auditorOf(audit)
    addTo(groups.peak, auditor, remembered.peak)
    addTo(groups.end, auditor, remembered.end)
    addTo(groups.mean, auditor, rounded(remembered.mean))
    addTo(groups.peakEnd, auditor, remembered.peakEnd)
  }
  return {
    peak: spreadOf(groups.peak, ratings),
    end: spreadOf(groups.end, ratings),
    mean: spreadOf(groups.mean, ratings),
    peakEnd: spreadOf(groups.peakEnd, ratings),
  }
}

function ratingsIn({ answers }: CountedAudit): readonly number[] {
  const rated: number[] = []
  for (const { step, frustration } of answers) if (frustration !== undefined && !step.drill) rated.push(frustration)
  return rated
}
