import type { Change } from '../comparison/change.ts'
import type { Comparison } from '../comparison/comparison.ts'
import { isShare } from '../comparison/sentences.ts'
import type { Report } from '../report.ts'
import type { Share, Spread, StepName } from '../sections/figures.ts'
import type { Journey, StepReport } from '../sections/journeys.ts'

/** One figure of a report: what it is of, and what it rests on. */
export interface FigureRow {
  readonly section: string
  readonly checklist: string
  readonly step: string
  readonly title: string
  readonly figure: string
  /** `share` from 0 to 1, `points` from 1 to 7, `percent`, `minutes`, `ms`, `days`, `audits`, or nothing but a number. */
  readonly unit: string
  readonly n: number
  /** Of a share: how many of n. */
  readonly count: number | undefined
  /** The share; of numbers the mean, and below 12 of them their median. */
  readonly value: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
}

type Where = Pick<FigureRow, 'section' | 'checklist' | 'step' | 'title'>

/** Every figure of a report, one a row. */
export function figureRows(report: Report): readonly FigureRow[] {
  const { outcome, journeys, problems, causes, drills, oneAndDone, waits, perspectives, personas, trends } = report
  const all: Where = { section: 'outcome', checklist: '', step: '', title: '' }
  const at = (section: string, { checklist, step, title }: StepName): Where => ({ section, checklist, step, title })
  const service = { ...all, section: 'one and done' }
  return [
    shareRow(all, 'achieved', outcome.achieved),
    shareRow(all, 'gave up', outcome.gaveUp),
    spreadRow(all, 'time well spent', 'points', outcome.wellSpent),
    ...journeys.flatMap(journeyRows),
    ...problems.map((problem) =>
      shareRow(at('problems', problem), `severity ${problem.severity ?? 'not said'}`, problem.audits),
    ),
    ...causes.causes.map(({ cause, audits }) => shareRow({ ...all, section: 'causes' }, cause, audits)),
    ...drills.flatMap((drill) => [
      shareRow(at('drills', drill), 'a way out', drill.wayOut),
      shareRow(at('drills', drill), 'admitted', drill.admitted),
      shareRow(at('drills', drill), 'apologised', drill.apologised),
      shareRow(at('drills', drill), 'made right', drill.madeRight),
      spreadRow(at('drills', drill), 'frustration', 'points', drill.frustration),
    ]),
    shareRow(service, 'solved at once', oneAndDone.solvedAtOnce),
    spreadRow(service, 'contacts', '', oneAndDone.contacts),
    spreadRow(service, 'transfers', '', oneAndDone.transfers),
    spreadRow(service, 'repeats', '', oneAndDone.repeats),
    spreadRow(service, 'at work', 'ms', oneAndDone.active),
    spreadRow(service, 'paused', 'ms', oneAndDone.paused),
    ...oneAndDone.spans.map((mark) => spreadRow(at('one and done', mark), mark.label, 'ms', mark.total)),
    ...waits.flatMap((wait) => [
      numberRow(at('waits', wait), 'arrived', 'audits', wait.arrived),
      numberRow(at('waits', wait), 'waiting', 'audits', wait.waiting),
      numberRow(at('waits', wait), 'gave up', 'audits', wait.gaveUp),
      {
        ...numberRow(at('waits', wait), 'median', 'days', wait.median),
        n: wait.arrived + wait.waiting + wait.gaveUp,
      },
      ...(wait.inTime ? [shareRow(at('waits', wait), 'in time', wait.inTime)] : []),
    ]),
    ...perspectives.groups.flatMap(({ perspective, achieved, frustration }) => [
      shareRow({ ...all, section: 'perspectives' }, `${perspective}, achieved`, achieved),
      spreadRow({ ...all, section: 'perspectives' }, `${perspective}, frustration`, 'points', frustration),
    ]),
    ...personas.flatMap(({ checklist, name, achieved, frustration }) => [
      shareRow({ ...all, section: 'personas', checklist, title: name }, 'achieved', achieved),
      spreadRow({ ...all, section: 'personas', checklist, title: name }, 'frustration', 'points', frustration),
    ]),
    ...trends.flatMap(({ checklist, measure, points }) =>
      points.map(({ wave, value, n, low, high }) => ({
        ...all,
        section: 'trends',
        checklist,
        title: wave,
        figure: measure,
        unit: { achieved: 'share', score: 'percent', frustration: 'points' }[measure],
        n,
        count: undefined,
        value,
        low,
        high,
      })),
    ),
  ]
}

function journeyRows({ checklist, title, outcome, score, peakEnd, minutes, steps }: Journey): readonly FigureRow[] {
  const where: Where = { section: 'journey', checklist, step: '', title }
  return [
    shareRow(where, 'achieved', outcome.achieved),
    shareRow(where, 'gave up', outcome.gaveUp),
    spreadRow(where, 'time well spent', 'points', outcome.wellSpent),
    spreadRow(where, 'score', 'percent', score.percent),
    shareRow(where, 'failed at a critical step', score.failedCritical),
    spreadRow(where, 'frustration, peak', 'points', peakEnd.peak),
    spreadRow(where, 'frustration, end', 'points', peakEnd.end),
    spreadRow(where, 'frustration, mean', 'points', peakEnd.mean),
    spreadRow(where, 'at work', 'minutes', minutes.taken),
    ...steps.flatMap((step) => stepRows(checklist, step)),
  ]
}

function stepRows(checklist: string, step: StepReport): readonly FigureRow[] {
  const where: Where = { section: step.drill ? 'drill' : 'step', checklist, step: step.step, title: step.title }
  return [
    ...Object.entries(step.results).map(([result, audits]) => numberRow(where, result, 'audits', audits ?? 0)),
    shareRow(where, 'passed', step.passed),
    spreadRow(where, 'frustration', 'points', step.frustration),
    shareRow(where, 'would have given up', step.wouldGiveUp),
    spreadRow(where, 'at work', 'ms', step.active),
    ...(step.measure ? [spreadRow(where, 'measured', step.measure.unit, step.measure.figures)] : []),
  ].filter(({ n }) => n > 0)
}

function shareRow(where: Where, figure: string, { count, of, low, high }: Share): FigureRow {
  return { ...where, figure, unit: 'share', n: of, count, value: of === 0 ? undefined : count / of, low, high }
}

function spreadRow(where: Where, figure: string, unit: string, spread: Spread): FigureRow {
  const { n, points, mean, median, low, high } = spread
  return { ...where, figure, unit, n, count: undefined, value: points ? median : mean, low, high }
}

function numberRow(where: Where, figure: string, unit: string, value: number | undefined): FigureRow {
  return { ...where, figure, unit, n: value ?? 0, count: undefined, value, low: undefined, high: undefined }
}

/** One change of a comparison. */
export interface ChangeRow extends Where {
  readonly measure: string
  readonly test: 'declared' | 'exploratory'
  readonly before_wave: string
  readonly before: number | undefined
  readonly before_n: number
  readonly after_wave: string
  readonly after: number | undefined
  readonly after_n: number
  readonly difference: number | undefined
  readonly low: number | undefined
  readonly high: number | undefined
  readonly p: number | undefined
  readonly adjusted_p: number | undefined
  readonly verdict: string
}

/** Every change of a comparison, one a row. */
export function changeRows({ before, after, overall, journeys, headline }: Comparison): readonly ChangeRow[] {
  const row = (where: Where, change: Change): ChangeRow => ({
    ...where,
    measure: change.measure,
    test: change === headline ? 'declared' : 'exploratory',
    before_wave: before.wave,
    ...sideRow('before', change),
    after_wave: after.wave,
    ...sideRow('after', change),
    difference: change.difference,
    low: change.low,
    high: change.high,
    p: change.p,
    adjusted_p: change.adjusted,
    verdict: change.verdict,
  })
  return [
    ...overall.map((change) => row({ section: 'all', checklist: '', step: '', title: '' }, change)),
    ...journeys.flatMap(({ checklist, title, overall, steps }) => [
      ...overall.map((change) => row({ section: 'journey', checklist, step: '', title }, change)),
      ...steps.flatMap(({ step, title, changes }) =>
        changes.map((change) => row({ section: 'step', checklist, step, title }, change)),
      ),
    ]),
  ]
}

function sideRow<Side extends 'before' | 'after'>(side: Side, change: Change) {
  const figure = change[side]
  const n = isShare(figure) ? figure.of : figure.n
  const value = isShare(figure) ? (figure.of === 0 ? undefined : figure.count / figure.of) : figure.mean
  return { [side]: value, [`${side}_n`]: n } as { [Key in Side]: number | undefined } & { [Key in `${Side}_n`]: number }
}
