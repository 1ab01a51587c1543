import type { Facts } from '../../session/condition.ts'
import { type Flow, type Goal, type Node, needsOf } from './flow.ts'
import { isAnswered } from './outcomes.ts'

/** Of a step that depends on one that is waiting still, nothing can be said. */
const undecided: Facts = { result: 'not-reached' }

/** A way on from a step, and its number among all there are at that step. */
type Way = readonly [number: number, facts: Facts | undefined]

const hidden: readonly Way[] = [[-1, undefined]]
const open: readonly Way[] = [[-2, undecided]]

/**
 * Whether there is an audit, of all the answers there can be, in which a goal is met. Walks through the steps that matter for it, in
 * order, and gives up a way as soon as the goal can't be met on it any more. Undefined where that is too much work.
 */
export function canBe(flow: Flow, goal: Goal): boolean | undefined {
  return flow.within(() => search(flow, goal))
}

function search(flow: Flow, goal: Goal): boolean {
  const path = relevant(flow, goal)
  const lastUses = lastUsesOf(flow, goal, path)
  const walked = new Map<string, Facts | undefined>()
  const facts = (id: string) => (walked.has(id) ? walked.get(id) : undecided)
  const ways: number[] = []
  // What was in vain once is in vain again where all that is still looked at is the same.
  const inVain = new Set<string>()

  const from = (depth: number): boolean => {
    const verdict = flow.evaluate(goal.condition, facts)
    if (verdict === false) return false
    const node = path[depth]
    if (!node) return verdict === true
    if (verdict === true && !goal.answered) return true
    const here = `${depth} ${ways.map((way, index) => ((lastUses[index] ?? 0) >= depth ? way : ''))}`
    if (inVain.has(here)) return false
    for (const [way, came] of waysOn(flow, goal, node, facts)) {
      walked.set(node.step.id, came)
      ways.push(way)
      if (from(depth + 1)) return true
      ways.pop()
      walked.delete(node.step.id)
    }
    inVain.add(here)
    return false
  }
  return from(0)
}

/** All that can become of a step after what came before it. */
function waysOn(flow: Flow, goal: Goal, node: Node, facts: (id: string) => Facts | undefined): readonly Way[] {
  const { step, outcomes, since } = node
  const isFree = step.when !== undefined && flow.isFree(step, goal)
  const isShown = step.when && !isFree ? flow.evaluate(step.when, facts) : true
  const mustBe = goal.answered?.includes(step.id)
  const isStraight = mustBe || goal.straight?.includes(step.id)
  if (!isShown) return mustBe ? [] : isShown === undefined ? open : hidden
  const isDated = since !== undefined && isAnswered(facts(since))
  const shown = outcomes.flatMap((outcome, index): readonly Way[] => {
    if ((isDated && outcome.undated) || (isStraight && !isAnswered(outcome.facts))) return []
    return [[index, outcome.facts]]
  })
  return isFree && !mustBe ? [...shown, ...hidden] : shown
}

/** Every step that a goal depends on, in order. */
function relevant(flow: Flow, goal: Goal): readonly Node[] {
  const found = new Set<number>()
  const add = (position: number) => {
    if (found.has(position)) return
    found.add(position)
    needsOfNode(flow, goal, flow.node(position)).forEach(add)
  }
  needsOf(flow, goal.condition).forEach(add)
  for (const id of goal.answered ?? []) add(flow.positionOf(id) ?? 0)
  return [...found].sort((one, other) => one - other).map(flow.node)
}

function needsOfNode(flow: Flow, goal: Goal, { step, since }: Node): readonly number[] {
  return needsOf(flow, flow.isFree(step, goal) ? undefined : step.when, since)
}

/** Up to where on the path each step of it is still looked at. */
function lastUsesOf(flow: Flow, goal: Goal, path: readonly Node[]): readonly number[] {
  const ids = path.map(({ step }) => flow.positionOf(step.id))
  const uses: number[] = path.map(() => 0)
  path.forEach((node, index) => {
    for (const need of needsOfNode(flow, goal, node)) uses[ids.indexOf(need)] = index
  })
  for (const need of needsOf(flow, goal.condition)) uses[ids.indexOf(need)] = path.length
  return uses
}
