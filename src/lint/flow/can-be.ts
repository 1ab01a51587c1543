import type { Facts } from '../../session/condition.ts'
import type { Flow, Goal, Node } from './flow.ts'
import { isAnswered } from './outcomes.ts'
import { namesIn } from './parts.ts'

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
  const named = namesIn(goal.condition).flatMap((id) => flow.positionOf(id) ?? [])
  const path = relevant(flow, goal, named)
  const seen = stillSeen(flow, goal, named, path)
  const isNamed = path.map(({ position }) => named.includes(position))
  const walked = new Map<string, Facts | undefined>()
  const facts = (id: string) => (walked.has(id) ? walked.get(id) : undecided)
  const ways: number[] = []
  // What was in vain once is in vain again where all that is still looked at is the same.
  const inVain = new Set<string>()
  flow.spend(path.length)

  const from = (depth: number, before: boolean | undefined): boolean => {
    const isNews = depth === 0 || isNamed[depth - 1]
    const verdict = isNews ? flow.evaluate(goal.condition, facts) : before
    if (verdict === false) return false
    const node = path[depth]
    if (!node) return verdict === true
    if (verdict === true && !goal.answered) return true
    const here = `${depth} ${seen[depth]?.map((index) => ways[index])}`
    if (inVain.has(here)) return false
    for (const [way, came] of waysOn(flow, goal, node, facts)) {
      walked.set(node.step.id, came)
      ways.push(way)
      if (from(depth + 1, verdict)) return true
      ways.pop()
      walked.delete(node.step.id)
    }
    inVain.add(here)
    return false
  }
  return from(0, undefined)
}

/** All that can become of a step after what came before it. */
function waysOn(flow: Flow, goal: Goal, node: Node, facts: (id: string) => Facts | undefined): readonly Way[] {
  const { step, outcomes, since } = node
  const isFree = step.when !== undefined && flow.isFree(step, goal)
  const isShown = step.when && !isFree ? flow.evaluate(step.when, facts) : true
  const mustBe = goal.answered?.includes(step.id)
  const isStraight = mustBe || goal.straight?.includes(step.id)
  if (!isShown) return mustBe ? [] : isShown === undefined ? open : hidden
  const isDated = since !== undefined && isAnswered(facts(flow.steps[since]?.id ?? ''))
  const shown = outcomes.flatMap((outcome, index): readonly Way[] => {
    if ((isDated && outcome.undated) || (isStraight && !isAnswered(outcome.facts))) return []
    return [[index, outcome.facts]]
  })
  return isFree && !mustBe ? [...shown, ...hidden] : shown
}

/** Every step that a goal depends on, in order. */
function relevant(flow: Flow, goal: Goal, named: readonly number[]): readonly Node[] {
  const found = new Map<number, Node>()
  const add = (position: number) => {
    if (found.has(position)) return
    const node = flow.node(position)
    found.set(position, node)
    needsOf(flow, goal, node).forEach(add)
  }
  named.forEach(add)
  for (const id of goal.answered ?? []) add(flow.positionOf(id) ?? 0)
  return [...found.values()].sort((one, other) => one.position - other.position)
}

function needsOf(flow: Flow, goal: Goal, { step, asked, since }: Node): readonly number[] {
  const own = flow.isFree(step, goal) ? [] : asked
  return since === undefined ? own : [...own, since]
}

/** For each place on the path, what was passed and is still looked at from there on. */
function stillSeen(flow: Flow, goal: Goal, named: readonly number[], path: readonly Node[]): readonly number[][] {
  const places = new Map(path.map(({ position }, index) => [position, index]))
  const last = path.map(() => -1)
  path.forEach((node, index) => {
    for (const need of needsOf(flow, goal, node)) last[places.get(need) ?? 0] = index
  })
  for (const need of named) last[places.get(need) ?? 0] = path.length
  const seen: number[][] = path.map(() => [])
  last.forEach((until, index) => {
    for (let place = index + 1; place <= Math.min(until, path.length - 1); place += 1) seen[place]?.push(index)
  })
  return seen
}
