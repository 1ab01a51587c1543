import type { Condition, Expectation, Step } from '../../checklist/checklist.ts'
import { type Facts, holds } from '../../session/condition.ts'
import { isAnswered, type Outcome, outcomesOf } from './outcomes.ts'
import { namedBy, namesIn, sizeOf } from './parts.ts'

/** What is asked about all audits that there can be: is there one in which all of this is so? */
export interface Goal {
  readonly condition: Condition
  /** Steps that are answered, by id: neither hidden nor set aside. */
  readonly answered?: readonly string[]
  /** Steps that are answered if they are asked. */
  readonly straight?: readonly string[]
  /** Steps that are asked or not as it suits, whatever their own `when` says. */
  readonly free?: ReadonlySet<string>
}

/** A step as the search walks through it. */
export interface Node {
  readonly step: Step
  readonly position: number
  /** One for all that no `when` tells apart. */
  readonly outcomes: readonly Outcome[]
  /** The positions of the steps that its `when` names. */
  readonly asked: readonly number[]
  /** The step from which its days are counted, where it makes a difference whether that was answered. */
  readonly since?: number
}

/** The steps of a checklist, and what it takes to search the audits through them. What is too much work throws `tooMuch`. */
export interface Flow {
  readonly steps: readonly Step[]
  positionOf(id: string): number | undefined
  node(position: number): Node
  /** Takes so many units of work from what may be done. */
  spend(work: number): void
  /** Whether a condition holds; `facts` as the session has them. */
  evaluate(condition: Condition, facts: (step: string) => Facts | undefined): boolean | undefined
  isFree(step: Step, goal: Goal): boolean
  /** Whether nothing is known of a step, or not by what its target says. */
  isVague(step: Step): boolean
  /** What is done at once is bounded, and so is all that is done. Undefined: it was too much work. */
  within<T>(work: () => T): T | undefined
}

/** Nobody notices as much work for one checklist, and for one question about it; a unit is one comparison with one expectation. */
const most = 40_000
const mostAtOnce = 10_000

/** As many units as it takes to judge one value. */
const judging = 40

/** A step of which more is expected in different words is not looked into. */
const mostNamed = 100

export const tooMuch = new Error('too much work')

/**
 * @param free steps that are taken to be asked or not as it suits: nothing is to be concluded from their `when`.
 * @param unread steps of which nothing is known: what depends on them can't be told.
 * @param misjudged steps whose target can't be meant as it is.
 */
export function flowOf(
  steps: readonly Step[],
  free: ReadonlySet<string>,
  unread: ReadonlySet<string> = new Set(),
  misjudged: ReadonlySet<string> = new Set(),
): Flow {
  const positions = new Map(steps.map(({ id }, index) => [id, index]))
  let named: ReadonlyMap<string, readonly Expectation[]> | undefined
  const nodes = new Map<number, Node | undefined>()
  const sizes = new WeakMap<Condition, number>()
  let left = most
  let leftAtOnce = 0

  const spend = (work: number) => {
    left -= work
    leftAtOnce -= work
    if (left < 0 || leftAtOnce < 0) throw tooMuch
  }

  const read = (position: number): Node | undefined => {
    const step = steps[position] as Step
    named ??= namedBy(steps)
    const expectations = named.get(step.id) ?? []
    if (unread.has(step.id) || expectations.length > mostNamed) return undefined
    const since = positions.get(sinceOf(step) ?? '') ?? position
    const all = outcomesOf(step, expectations, since < position ? steps[since] : undefined, misjudged.has(step.id))
    if (!all) return undefined
    left -= all.length * (expectations.length + judging)
    const outcomes = toldApart(step, all, expectations)
    const asked = step.when ? namesIn(step.when).flatMap((id) => positions.get(id) ?? []) : []
    return { step, position, outcomes, asked, ...(outcomes.some(({ undated }) => undated) && { since }) }
  }

  return {
    steps,
    positionOf: (id) => positions.get(id),
    node(position) {
      if (!nodes.has(position)) nodes.set(position, left > 0 ? read(position) : undefined)
      const node = nodes.get(position)
      if (!node) throw tooMuch
      return node
    },
    spend,
    evaluate(condition, facts) {
      const size = sizes.get(condition) ?? sizeOf(condition)
      sizes.set(condition, size)
      spend(size)
      return holds(condition, facts)
    },
    isVague: ({ id }) => unread.has(id) || misjudged.has(id),
    isFree: ({ id }, goal) => free.has(id) || goal.free?.has(id) === true,
    within(work) {
      leftAtOnce = mostAtOnce
      try {
        return work()
      } catch (error) {
        if (error === tooMuch) return undefined
        throw error
      }
    },
  }
}

/** The earlier step from which a step counts its days. */
export function sinceOf({ ask: { spec } }: Step): string | undefined {
  const since = spec && typeof spec === 'object' && 'since' in spec ? spec.since : undefined
  return typeof since === 'string' ? since : undefined
}

/** One outcome for all that meet the same expectations. */
function toldApart(
  { id }: Step,
  outcomes: readonly Outcome[],
  expectations: readonly Expectation[],
): readonly Outcome[] {
  const found = new Map<string, Outcome>()
  const conditions = expectations.map((expectation): Condition => ({ steps: { [id]: expectation } }))
  for (const outcome of outcomes) {
    const met = conditions.map((condition) => holds(condition, () => outcome.facts) ?? 'later')
    const key = `${isAnswered(outcome.facts)} ${met}`
    // Where it can be whatever is known, it need not wait for a day that nobody knows.
    if (!found.has(key) || found.get(key)?.undated) found.set(key, outcome)
  }
  return [...found.values()]
}
