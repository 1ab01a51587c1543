import type { Step } from '../checklist/checklist.ts'
import { kindNamed } from '../kinds/index.ts'
import { type Facts, holds } from './condition.ts'
import type { Finding, Result } from './event.ts'
import { type Session, type StepState, stateOf } from './session.ts'

/** One step of an audit as it stands. */
export interface Stage {
  readonly step: Step
  readonly state: StepState
  readonly result: Result
  /** Undefined: it depends on a step that is not done yet or is still waiting. */
  readonly shown: boolean | undefined
}

/** Frustration from which on a step hurt. */
const hurts = 5

/** Whether it hurt: then how it felt is asked. */
export function hasHurt({ state }: Pick<Stage, 'state'>): boolean {
  return (state.frustration ?? 0) >= hurts
}

/** Whether it failed or hurt: then what happened is asked, and whether one would have given up. */
export function wentWrong(stage: Pick<Stage, 'result' | 'state'>): boolean {
  return stage.result === 'failed' || hasHurt(stage)
}

/** Findings that stand: not removed, and no mere "it went wrong" at a step that turned out well. */
export function standingFindings(stage: Pick<Stage, 'result' | 'state'>): StepState['findings'] {
  const wentWell = !wentWrong(stage) && !stage.state.setAside
  return stage.state.findings.filter((finding) => !finding.removed && !(wentWell && isWordless(finding)))
}

/** Only that there was a problem, and how bad, as it is asked of a step that went wrong. */
function isWordless({ kind, text, words, cause, idea }: Finding): boolean {
  return kind === 'problem' && !text && !words && !cause && !idea
}

/** What a step came to. */
function resultOf(state: StepState): Result {
  if (state.setAside) return state.setAside.result
  if (state.waitingSince !== undefined) return 'waiting'
  return state.judged ?? state.answer?.result ?? 'not-reached'
}

/** All steps in order, and which of them the answers so far let the auditor see. */
export function journey(session: Session): readonly Stage[] {
  const stages = new Map<string, Stage>()
  const facts = (id: string): Facts | undefined => {
    const stage = stages.get(id)
    return stage && stage.shown !== false ? factsOf(stage) : undefined
  }
  for (const step of session.checklist.steps) {
    const state = stateOf(session, step.id)
    const shown = step.when ? holds(step.when, facts) : true
    stages.set(step.id, { step, state, result: resultOf(state), shown })
  }
  return [...stages.values()]
}

function factsOf(stage: Stage): Facts {
  const { result } = stage
  // A step that is itself still in doubt can't decide anything yet.
  if (stage.shown === undefined) return { result: 'not-reached' }
  if (!stage.state.answer || stage.state.setAside) return { result }
  return { result, ...kindNamed(stage.step.ask.kind).facts(stage.state.answer.value, stage.step.ask.spec) }
}

/** The local date (`2026-11-03`) from which a wait at this step is counted: that of the step it names, else the audit's first. */
export function sinceDate(session: Session, step: Step): string | undefined {
  const named = namedDay(session, step)
  if (named !== undefined) return named
  const since = sinceOf(step)
  if (since === undefined) return session.events[0]?.at.slice(0, 10)
  const state = stateOf(session, since)
  const value = state.answer?.value
  if (value && typeof value === 'object' && 'arrived' in value && typeof value.arrived === 'string')
    return value.arrived
  return (state.did?.doneAt ?? state.did?.at ?? state.firstAnsweredAt)?.slice(0, 10)
}

/** The day that was answered at the step from which this one is counted, such as a promised one: something can come before it. */
export function namedDay(session: Session, step: Step): string | undefined {
  const since = sinceOf(step)
  const value = since === undefined ? undefined : stateOf(session, since).answer?.value
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined
}

/** The step from which the days of this one are counted; undefined where it names none. */
export function sinceOf({ ask: { spec } }: Step): string | undefined {
  const since = spec && typeof spec === 'object' && 'since' in spec ? spec.since : undefined
  return typeof since === 'string' ? since : undefined
}
