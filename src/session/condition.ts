import type { Comparison, Condition, Expectation } from '../checklist/checklist.ts'
import type { Result } from './event.ts'

/** What a condition can see of an earlier step: its result, and the facts of its value. */
export interface Facts {
  readonly result: Result
  readonly is?: string | number | readonly string[] | undefined
  readonly counts?: Readonly<Record<string, number>> | undefined
}

/**
 * Whether a condition holds. Undefined: it can't be said yet, because a step that it names is not done or is still waiting.
 *
 * @param facts of a step by id; undefined when it is hidden, so that nothing holds of it.
 */
export function holds(condition: Condition, facts: (step: string) => Facts | undefined): boolean | undefined {
  const entries = Object.entries(condition.steps).map(([step, expectation]) => matches(facts(step), expectation))
  const all = condition.all?.map((each) => holds(each, facts)) ?? []
  const any = condition.any && or(condition.any.map((each) => holds(each, facts)))
  const not = condition.not && negated(holds(condition.not, facts))
  return and([...entries, ...all, ...(condition.any ? [any] : []), ...(condition.not ? [not] : [])])
}

function matches(facts: Facts | undefined, expectation: Expectation): boolean | undefined {
  if (!facts) return false
  if (facts.result === 'not-reached') return undefined
  if (equals(facts, expectation)) return true
  return facts.result === 'waiting' ? undefined : false
}

function equals(facts: Facts, expectation: Expectation): boolean {
  if (typeof expectation === 'string') {
    return (
      facts.result === expectation ||
      facts.is === expectation ||
      (Array.isArray(facts.is) && facts.is.includes(expectation))
    )
  }
  if (typeof expectation === 'number') return facts.is === expectation
  if (Array.isArray(expectation)) return expectation.some((each) => equals(facts, each))
  if (isComparison(expectation as object)) return compares(facts.is, expectation as Comparison)
  return Object.entries(expectation).every(([mark, wanted]) => {
    const count = facts.counts?.[mark]
    if (count === undefined) return false
    return typeof wanted === 'object' ? compares(count, wanted) : count === wanted
  })
}

function isComparison(expectation: object): boolean {
  return Object.keys(expectation).every((key) => key === 'at-least' || key === 'at-most')
}

function compares(value: unknown, comparison: Comparison): boolean {
  if (typeof value !== 'number') return false
  return (
    value >= (comparison['at-least'] ?? Number.NEGATIVE_INFINITY) &&
    value <= (comparison['at-most'] ?? Number.POSITIVE_INFINITY)
  )
}

function and(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false
  return parts.includes(undefined) ? undefined : true
}

function or(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(true)) return true
  return parts.includes(undefined) ? undefined : false
}

function negated(part: boolean | undefined): boolean | undefined {
  return part === undefined ? undefined : !part
}
