import type { Json } from '../json.ts'
import { kindNamed } from '../kinds/index.ts'
import type { KeptFile } from '../prompt.ts'
import type { Closing, Finding, Introduction, Recovery, Result, Verdict } from './event.ts'
import { hasHurt, journey, type Stage, sinceDate, standingFindings, wentWrong } from './journey.ts'
import type { Session, StepState } from './session.ts'

/** `given-up`: the service made the auditor stop, so it is finished and not achieved. `abandoned`: no time. */
export type AuditState = 'open' | 'waiting' | 'finished' | 'given-up' | 'abandoned'

/** The current state of one step's answer, as the store's `answer` table holds it. */
export interface AnswerRecord {
  readonly step: string
  /** From 1. */
  readonly position: number
  readonly title: string
  readonly kind: string
  readonly touchpoint?: string
  readonly channel?: string
  readonly owner?: string
  readonly critical: boolean
  readonly drill: boolean
  readonly weight: number
  readonly result: Result
  readonly value?: Json
  /** The value in words. */
  readonly shown?: string
  /** Each target that was missed, in words with both figures; empty unless the step failed. */
  readonly missed: readonly string[]
  /** The value as a number, for sorting and averages. */
  readonly measure?: number
  readonly frustration?: number
  readonly emotions: readonly string[]
  readonly wouldGiveUp?: boolean
  readonly blind: boolean
  readonly activeMs?: number
  readonly pausedMs?: number
  readonly ouches: number
  readonly doneAt?: string
  readonly answeredAt?: string
  readonly note?: string
  readonly remembered?: string
  /** Why it was set aside. */
  readonly reason?: string
  readonly recovery: Partial<Record<Recovery, boolean>>
  /** 1 for a first answer, one more for each correction. */
  readonly revision: number
  /** False: nothing was answered yet, or a changed branch hides it; then it is kept, and not counted. */
  readonly counts: boolean
  /** True: the answers so far lead past this step. */
  readonly hidden: boolean
}

export interface FindingRecord extends Finding {
  readonly step: string
  readonly at: string
  /** False: at a step that a changed branch hides; kept, and not counted. */
  readonly counts: boolean
}

export interface EvidenceRecord extends KeptFile {
  readonly step: string
  readonly at: string
  /** False: at a step that a changed branch hides; kept, and not counted. */
  readonly counts: boolean
}

/** What the events of one audit come to: what the store's typed tables hold, rewritten with every append. */
export interface AuditRecord extends Introduction, Closing {
  readonly state: AuditState
  readonly practice: boolean
  readonly walk: number
  readonly startedAt: string
  readonly endedAt?: string
  /** Why it was given up or abandoned. */
  readonly because?: string
  /** Whether it counts, as it was said afterwards, and why. */
  readonly verdict?: Verdict
  readonly verdictReason?: string
  readonly answers: readonly AnswerRecord[]
  readonly findings: readonly FindingRecord[]
  readonly evidence: readonly EvidenceRecord[]
}

/** What a session comes to, as the store keeps it. */
export function toRecord(session: Session): AuditRecord {
  const stages = journey(session)
  return {
    ...withoutEmpty(session.introduction),
    ...withoutEmpty(session.closing),
    state: stateOfAudit(session, stages),
    practice: session.practice,
    walk: session.walk,
    startedAt: session.events[0]?.at ?? '',
    ...(session.end && { endedAt: session.end.at }),
    ...because(session),
    ...(session.review && { verdict: session.review.verdict, verdictReason: session.review.reason }),
    answers: stages.map((stage, index) => answerRecord(session, stage, index + 1)),
    findings: stages.flatMap((stage) =>
      standingFindings(stage).map((finding) => ({
        ...rated(finding),
        step: stage.step.id,
        counts: stage.shown !== false,
      })),
    ),
    evidence: stages.flatMap(({ step, state, shown }) =>
      state.evidence.map((file) => ({ ...file, step: step.id, counts: shown !== false })),
    ),
  }
}

/** Nothing, where nothing was said. */
function withoutEmpty<Said extends object>(said: Said): Said {
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== '')) as Said
}

/** What turned out to be no problem is not as bad as that was. */
function rated<F extends Finding>({ severity, ...finding }: F): Omit<F, 'severity'> & Pick<Finding, 'severity'> {
  return severity === undefined || (finding.kind ?? 'problem') !== 'problem' ? finding : { ...finding, severity }
}

function because(session: Session): { because?: string } {
  const because = session.end?.because ?? session.gaveUp
  return because === undefined ? {} : { because }
}

/** Waiting: nothing is left to do but to wait. */
function stateOfAudit(session: Session, stages: readonly Stage[]): AuditState {
  if (session.end?.is === 'abandoned') return 'abandoned'
  if (session.end) return session.gaveUp === undefined ? 'finished' : 'given-up'
  const shown = stages.filter((stage) => stage.shown === true)
  const parked = shown.some((stage) => stage.result === 'waiting')
  return parked && shown.every((stage) => stage.result !== 'not-reached') ? 'waiting' : 'open'
}

/** The answer, or what there is of it while the step is waiting. */
function answerOf({ answer, soFar }: StepState): { readonly value: Json } | undefined {
  return soFar === undefined ? answer : { value: soFar }
}

function answerRecord(session: Session, { step, state, result, shown }: Stage, position: number): AnswerRecord {
  const kind = kindNamed(step.ask.kind)
  const answer = state.setAside ? undefined : answerOf(state)
  const time = { since: sinceDate(session, step) }
  const channel = step.channel ?? session.introduction.channel ?? session.checklist.channel
  return {
    step: step.id,
    position,
    title: step.title,
    kind: step.ask.kind,
    touchpoint: step.touchpoint ?? session.checklist.touchpoint,
    channel,
    owner: step.owner,
    critical: step.critical,
    drill: step.drill,
    weight: step.weight,
    result,
    value: answer?.value,
    shown: answer && kind.show(answer.value, step.ask.spec, time),
    missed: answer && result === 'failed' ? kind.missed(answer.value, step.ask.spec, time) : [],
    measure: answer && kind.measure(answer.value, step.ask.spec, time),
    frustration: state.frustration,
    // What a correction has left without its question is kept in the events, and said no more.
    emotions: (hasHurt({ state }) || state.remembered !== undefined ? state.emotions : undefined) ?? [],
    wouldGiveUp: wentWrong({ state, result }) ? state.wouldGiveUp : undefined,
    blind: state.blind && session.walk === 1,
    activeMs: state.did?.activeMs,
    pausedMs: state.did?.pausedMs,
    ouches: state.did?.marks.filter((mark) => mark.id === 'ouch').length ?? 0,
    doneAt: state.did?.doneAt ?? state.did?.at,
    answeredAt: state.setAside?.at ?? state.answer?.at,
    note: state.note,
    remembered: state.remembered,
    reason: state.setAside?.reason,
    recovery: state.recovery,
    revision: state.revision,
    counts: shown === true && result !== 'waiting' && result !== 'not-reached',
    hidden: shown === false,
  }
}
