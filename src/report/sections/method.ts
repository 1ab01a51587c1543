import { kindNamed } from '../../kinds/index.ts'
import type { CountedAnswer, Gathered } from '../gathered.ts'
import type { Basis } from './basis.ts'
import { cautionsOf } from './cautions.ts'
import { byAuditor, type Share, type Spread, shareOf, spreadOf } from './figures.ts'

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
  const given = audits.flatMap(({ answers }) => answers.filter(isGiven))
  const delayed = given.filter(isTimely)
  const count = (those: readonly CountedAnswer[], is: (answer: CountedAnswer) => boolean) =>
    shareOf(
      those.reduce((times, answer) => (is(answer) ? times + 1 : times), 0),
      those.length,
    )
  const method = {
    blind: count(given, ({ blind }) => blind),
    delay: spreadOf(byAuditor(delayed, ({ delayMs }) => delayMs)),
    late: count(delayed, ({ delayMs = 0 }) => delayMs > hour),
    corrected: count(given, ({ revision }) => revision > 1),
    secondWalks: shareOf(audits.filter(({ head }) => head.walk > 1).length, audits.length),
  }
  return { ...method, cautions: cautionsOf(gathered, basis, method) }
}

/** What was set aside, waits or was not reached is no answer. */
function isGiven({ result }: CountedAnswer): boolean {
  return result === 'passed' || result === 'failed' || result === 'recorded'
}

/** Answers of which the delay is one of the memory: not those that take days by themselves, nor those that were corrected later. */
function isTimely({ delayMs, revision, step }: CountedAnswer): boolean {
  return delayMs !== undefined && revision === 1 && kindNamed(step.ask.kind).parked === undefined
}
