import type { Checklist, Step } from '../checklist/checklist.ts'
import type { Json } from '../json.ts'
import { isDay } from '../kinds/day.ts'
import { sinceOf } from '../session/journey.ts'
import type { EvidenceRecord, FindingRecord } from '../session/record.ts'
import type { AuditContents, AuditHead, StoredAnswer } from '../store/store.ts'
import {
  type Answered,
  answerAt,
  indexAt,
  type PackedAnswers,
  packedAnswers,
  type Said,
  sizeOf,
} from './packed-answers.ts'
import type { Source, StepName } from './sections/figures.ts'

/** An audit that counts, and that the filters let in. */
export interface CountedAudit {
  readonly head: AuditHead
  /** As it was when the audit began. */
  readonly checklist: Checklist
  /** In the order of the steps, also those that wait or were not reached; none that a branch hides. Unpacked each time they are asked for. */
  readonly answers: readonly CountedAnswer[]
  readonly packed: PackedAnswers
  readonly findings: readonly FindingRecord[]
  readonly evidence: readonly EvidenceRecord[]
}

/** What was answered at one step of one audit. */
export interface CountedAnswer extends Answered {
  readonly audit: CountedAudit
  readonly step: Step
}

/** One step in one wording, and what was answered to it. */
export interface AskedStep {
  readonly name: StepName
  readonly step: Step
  /** Of the newest version of the checklist that was worded so. */
  readonly version: number
  /** The step in each edition of the checklist that words it so. */
  readonly editions: readonly Step[]
  /** Unpacked each time they are asked for. */
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
  const isAsked = (id: string) => checklist.steps.some((step) => step.id === id && isWanted(step.owner))
  const counting = <Kept extends { readonly counts: boolean; readonly step: string }>(kept: readonly Kept[]) =>
    kept.filter(({ counts, step }) => counts && isAsked(step))
  const packed = packedAnswers(answeredIn(head, checklist, contents, isWanted))
  const [findings, evidence] = [counting(contents.findings), counting(contents.evidence)]
  return Object.assign(Object.create(unpacking), { head, checklist, packed, findings, evidence })
}

/** The answers to the steps that are asked for, by the index of the step. */
function answeredIn(
  head: AuditHead,
  { steps }: Checklist,
  contents: AuditContents,
  isWanted: (owner: string | undefined) => boolean,
): readonly [number, Answered][] {
  const stored = new Map(contents.answers.map((answer) => [answer.step, answer]))
  return steps.flatMap((step, index): [number, Answered][] => {
    const answer = isWanted(step.owner) ? stored.get(step.id) : undefined
    return answer && !answer.hidden ? [[index, answered(head, step, answer, stored)]] : []
  })
}

/** What all audits have in common, so that fifty thousand of them do not have it each. */
const unpacking = {
  get answers(): readonly CountedAnswer[] {
    const audit = this as unknown as CountedAudit
    const answers: CountedAnswer[] = []
    for (let at = 0; at < sizeOf(audit.packed); at += 1) answers.push(countedAnswer(audit, at))
    return answers
  },
}

function countedAnswer(audit: CountedAudit, at: number): CountedAnswer {
  const { packed, checklist } = audit
  return answerAt(packed, at, audit, checklist.steps[indexAt(packed, at)] as Step)
}

/** What was answered to a step by its index, if it was asked; where none before it is hidden, it stands right there. */
function answerTo(audit: CountedAudit, index: number): CountedAnswer | undefined {
  for (let at = Math.min(index, sizeOf(audit.packed) - 1); at >= 0; at -= 1)
    if (indexAt(audit.packed, at) === index) return countedAnswer(audit, at)
  return undefined
}

/** Kinds whose value says more than its measure: what was pressed, picked, counted or written. */
const telling = new Set(['timeline', 'choice', 'choices', 'count', 'yes-no', 'wait', 'text'])

type Stored = ReadonlyMap<string, StoredAnswer>

function answered(head: AuditHead, step: Step, answer: StoredAnswer, stored: Stored): Answered {
  const { doneAt, answeredAt } = answer
  return {
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
    said: saidIn(answer, telling.has(step.ask.kind), endless(head, step, answer, stored)),
  }
}

function whole(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.round(ms)
}

function saidIn(answer: StoredAnswer, isTelling: boolean, wait: Said | undefined): Said | undefined {
  const { value, note, remembered, reason, missed, emotions, recovery } = answer
  const said: { -readonly [Key in keyof Said]: Said[Key] } = { ...wait }
  if (isTelling && value !== undefined) said.value = value
  if (note) said.note = note
  if (remembered !== undefined) said.remembered = remembered
  if (reason) said.reason = reason
  if (missed) said.missed = missed
  if (emotions.length > 0) said.emotions = emotions
  if (Object.keys(recovery).length > 0) said.recovery = recovery
  return Object.keys(said).length > 0 ? said : undefined
}

/** What is kept of a wait without an end: how long it lasted, which `measure` says of the others. */
function endless(head: AuditHead, step: Step, answer: StoredAnswer, stored: Stored): Said | undefined {
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
  const asked = new Map<string, AskedStep & { readonly editions: Step[] }>()
  for (const checklist of editions)
    for (const [index, step] of checklist.steps.entries()) {
      if (!isWanted(step.owner)) continue
      const key = `${step.id} ${wordingOf(step)}`
      const known = asked.get(key) ?? askedStep(nameOf(checklist, step, index), step, checklist.version, audits)
      asked.set(key, known)
      known.editions.push(step)
    }
  const current = new Set(newest.steps)
  const all = [...asked.values()]
  return {
    checklist: newest,
    audits,
    steps: all.filter(({ step }) => current.has(step)),
    earlier: all.filter(({ step }) => !current.has(step)),
  }
}

function askedStep(name: StepName, step: Step, version: number, audits: readonly CountedAudit[]) {
  const editions: Step[] = []
  return {
    name,
    step,
    version,
    editions,
    get answers() {
      const asked = new Set(editions)
      const indices = new Map<Checklist, number>()
      const answers: CountedAnswer[] = []
      for (const audit of audits) {
        const { checklist } = audit
        const index = indices.get(checklist) ?? checklist.steps.findIndex((each) => asked.has(each))
        indices.set(checklist, index)
        const answer = index < 0 ? undefined : answerTo(audit, index)
        if (answer) answers.push(answer)
      }
      return answers
    },
  }
}

function nameOf({ id }: Checklist, { id: step, title, owner }: Step, index: number): StepName {
  return { checklist: id, step, position: index + 1, title, ...(owner && { owner }) }
}
