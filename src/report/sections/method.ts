import { kindNamed } from '../../kinds/index.ts'
import type { CountedAnswer, Gathered } from '../gathered.ts'
import type { Basis } from './basis.ts'
import { cautionsOf } from './cautions.ts'
import { addTo, auditorNumbers, type Share, type Spread, shareOf, spreadOf } from './figures.ts'

/** How it was done, and what it can't say. */
export interface Method {
  /** Answers that were given before what great looks like was seen, of all. */
  readonly blind: Share
  /** Milliseconds from doing to recording, of answers that do not take days by themselves and were not corrected since. */
  readonly delay: Spread
  /** Of the same, those that were recorded more than an hour after. */
  readonly late: Share
  /** Answers that were corrected afterwards. */
  readonly corrected: Share
  /** Second and later walks by the same name. */
  readonly secondWalks: Share
  /** What a reader must know, in sentences: insiders know the standard, audits are not customers, and what else holds here. */
  readonly cautions: readonly string[]
}

const hour = 3_600_000

/** How it was done, and what it can't say. */
export function methodOf(gathered: Gathered, basis: Basis): Method {
  const { audits } = gathered
  const auditorOf = auditorNumbers()
  const delays: number[][] = []
  const times = { given: 0, blind: 0, corrected: 0, timely: 0, late: 0, secondWalks: 0 }
  for (const audit of audits) {
    const auditor = auditorOf(audit)
    if (audit.head.walk > 1) times.secondWalks += 1
    for (const answer of audit.answers) {
      if (!isGiven(answer)) continue
      const { blind, revision, delayMs } = answer
      times.given += 1
      if (blind) times.blind += 1
      if (revision > 1) times.corrected += 1
      if (delayMs === undefined || !isTimely(answer)) continue
      times.timely += 1
      if (delayMs > hour) times.late += 1
      addTo(delays, auditor, delayMs)
    }
  }
  const method = {
    blind: shareOf(times.blind, times.given),
    delay: spreadOf(delays),
    late: shareOf(times.late, times.timely),
    corrected: shareOf(times.corrected, times.given),
    secondWalks: shareOf(times.secondWalks, audits.length),
  }
  return { ...method, cautions: cautionsOf(gathered, basis, method) }
}

/** What was set aside, waits or was not reached is no answer. */
function isGiven({ result }: CountedAnswer): boolean {
  return result === 'passed' || result === 'failed' || result === 'recorded'
}

/** Answers of which the delay is one of the memory: not those that take days by themselves, nor those that were corrected later. */
function isTimely({ revision, step }: CountedAnswer): boolean {
  return revision === 1 && kindNamed(step.ask.kind).parked === undefined
}
