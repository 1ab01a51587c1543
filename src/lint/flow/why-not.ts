import type { Step } from '../../checklist/checklist.ts'
import { kindNamed } from '../../kinds/index.ts'
import type { Result } from '../../session/event.ts'
import { canBe } from './can-be.ts'
import type { Flow } from './flow.ts'
import { isAnswered, outcomesOf } from './outcomes.ts'
import { namesIn, type Part, together } from './parts.ts'
import { isResult, said, saidNeeds, saidNever, saidResults } from './said.ts'

/** Why parts of a condition can't all hold. */
export interface Reason {
  /** As few of the parts as can't hold at once. */
  readonly core: readonly Part[]
  /** The earlier steps whose own `when` has to do with it. */
  readonly parents: readonly Step[]
  /** A clause for a person. */
  readonly words: string
}

/** Why there is no audit in which all of these parts hold, where there is none. */
export function whyNot(flow: Flow, parts: readonly Part[]): Reason {
  const isDead = (parts: readonly Part[], free: ReadonlySet<string> = new Set()) =>
    canBe(flow, { condition: together(parts), free }) === false
  const alone = parts.find((part) => isDead([part]))
  const core = alone ? [alone] : fewest(parts, isDead)
  const parents = parentsOf(flow, core, isDead)
  return { core, parents, words: wordsOf(flow, core, parents) }
}

/** The step, if it is one alone, of which parts of a condition speak. */
export function onlyStepOf(flow: Flow, parts: readonly Part[]): Step | undefined {
  const [id = '', ...others] = namesIn(together(parts))
  return others.length > 0 ? undefined : flow.steps[flow.positionOf(id) ?? -1]
}

/** Every result that an answer at a step comes to. */
export function resultsAt(step: Step): ReadonlySet<Result> {
  return new Set(outcomesOf(step, [])?.flatMap(({ facts }) => (isAnswered(facts) ? [facts.result] : [])))
}

/** Leaves out what is not needed, one after the other. */
function fewest(parts: readonly Part[], isDead: (parts: readonly Part[]) => boolean): readonly Part[] {
  return parts.reduce((kept, part) => {
    const rest = kept.filter((each) => each !== part)
    return rest.length > 0 && isDead(rest) ? rest : kept
  }, parts)
}

/** The earlier steps without whose `when` it could be. */
function parentsOf(
  flow: Flow,
  core: readonly Part[],
  isDead: (parts: readonly Part[], free: ReadonlySet<string>) => boolean,
): readonly Step[] {
  const found = new Map<string, Step>()
  const add = (ids: readonly string[]) => {
    for (const id of ids) {
      const step = flow.steps[flow.positionOf(id) ?? -1]
      if (!step?.when || found.has(id) || flow.isFree(step, { condition: step.when })) continue
      found.set(id, step)
      add(namesIn(step.when))
    }
  }
  add(namesIn(together(core)))
  const free = new Set<string>()
  return [...found.values()].filter(({ id }) => {
    if (!isDead(core, new Set([...free, id]))) return true
    free.add(id)
    return false
  })
}

function wordsOf(flow: Flow, core: readonly Part[], parents: readonly Step[]): string {
  const needs = saidNeeds(core.map(({ condition }) => condition))
  const asked = parents.map(({ id, when }) => `\`${id}\` is asked only when ${when ? said(when) : ''}`)
  if (asked.length > 0) return `it needs ${needs}, but ${asked.join(', and ')}`
  if (core.length > 1) return `it needs ${needs}, which can't ${core.length > 2 ? 'all' : 'both'} be`
  const [[id, expectation] = []] = core.flatMap(({ condition }) => Object.entries(condition.steps))
  if (id === undefined || expectation === undefined) return `it needs ${needs}, which can't be`
  const results = [expectation].flat().filter(isResult)
  const step = onlyStepOf(flow, core)
  const never = saidNever(id, expectation)
  if (results.length === 0 || !step) return never
  if (results.includes('waiting') && kindNamed(step.ask.kind).parked === undefined)
    return `${never}; only what is parked does`
  return `${never}; what is answered there ${saidResults(resultsAt(step))}`
}
