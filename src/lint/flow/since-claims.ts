import type { Condition } from '../../checklist/checklist.ts'
import { canBe } from './can-be.ts'
import type { Claim } from './claim.ts'
import { type Flow, sinceOf } from './flow.ts'
import { namesIn } from './parts.ts'

/**
 * Steps that count their days from one that nobody has answered whenever they are asked.
 *
 * @param plain steps that are asked after some answer at each step that their `when` names.
 */
export function sinceClaims(flow: Flow, plain: ReadonlySet<string>): readonly Claim[] {
  return flow.steps.flatMap((step, index): readonly Claim[] => {
    const since = sinceOf(step)
    const position = since === undefined ? undefined : flow.positionOf(since)
    const start = position === undefined || position >= index ? undefined : flow.steps[position]
    const { when } = step
    if (!start || !when || flow.isFree(step, { condition: when })) return []
    const isNamed = Object.hasOwn(when.steps, start.id)
    // Most need no search: the start is part of the condition, or has nothing to do with it.
    if (plain.has(step.id) && isNamed) return []
    if (!start.when && !isNamed && !flow.within(() => dependsOn(flow, when, start.id))) return []
    if (canBe(flow, { condition: when, answered: [start.id] }) !== false) return []
    const message = `Whenever this is asked, \`${start.id}\` has not been answered, so there is no day to count from.`
    return [{ rule: 'since-without-start', path: ['steps', index, 'ask', 'since'], message }]
  })
}

/** Whether it can make a difference to a condition what was answered at a step. */
function dependsOn(flow: Flow, condition: Condition, id: string, seen: Set<string> = new Set()): boolean {
  const names = namesIn(condition)
  flow.spend(names.length)
  return names.some((name) => {
    if (name === id) return true
    if (seen.has(name)) return false
    seen.add(name)
    const step = flow.steps[flow.positionOf(name) ?? -1]
    const since = step && sinceOf(step)
    return since === id || (step?.when !== undefined && dependsOn(flow, step.when, id, seen))
  })
}
