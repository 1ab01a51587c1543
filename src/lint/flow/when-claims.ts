import type { Condition } from '../../checklist/checklist.ts'
import { kindNamed } from '../../kinds/index.ts'
import { holds } from '../../session/condition.ts'
import { canBe } from './can-be.ts'
import type { Claim } from './claim.ts'
import type { Flow } from './flow.ts'
import { isAnswered, type Outcome } from './outcomes.ts'
import { conjuncts, entriesOf, namesIn, namesResult, type Part, together } from './parts.ts'
import { isPlain } from './plain.ts'
import { onlyStepOf, resultsAt, whyNot } from './why-not.ts'

/**
 * What is proved of every `when`: steps that no answers lead to, parts that never hold, and parts that always do.
 *
 * @param dead to it each step is added that no answers lead to, as it is found; what follows from that is not found as well.
 * @param plain to it each step is added of whose `when` nothing is to be proved.
 */
export function whenClaims(flow: Flow, dead: Set<string>, plain: Set<string> = new Set()): readonly Claim[] {
  return flow.steps.flatMap((step, index): readonly Claim[] => {
    if (!step.when || flow.isFree(step, { condition: step.when })) return []
    if (isPlain(flow, step.when)) {
      plain.add(step.id)
      return []
    }
    const whole: Part = { path: ['steps', index, 'when'], condition: step.when }
    const reached = canBe(flow, { condition: step.when })
    if (reached) return partClaims(flow, whole, [], true)
    if (reached === undefined) return []
    const claim = deadClaim(flow, whole)
    dead.add(step.id)
    return [claim]
  })
}

/**
 * @param beside what has to hold as well for the step to be asked; undefined under a `not`.
 * @param isMet whether it is known that the part holds in some audit.
 */
function partClaims(flow: Flow, part: Part, beside: readonly Part[] | undefined, isMet = false): readonly Claim[] {
  const parts = conjuncts(part)
  return parts.flatMap((each) => {
    const { any, not } = each.condition
    if (any) return anyClaims(flow, each, beside && [...beside, ...parts.filter((other) => other !== each)])
    if (not) return notClaims(flow, { path: each.path, condition: not })
    return leafClaims(flow, each, isMet)
  })
}

function leafClaims(flow: Flow, part: Part, isMet: boolean): readonly Claim[] {
  if (!isMet && isNever(flow, part)) return [never(flow, part)]
  const entries = entriesOf(part).filter((entry) => isNever(flow, entry))
  if (entries.length > 0) return entries.map((entry) => never(flow, entry))
  return isAlways(flow, part) ? [always(flow, part)] : []
}

function anyClaims(flow: Flow, part: Part, beside: readonly Part[] | undefined): readonly Claim[] {
  const branches = (part.condition.any ?? []).map((condition, index) => ({ path: [...part.path, index], condition }))
  const found = branches.flatMap((branch) => {
    const within = partClaims(flow, branch, beside)
    if (within.length > 0) return within
    if (conjuncts(branch).length > 1 && isNever(flow, branch)) return [never(flow, branch)]
    const inVain = beside && beside.length > 0 && canBe(flow, { condition: together([...beside, branch]) }) === false
    return inVain ? [never(flow, branch, beside)] : []
  })
  if (found.length > 0 || !isAlways(flow, part)) return found
  return [always(flow, part)]
}

/** What can't be under a `not` makes it hold always, which is the same mistake. */
function notClaims(flow: Flow, part: Part): readonly Claim[] {
  const within = partClaims(flow, part, undefined)
  if (within.length > 0 || conjuncts(part).length < 2) return within
  return isNever(flow, part) ? [never(flow, part)] : []
}

/** Whether nothing that can become of the steps that it names meets it. */
function isNever(flow: Flow, { condition }: Part): boolean {
  return !hasOutcome(flow, condition, (met) => met) && canBe(flow, { condition }) === false
}

/** Whether a step, where a condition is about one alone, can turn out in a way that decides the matter; that spares most searches. */
function hasOutcome(flow: Flow, condition: Condition, test: (met: boolean, outcome: Outcome) => boolean): boolean {
  const [id, ...others] = Object.keys(condition.steps)
  if (id === undefined || others.length > 0 || condition.any || condition.all || condition.not) return false
  const outcomes = flow.within(() => flow.node(flow.positionOf(id) ?? 0).outcomes) ?? []
  return outcomes.some((outcome) => {
    return !outcome.undated && test(holds(condition, () => outcome.facts) === true, outcome)
  })
}

/**
 * Whether it holds for every answer that the steps it names can be given; steps that are set aside are left out of account, since to
 * name an answer is how one says that there has to be one. Where results are named, it must hold whatever becomes of the steps.
 */
function isAlways(flow: Flow, { condition }: Part): boolean {
  const namesOne = namesResult(condition)
  if (
    hasOutcome(flow, condition, (met, { facts }) => !met && (namesOne ? facts.result !== 'waiting' : isAnswered(facts)))
  )
    return false
  const names = namesIn(condition)
  const asked = names.length === 1 ? { answered: names } : { straight: names }
  const goal = { condition: { steps: {}, not: condition }, ...(namesOne ? {} : asked) }
  return canBe(flow, goal) === false
}

function deadClaim(flow: Flow, whole: Part): Claim {
  const { core, parents, words } = whyNot(flow, conjuncts(whole))
  const step = onlyStepOf(flow, core)
  // What is parked is waited for in vain.
  const isAwaited = step !== undefined && kindNamed(step.ask.kind).parked !== undefined
  const rule = parents.length > 0 ? 'contradiction' : isAwaited ? 'awaited-in-vain' : 'unreachable-step'
  return { rule, path: core.at(-1)?.path ?? whole.path, message: `No answers lead to this step: ${words}.` }
}

/** @param beside what stands beside it, where only that makes it impossible. */
function never(flow: Flow, part: Part, beside: readonly Part[] = []): Claim {
  const { words } = whyNot(flow, [...beside, ...conjuncts(part)])
  return { rule: 'never-holds', path: part.path, message: `This can never hold: ${words}.` }
}

function always(flow: Flow, part: Part): Claim {
  const ids = namesIn(part.condition).map((id) => `\`${id}\``)
  const becomes = namesResult(part.condition) ? 'becomes of' : 'is answered at'
  const message = `This decides nothing, since it holds whatever ${becomes} ${ids.join(' and ')}.`
  const step = onlyStepOf(flow, [part])
  const results = step ? [...resultsAt(step)] : []
  const any = results.length === 1 ? results[0] : `[${results.join(', ')}]`
  const help = `Leave it out, or name fewer answers. If any answer will do, write \`${step?.id}: ${any}\`.`
  return { rule: 'always-holds', path: part.path, message, ...(step && !namesResult(part.condition) && { help }) }
}
