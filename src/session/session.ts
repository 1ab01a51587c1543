import type { Checklist } from '../checklist/checklist.ts'
import type { Json } from '../json.ts'
import type { KeptFile, Press } from '../prompt.ts'
import type { Closing, Event, Finding, Introduction, Recovery, Verdict } from './event.ts'

/** What is known of one step. */
export interface StepState {
  readonly did?: {
    readonly marks: readonly Press[]
    readonly activeMs: number
    readonly pausedMs: number
    readonly doneAt?: string
    readonly at: string
  }
  readonly frustration?: number
  readonly emotions?: readonly string[]
  readonly answer?: { readonly value: Json; readonly result: 'passed' | 'failed' | 'recorded'; readonly at: string }
  /** When it was answered first; a correction is no new day. */
  readonly firstAnsweredAt?: string
  readonly judged?: 'passed' | 'failed'
  readonly wouldGiveUp?: boolean
  readonly recovery: Readonly<Partial<Record<Recovery, boolean>>>
  readonly findings: readonly (Finding & { readonly at: string })[]
  readonly note?: string
  readonly remembered?: string
  readonly evidence: readonly (KeptFile & { readonly at: string })[]
  readonly setAside?: {
    readonly result: 'cannot-tell' | 'inapplicable' | 'blocked' | 'skipped'
    readonly reason: string
    readonly at: string
  }
  /** How often it was put off until later. */
  readonly postponed: number
  /** When it was last said to be still waiting. */
  readonly waitingSince?: string
  /** What there is of the answer while it is waiting. */
  readonly soFar?: Json
  readonly blind: boolean
  /** How often it was answered or set aside. */
  readonly revision: number
}

/** An audit in progress or ended: the fold of its events over its checklist. */
export interface Session {
  readonly checklist: Checklist
  readonly events: readonly Event[]
  readonly steps: ReadonlyMap<string, StepState>
  readonly introduction: Introduction
  readonly closing: Closing
  readonly practice: boolean
  readonly walk: number
  readonly end?: { readonly is: 'finished' | 'abandoned'; readonly at: string; readonly because?: string }
  /** The service made the auditor stop. */
  readonly gaveUp?: string
  /** What was said of the audit as a whole afterwards; the newest counts. */
  readonly review?: { readonly verdict: Verdict; readonly reason: string }
}

/** Nothing known yet. */
export const untouched: StepState = { recovery: {}, findings: [], evidence: [], postponed: 0, blind: true, revision: 0 }

/** A session before its first event. */
export function begin(checklist: Checklist): Session {
  return { checklist, events: [], steps: new Map(), introduction: {}, closing: {}, practice: false, walk: 1 }
}

/** What is known of a step. */
export function stateOf(session: Session, step: string): StepState {
  return session.steps.get(step) ?? untouched
}

/** The session after one more event: resume, import, show and report use nothing else. */
export function apply(session: Session, event: Event): Session {
  const events = [...session.events, event]
  if (event.is === 'undone') return { ...standing(events).reduce(fold, begin(session.checklist)), events }
  return { ...fold(session, event), events }
}

/** The events that still count: an `undone` takes others back, and itself counts for nothing. */
export function standing(events: readonly Event[]): readonly Event[] {
  const undone = new Set(events.flatMap((event) => (event.is === 'undone' ? event.events : [])))
  return events.filter((event) => event.is !== 'undone' && !undone.has(event.id))
}

/** The session that a list of events comes to. */
export function replay(checklist: Checklist, events: readonly Event[]): Session {
  return { ...standing(events).reduce(fold, begin(checklist)), events }
}

function fold(session: Session, event: Event): Session {
  const { step } = event
  if (step !== undefined) {
    const steps = new Map(session.steps)
    steps.set(step, foldStep(stateOf(session, step), event))
    return { ...session, steps }
  }
  switch (event.is) {
    case 'began': {
      const { id, at, is, checklist, version, digest, practice, walk, step, ...introduction } = event
      return { ...session, introduction, practice, walk }
    }
    case 'introduced': {
      const { id, at, is, step, walk = session.walk, ...introduction } = event
      return { ...session, introduction: { ...session.introduction, ...introduction }, walk }
    }
    case 'concluded': {
      const { id, at, is, step, ...closing } = event
      return { ...session, closing: { ...session.closing, ...closing } }
    }
    case 'gave-up':
      return { ...session, gaveUp: event.because, closing: { ...session.closing, achieved: 'no' } }
    case 'finished':
      return { ...session, end: { is: 'finished', at: event.at } }
    case 'reviewed':
      return { ...session, review: { verdict: event.verdict, reason: event.reason } }
    case 'practised':
      return { ...session, practice: event.practice }
    case 'abandoned':
      return { ...session, end: { is: 'abandoned', at: event.at, because: event.because } }
    default:
      return session
  }
}

/** Whatever is done at a step takes it out of where it was put: aside, off until later, or waiting. */
function taken(state: StepState): StepState {
  const { setAside, waitingSince, soFar, ...rest } = state
  return { ...rest, postponed: 0 }
}

function foldStep(state: StepState, event: Event): StepState {
  switch (event.is) {
    case 'did': {
      const { marks, activeMs, pausedMs, doneAt, at } = event
      return { ...taken(state), did: { marks, activeMs, pausedMs, at, ...(doneAt && { doneAt }) } }
    }
    case 'rated':
      return { ...taken(state), frustration: event.frustration, blind: state.blind && event.blind }
    case 'answered': {
      const { judged, ...rest } = taken(state)
      const { value, result, at } = event
      return {
        ...rest,
        answer: { value, result, at },
        firstAnsweredAt: state.firstAnsweredAt ?? at,
        blind: state.blind && event.blind,
        revision: state.revision + 1,
      }
    }
    case 'judged':
      return { ...state, judged: event.result, blind: state.blind && event.blind }
    case 'felt':
      return { ...state, emotions: event.emotions }
    case 'would-give-up':
      return { ...state, wouldGiveUp: event.yes }
    case 'recovered':
      return { ...state, recovery: { ...state.recovery, [event.question]: event.yes } }
    case 'found':
      return { ...state, findings: merged(state.findings, event.finding, event.at) }
    case 'noted':
      return { ...state, note: event.text }
    case 'remembered':
      return { ...state, remembered: event.because }
    case 'set-aside': {
      const { result, reason, at } = event
      const { soFar } = state
      // What there is of a diary is there still when the step is taken up again.
      const half = soFar === undefined ? {} : { soFar }
      return { ...taken(state), ...half, setAside: { result, reason, at }, revision: state.revision + 1 }
    }
    case 'attached': {
      const { sha256, name, size, type, at } = event
      return { ...state, evidence: [...state.evidence, { sha256, name, size, type, at }] }
    }
    // Whoever corrects has seen what great looks like.
    case 'corrected':
      return { ...state, blind: false }
    case 'postponed':
      return { ...state, postponed: state.postponed + 1 }
    case 'waiting': {
      const { answer, judged, ...rest } = taken(state)
      return { ...rest, waitingSince: event.at, ...(event.value !== undefined && { soFar: event.value }) }
    }
    default:
      return state
  }
}

function merged(findings: StepState['findings'], finding: Finding, at: string): StepState['findings'] {
  if (!findings.some((each) => each.id === finding.id)) return [...findings, { ...finding, at }]
  return findings.map((each) => (each.id === finding.id ? { ...each, ...finding } : each))
}
