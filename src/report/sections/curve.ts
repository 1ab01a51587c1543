import type { CountedAudit } from '../gathered.ts'
import { peakEnd } from '../statistics/peak-end.ts'
import { byAuditor, ratings, type Spread, spreadOf } from './figures.ts'
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
  const rated = audits.flatMap((audit) => {
    const ratings = hasEnded(audit) ? ratingsIn(audit) : []
    const remembered = ratings.length > 1 ? peakEnd(ratings) : undefined
    return remembered ? [{ audit, ...remembered }] : []
  })
  return {
    peak: spreadOf(
      byAuditor(rated, ({ peak }) => peak),
      ratings,
    ),
    end: spreadOf(
      byAuditor(rated, ({ end }) => end),
      ratings,
    ),
    mean: spreadOf(
      byAuditor(rated, ({ mean }) => mean),
      ratings,
    ),
    peakEnd: spreadOf(
      byAuditor(rated, (each) => each.peakEnd),
      ratings,
    ),
  }
}

function ratingsIn({ answers }: CountedAudit): readonly number[] {
  return answers.flatMap(({ step, frustration }) => (step.drill || frustration === undefined ? [] : [frustration]))
}
