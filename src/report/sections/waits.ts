import { days as daysIn } from '../../checklist/duration.ts'
import { showDays } from '../../kinds/day.ts'
import { elapsed, type Since } from '../../kinds/since.ts'
import type { AskedStep, CountedAnswer, Gathered } from '../gathered.ts'
import { kaplanMeier, type Lasted } from '../statistics/kaplan-meier.ts'
import { byAuditor, type Share, type StepName, shareIn } from './figures.ts'

/** A wait as the customer lives it, in calendar days; one that is still open is censored, never left out. */
export interface Waiting extends StepName {
  /** What it should take, in words: `5 working days`; missing without a target. */
  readonly target?: string
  readonly arrived: number
  readonly waiting: number
  readonly gaveUp: number
  /** Still waiting though the target has passed, where there is one. */
  readonly overdue?: number
  /** In time, of those that arrived, were given up or are overdue, where there is a target. */
  readonly inTime?: Share
  /** Days of those that arrived, in rising order. */
  readonly days: readonly number[]
  /** Days so far of the longest that is still open. */
  readonly longest?: number
  /** The median by Kaplan and Meier, for which who gave up waited until then; missing where fewer than half can be said to have arrived. */
  readonly median?: number
}

/** The waits, in the order of the checklists. `today` is the local date of the report. */
export function waitsOf({ walked }: Gathered, today: string): readonly Waiting[] {
  return walked.flatMap(({ steps }) =>
    steps.flatMap((asked) => (asked.step.ask.kind === 'wait' ? [waitingOf(asked, today)] : [])),
  )
}

function waitingOf({ name, step, answers }: AskedStep, today: string): Waiting {
  const spec = step.ask.spec as unknown as Since
  const target = daysIn(spec.target?.within ?? '')
  const arrived = answers.filter((answer) => has(answer, 'arrived'))
  const gaveUp = answers.filter((answer) => has(answer, 'gave-up'))
  const waiting = answers.filter(({ result }) => result === 'waiting')
  const soFar = waiting.map((answer) => Math.max(0, elapsed(lastDay(answer, today), answer.said?.since) ?? 0))
  const days = arrived.flatMap(({ measure }) => measure ?? []).sort((one, other) => one - other)
  const { median } = kaplanMeier([
    ...days.map((time) => ({ time, happened: true })),
    ...soFar.map((time) => ({ time, happened: false })),
    ...gaveUp.map(endured),
  ])
  const overdue = waiting.filter((answer) =>
    isBeyond(elapsed(lastDay(answer, today), answer.said?.since, target?.working), target?.days),
  )
  return {
    ...name,
    ...(target && { target: showDays(target.days, target.working) }),
    arrived: arrived.length,
    waiting: waiting.length,
    gaveUp: gaveUp.length,
    ...(target && { overdue: overdue.length, inTime: inTimeOf(arrived, [...gaveUp, ...overdue]) }),
    days,
    ...(soFar.length > 0 && { longest: soFar.reduce((most, each) => Math.max(most, each), 0) }),
    ...(median !== undefined && { median }),
  }
}

function isBeyond(took: number | undefined, limit: number | undefined): boolean {
  return took !== undefined && limit !== undefined && took > limit
}

function inTimeOf(arrived: readonly CountedAnswer[], late: readonly CountedAnswer[]): Share {
  const judged = arrived.filter(({ result }) => result === 'passed' || result === 'failed')
  return shareIn(byAuditor([...judged, ...late], (answer) => Number(answer.result === 'passed')))
}

/** How long one waited who gave up: what would have come after is not known. */
function endured({ said }: CountedAnswer): Lasted {
  const time = elapsed(said?.gaveUpOn ?? '', said?.since) ?? 0
  return { time: Math.max(0, time), happened: false }
}

/** Nobody looks any more when an audit has ended. */
function lastDay({ audit: { head } }: CountedAnswer, today: string): string {
  const hasEnded = head.endedAt && head.state !== 'open' && head.state !== 'waiting'
  return hasEnded ? head.endedAt.slice(0, 10) : today
}

function has({ said }: CountedAnswer, key: 'arrived' | 'gave-up'): boolean {
  return typeof said?.value === 'object' && said.value !== null && key in said.value
}
