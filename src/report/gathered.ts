import type { Checklist, Step } from '../checklist/checklist.ts'
import type { Json } from '../json.ts'
import { isDay } from '../kinds/day.ts'
import type { Recovery, Result } from '../session/event.ts'
import { sinceOf } from '../session/journey.ts'
import type { EvidenceRecord, FindingRecord } from '../session/record.ts'
import type { AuditContents, AuditHead, StoredAnswer } from '../store/store.ts'
import type { Source, StepName } from './sections/figures.ts'

/** An audit that counts, and that the filters let in. */
export interface CountedAudit {
  readonly head: AuditHead
  /** As it was when the audit began. */
  readonly checklist: Checklist
  /** In the order of the steps, also those that wait or were not reached; none that a branch hides. */
  readonly answers: readonly CountedAnswer[]
  readonly findings: readonly FindingRecord[]
  readonly evidence: readonly EvidenceRecord[]
}

/** What was answered at one step of one audit, in as little room as a million of them may take. */
export interface CountedAnswer {
  readonly audit: CountedAudit
  readonly step: Step
  readonly result: Result
  /** 1 to 7. */
  readonly frustration: number | undefined
  readonly measure: number | undefined
  /** Whole milliseconds, as are the two below. */
  readonly activeMs: number | undefined
  readonly pausedMs: number | undefined
  /** From the doing to the recording. */
  readonly delayMs: number | undefined
  readonly wouldGiveUp: boolean | undefined
  readonly blind: boolean
  readonly ouches: number
  readonly revision: number
  /** What few answers have. */
  readonly said: Said | undefined
}

interface Said {
  readonly value?: Json
  readonly note?: string
  readonly remembered?: string
  readonly reason?: string
  readonly shown?: string
  /** Targets, in words with both figures, semicolons between them. */
  readonly missed?: string
  readonly emotions?: readonly string[]
  readonly recovery?: Partial<Record<Recovery, boolean>>
  /** Of a wait without an end, one that is still open or was given up: local dates from which it is counted, and of giving up. */
  readonly since?: string
  readonly gaveUpOn?: string
}

/** One step in one wording, and what was answered to it. */
export interface AskedStep {
  readonly name: StepName
  readonly step: Step
  /** Of the newest version of the checklist that was worded so. */
  readonly version: number
  /** The step in each edition of the checklist that words it so. */
  readonly editions: readonly Step[]
  readonly answers: readonly CountedAnswer[]
}

/** All audits of one checklist. */
export interface Walked {
  /** The newest version that was walked. */
  readonly checklist: Checklist
  readonly audits: readonly CountedAudit[]
  /** The steps of the newest version, with every answer to the same words. */
  readonly steps: readonly AskedStep[]
  /** Steps, or wordings of steps, that the newest version has no more. */
  readonly earlier: readonly AskedStep[]
}

/** What a report is made of. */
export interface Gathered {
  /** Oldest first. */
  readonly audits: readonly CountedAudit[]
  /** By the id of the checklist, in the order of the alphabet. */
  readonly walked: readonly Walked[]
  /** In the order in which they began. */
  readonly waves: readonly string[]
}

/** What a reader of the step was asked; a step that differs in it is another question, and never counted together with this one. */
export function wordingOf({ title, do: what, notice, great, ask, drill }: Step): string {
  return JSON.stringify([title, what, notice, great, ask, drill])
}

/**
 * An audit with what is kept of it.
 *
 * @param isWanted whose steps are asked for, and what was found there.
 */
export function countedAudit(
  head: AuditHead,
  checklist: Checklist,
  contents: AuditContents,
  isWanted: (owner: string | undefined) => boolean = () => true,
): CountedAudit {
  const stored = new Map(contents.answers.map((answer) => [answer.step, answer]))
  const answers: CountedAnswer[] = []
  const wanted = new Set(checklist.steps.filter(({ owner }) => isWanted(owner)).map(({ id }) => id))
  const counting = <Kept extends { readonly counts: boolean; readonly step: string }>(kept: readonly Kept[]) =>
    kept.filter(({ counts, step }) => counts && wanted.has(step))
  const findings = counting(contents.findings)
  const audit = { head, checklist, answers, findings, evidence: counting(contents.evidence) }
  for (const step of checklist.steps) {
    const answer = wanted.has(step.id) ? stored.get(step.id) : undefined
    if (answer && !answer.hidden) answers.push(countedAnswer(audit, step, answer, stored))
  }
  return audit
}

/** Kinds whose value says more than its measure: what was pressed, picked, counted or written. */
const telling = new Set(['timeline', 'choice', 'choices', 'count', 'yes-no', 'wait', 'text'])

type Stored = ReadonlyMap<string, StoredAnswer>

function countedAnswer(audit: CountedAudit, step: Step, answer: StoredAnswer, stored: Stored): CountedAnswer {
  const { doneAt, answeredAt } = answer
  return {
    audit,
    step,
    result: answer.result,
    frustration: answer.frustration,
    measure: answer.measure,
    // Nothing at all is what a step that was done away from the keyboard took, as far as anybody knows.
    activeMs: whole(answer.activeMs) || undefined,
    pausedMs: whole(answer.pausedMs),
    delayMs: doneAt && answeredAt ? Math.max(0, Date.parse(answeredAt) - Date.parse(doneAt)) : undefined,
    wouldGiveUp: answer.wouldGiveUp,
    blind: answer.blind,
    ouches: answer.ouches,
    revision: answer.revision,
    said: saidIn(answer, telling.has(step.ask.kind), endless(audit, step, answer, stored)),
  }
}

/** A whole number takes no room of its own. */
function whole(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.round(ms)
}

function saidIn(answer: StoredAnswer, isTelling: boolean, wait: Said | undefined): Said | undefined {
  const { value, note, remembered, reason, shown, missed, emotions, recovery } = answer
  const said: { -readonly [Key in keyof Said]: Said[Key] } = { ...wait }
  if (isTelling && value !== undefined) said.value = value
  if (note) said.note = note
  if (remembered !== undefined) said.remembered = remembered
  if (reason) said.reason = reason
  if (missed) said.missed = missed
  if (emotions.length > 0) said.emotions = emotions
  if (Object.keys(recovery).length > 0) said.recovery = recovery
  if (shown && (answer.result === 'waiting' || isTelling)) said.shown = shown
  return Object.keys(said).length > 0 ? said : undefined
}

/** What is kept of a wait without an end: how long it lasted, which `measure` says of the others. */
function endless({ head }: CountedAudit, step: Step, answer: StoredAnswer, stored: Stored): Said | undefined {
  if (step.ask.kind !== 'wait') return undefined
  const hasGivenUp = textIn(answer.value, 'gave-up') !== undefined
  if (answer.result !== 'waiting' && !hasGivenUp) return undefined
  const since = beginOf(head, step, stored)
  const gaveUpOn = hasGivenUp ? answer.answeredAt?.slice(0, 10) : undefined
  return { ...(since && { since }), ...(gaveUpOn && { gaveUpOn }) }
}

/** The local date from which a wait is counted, as `sinceDate` says it of a session. */
function beginOf({ startedAt }: AuditHead, step: Step, stored: Stored): string | undefined {
  const since = sinceOf(step)
  if (since === undefined) return startedAt.slice(0, 10)
  const { value, doneAt, answeredAt } = stored.get(since) ?? {}
  if (typeof value === 'string' && isDay(value)) return value
  return textIn(value, 'arrived') ?? (doneAt ?? answeredAt)?.slice(0, 10)
}

function textIn(value: Json | undefined, key: string): string | undefined {
  const found =
    typeof value === 'object' && value !== null ? (value as { readonly [key: string]: Json })[key] : undefined
  return typeof found === 'string' ? found : undefined
}

/** Where something was recorded. */
export function sourceOf({ head }: CountedAudit): Source {
  const { id, auditor, perspective, persona, wave, startedAt } = head
  return {
    audit: id,
    ...(auditor && { auditor }),
    ...(perspective && { perspective }),
    ...(persona && { persona }),
    ...(wave && { wave }),
    at: startedAt,
  }
}

/**
 * Audits by checklist and step.
 *
 * @param audits oldest first.
 * @param isWanted whose steps are asked for: there are no others.
 */
export function gathered(
  audits: readonly CountedAudit[],
  isWanted: (owner: string | undefined) => boolean = () => true,
): Gathered {
  const byId = new Map<string, CountedAudit[]>()
  for (const audit of audits) {
    const { id } = audit.checklist
    const walks = byId.get(id)
    if (walks) walks.push(audit)
    else byId.set(id, [audit])
  }
  const waves = new Set(audits.flatMap(({ head }) => (head.wave ? [head.wave] : [])))
  return {
    audits,
    walked: [...byId].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, walks]) => walked(walks, isWanted)),
    waves: [...waves],
  }
}

/** Editions by version, the newest first; of one version, the one whose first audit began last. */
function editionsOf(audits: readonly CountedAudit[]): readonly Checklist[] {
  const editions = [...new Set(audits.map(({ checklist }) => checklist))].reverse()
  return editions.sort((one, other) => other.version - one.version)
}

function walked(audits: readonly CountedAudit[], isWanted: (owner: string | undefined) => boolean): Walked {
  const editions = editionsOf(audits)
  const [newest] = editions as [Checklist]
  const asked = new Map<string, AskedStep & { readonly editions: Step[]; readonly answers: CountedAnswer[] }>()
  const byStep = new Map<Step, CountedAnswer[]>()
  for (const checklist of editions)
    for (const [index, step] of checklist.steps.entries()) {
      if (!isWanted(step.owner)) continue
      const key = `${step.id} ${wordingOf(step)}`
      const known = asked.get(key) ?? {
        name: nameOf(checklist, step, index),
        step,
        version: checklist.version,
        editions: [],
        answers: [],
      }
      asked.set(key, known)
      known.editions.push(step)
      byStep.set(step, known.answers)
    }
  for (const { answers } of audits) for (const answer of answers) byStep.get(answer.step)?.push(answer)
  const current = new Set(newest.steps)
  const all = [...asked.values()]
  return {
    checklist: newest,
    audits,
    steps: all.filter(({ step }) => current.has(step)),
    earlier: all.filter(({ step }) => !current.has(step)),
  }
}

function nameOf({ id }: Checklist, { id: step, title, owner }: Step, index: number): StepName {
  return { checklist: id, step, position: index + 1, title, ...(owner && { owner }) }
}
