import { canBe } from './can-be.ts'
import type { Claim } from './claim.ts'
import { type Flow, sinceOf } from './flow.ts'

/** Steps that count their days from one that nobody has answered whenever they are asked. */
export function sinceClaims(flow: Flow): readonly Claim[] {
  return flow.steps.flatMap((step, index): readonly Claim[] => {
    const since = sinceOf(step)
    const position = since === undefined ? undefined : flow.positionOf(since)
    if (since === undefined || position === undefined || position >= index) return []
    const goal = { condition: step.when ?? { steps: {} }, answered: [since] }
    // A step that is always asked can have been answered before any other.
    const isAlwaysAsked = flow.steps[position]?.when === undefined
    if (flow.isFree(step, goal) || (isAlwaysAsked && !step.when)) return []
    if (canBe(flow, goal) !== false) return []
    const message = `Whenever this is asked, \`${since}\` has not been answered, so there is no day to count from.`
    return [{ rule: 'since-without-start', path: ['steps', index, 'ask', 'since'], message }]
  })
}
