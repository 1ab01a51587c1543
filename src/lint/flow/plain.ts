import type { Condition, Expectation, Step } from '../../checklist/checklist.ts'
import { holds } from '../../session/condition.ts'
import type { Flow } from './flow.ts'
import { answersAt } from './outcomes.ts'
import { isComparison, isResult } from './said.ts'

/**
 * Whether a `when` is as most are, and nothing is to be proved of it: it needs something of one step, or of several that are always asked,
 * and of each there is an answer that meets it, and one that does not. That is seen at a glance and spares the search.
 *
 * To be asked of a `when` after those of all earlier steps: a step that no answers lead to is free by then.
 */
export function isPlain(flow: Flow, { steps, any, all, not }: Condition): boolean {
  if (any || all || not) return false
  const entries = Object.entries(steps)
  return entries.every(([id, expectation]) => {
    const step = flow.steps[flow.positionOf(id) ?? -1]
    if (!step || flow.isVague(step) || isLong(expectation) || (entries.length > 1 && step.when)) return false
    return decides(step, expectation)
  })
}

/** What is compared with so much is left to the search, which counts its work. */
function isLong(expectation: Expectation): boolean {
  return (
    typeof expectation === 'object' && (Array.isArray(expectation) ? expectation.length > 8 : !isShort(expectation))
  )
}

function isShort(expectation: object): boolean {
  return isComparison(expectation) || Object.keys(expectation).length === 1
}

/** Whether there are answers that meet all that is listed, one each, and one that meets nothing of it. */
function decides(step: Step, expectation: Expectation): boolean {
  const named = Array.isArray(expectation) ? (expectation as readonly (string | number)[]) : [expectation]
  const conditions = named.map((each): Condition => ({ steps: { [step.id]: each } }))
  const left = new Set(conditions)
  // Steps can be set aside in four ways, so to name a few results never holds always.
  let isMissed = named.length < 5 && named.some(isResult)
  for (const facts of answersAt(step, named) ?? []) {
    const met = conditions.filter((condition) => holds(condition, () => facts))
    for (const condition of met) left.delete(condition)
    isMissed ||= met.length === 0
    if (isMissed && left.size === 0) return true
  }
  return false
}
