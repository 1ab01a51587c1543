import type { Expectation, Step } from '../../checklist/checklist.ts'
import type { Json } from '../../json.ts'
import { isDay, shifted } from '../../kinds/day.ts'
import { kindNamed } from '../../kinds/index.ts'
import type { Kind, Time } from '../../kinds/kind.ts'
import { numbersIn, pointsBetween } from '../../kinds/points.ts'
import type { Facts } from '../../session/condition.ts'
import type { Result } from '../../session/event.ts'

/** A way in which a step can turn out once it is asked: what `when` can see of it. */
export interface Outcome {
  readonly facts: Facts
  /** Only while nobody knows from which day its days are counted, so never once the step that it names in `since` was answered. */
  readonly undated?: true
}

/** Some day; which one makes no difference. */
export const someDay = '2026-11-02'

/** What is no answer: an auditor can say so of every step. */
const setAside = (['cannot-tell', 'inapplicable', 'blocked', 'skipped'] as const).map((result) => ({
  facts: { result },
}))
const waiting: Outcome = { facts: { result: 'waiting' } }

/**
 * Every way in which a step can turn out, as far as any `when` can tell: what can't be told apart by what is `named` of it is there once or
 * more. A question that is put is taken to be answered, so where `great` is compared with by the auditor, it has passed or failed.
 * Undefined: there are too many.
 *
 * @param named all that any `when` expects of it.
 * @param since the step that it names in `since`.
 * @param isMisjudged its target can't be meant as it is, so any answer may pass or fail.
 */
export function outcomesOf(
  step: Step,
  named: readonly Expectation[],
  since?: Step,
  isMisjudged = false,
): readonly Outcome[] | undefined {
  const kind = kindNamed(step.ask.kind)
  const answers = kind.samples ? judged(step, named, since) : supposed(kind, step, named)
  if (!answers) return undefined
  const either = isMisjudged ? answers.flatMap((each) => [withResult(each, 'passed'), withResult(each, 'failed')]) : []
  return [...answers, ...either, ...(kind.parked ? [...setAside, waiting] : setAside)]
}

/** Whether a step was answered, rather than set aside, hidden or not come to yet. */
export function isAnswered(facts: Facts | undefined): boolean {
  return facts?.result === 'passed' || facts?.result === 'failed' || facts?.result === 'recorded'
}

function withResult(outcome: Outcome, result: Result): Outcome {
  return { ...outcome, facts: { ...outcome.facts, result } }
}

function judged(step: Step, named: readonly Expectation[], since: Step | undefined): readonly Outcome[] | undefined {
  const dated = { since: someDay, early: since !== undefined && givesDay(since) }
  const found: Outcome[] = []
  // A day that a `when` names can lie anywhere to the one from which days are counted.
  const days = named.flat().filter((each) => typeof each === 'string' && isDay(each)) as readonly string[]
  const others = days.flatMap((day) =>
    [day, shifted(day, 1), shifted(day, -3000)].map((since) => ({ ...dated, since })),
  )
  for (const time of [dated, ...others, ...(since ? [{}] : [])]) {
    const answers = answersAt(step, named, time)
    if (!answers) return undefined
    for (const facts of answers) found.push('since' in time ? { facts } : { facts, undated: true })
  }
  return found
}

/** What can be seen of the answers of a step, one after the other; undefined where there are too many, or its kind gives no samples. */
export function answersAt(
  step: Step,
  named: readonly Expectation[],
  time: Pick<Time, 'since' | 'early'> = { since: someDay },
): Iterable<Facts> | undefined {
  const samples = kindNamed(step.ask.kind).samples?.(step.ask.spec, named, time)
  return samples && seenIn(samples, step, time)
}

function* seenIn(samples: Iterable<Json>, step: Step, time: { since?: string }): Iterable<Facts> {
  const { kind: name, spec } = step.ask
  const kind = kindNamed(name)
  for (const value of samples) {
    const { is, counts } = kind.facts(value, spec)
    for (const result of resultsOf(kind.judge(value, spec, time), step)) yield { result, is, counts }
  }
}

/** Where the kind can't tell, the auditor compares with `great`, if there is one. */
function resultsOf(judgement: 'passed' | 'failed' | undefined, { great }: Step): readonly Result[] {
  if (judgement) return [judgement]
  return great === undefined ? ['recorded'] : ['passed', 'failed']
}

/** Whether what is answered at a step can be a day, from which days are counted even to what came before it. */
function givesDay({ ask: { kind, spec } }: Step): boolean {
  const { space, value } = kindNamed(kind)
  return space(spec) === 'any' && value(spec).safeParse(someDay).success
}

/** Everything that a kind's space has room for, judged either way: more than there is, so that nothing is proved that is not so. */
function supposed(kind: Kind, step: Step, named: readonly Expectation[]): readonly Outcome[] | undefined {
  const space = kind.space(step.ask.spec)
  if (typeof space === 'object' && ('marks' in space || 'several' in space)) return undefined
  const words = named.flat().filter((each) => typeof each === 'string' || typeof each === 'number')
  const known =
    space === 'any' ? words : 'ids' in space ? space.ids : pointsBetween(space.min, space.max, numbersIn(named))
  const values = [undefined, ...known]
  const results = [
    ...new Set([undefined, 'passed' as const, 'failed' as const].flatMap((each) => resultsOf(each, step))),
  ]
  return values.flatMap((is) => results.map((result) => ({ facts: { result, is } })))
}
