import type { Checklist } from '../../src/checklist/checklist.ts'
import type { Json } from '../../src/json.ts'
import { kindNamed } from '../../src/kinds/index.ts'
import { type CountedAudit, countedAudit, type Gathered, gathered } from '../../src/report/gathered.ts'
import { type Result, results } from '../../src/session/event.ts'
import type { EvidenceRecord, FindingRecord } from '../../src/session/record.ts'
import type { AuditHead, StoredAnswer } from '../../src/store/store.ts'
import { checklistOf } from '../session/checklist.ts'

/** A result alone, a value that its kind judges (as it is stored), a rating 1 to 7 alone, or whatever else the store keeps of an answer. */
export type Answered = Result | number | (Partial<Omit<StoredAnswer, 'step'>> & { readonly since?: string })

/** An audit in few words: what was answered by step, and what differs from an audit of Mina's that is finished. */
export interface Walk extends Partial<Omit<AuditHead, 'checklist' | 'title' | 'version'>> {
  readonly answers?: Readonly<Record<string, Answered>>
  readonly findings?: readonly (Partial<FindingRecord> & Pick<FindingRecord, 'step'>)[]
  readonly evidence?: readonly EvidenceRecord[]
}

/** A checklist of the given steps (YAML), with more keys of its head: `id: returns\nversion: 2\n`. */
export { checklistOf }

/**
 * Audits of one checklist, a day apart and so the oldest first; a step without an answer was not reached. Audits of one checklist share
 * one object of it, as audits that are read do.
 *
 * @param first when the first began.
 */
export function walks(checklist: Checklist, audits: readonly Walk[], first = '2026-01-05'): readonly CountedAudit[] {
  return audits.map((walk, index) => {
    const day = new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10)
    return walked(checklist, walk, `${checklist.id}-${checklist.version}-${first}-${index + 1}`, day)
  })
}

/** What the report is made of, from audits in any order. */
export function gatheredOf(...audits: readonly (readonly CountedAudit[])[]): Gathered {
  const began = ({ head }: CountedAudit) => `${head.startedAt} ${head.id}`
  return gathered(audits.flat().sort((one, other) => (began(one) < began(other) ? -1 : 1)))
}

function walked(checklist: Checklist, walk: Walk, id: string, day: string): CountedAudit {
  const { answers = {}, findings = [], evidence = [], ...said } = walk
  const head: AuditHead = {
    id,
    checklist: checklist.id,
    digest: `${checklist.id}-${checklist.version}`,
    title: checklist.title,
    version: checklist.version,
    state: 'finished',
    practice: false,
    walk: 1,
    auditor: 'Mina',
    startedAt: `${day}T09:00:00+00:00`,
    ...said,
  }
  const unknown = Object.keys(answers).find((each) => !checklist.steps.some((step) => step.id === each))
  if (unknown) throw new Error(`${checklist.id} has no step ${unknown}`)
  return countedAudit(head, checklist, {
    answers: checklist.steps.map((step) => stored(checklist, step.id, answers[step.id], head.startedAt)),
    findings: findings.map((finding, index) => ({
      id: String(index + 1),
      at: head.startedAt,
      counts: true,
      kind: 'problem',
      ...finding,
    })),
    evidence,
  })
}

function stored(checklist: Checklist, id: string, answered: Answered | undefined, at: string): StoredAnswer {
  const { since, ...said } = partOf(answered)
  const judged = said.value === undefined ? {} : judgedOf(checklist, id, said.value, since)
  const result = said.result ?? judged.result ?? (answered === undefined ? 'not-reached' : 'recorded')
  return {
    step: id,
    result,
    emotions: [],
    blind: true,
    ouches: 0,
    recovery: {},
    revision: 1,
    counts: result !== 'waiting' && result !== 'not-reached',
    hidden: false,
    ...(answered !== undefined && { doneAt: at, answeredAt: at }),
    ...judged,
    ...said,
  }
}

function partOf(answered: Answered | undefined): Exclude<Answered, Result | number> {
  if (typeof answered === 'number') return { frustration: answered }
  if (typeof answered !== 'string') return answered ?? {}
  if (!results.includes(answered)) throw new Error(`${answered} is no result`)
  return { result: answered }
}

/** What its kind makes of a value. */
function judgedOf(checklist: Checklist, id: string, value: Json, since: string | undefined): Partial<StoredAnswer> {
  const ask = checklist.steps.find((step) => step.id === id)?.ask
  if (!ask) return {}
  const kind = kindNamed(ask.kind)
  const time = since === undefined ? {} : { since }
  const measure = kind.measure(value, ask.spec, time)
  return {
    result: kind.judge(value, ask.spec, time) ?? 'recorded',
    shown: kind.show(value, ask.spec, time),
    missed: kind.missed(value, ask.spec, time).join('; '),
    ...(measure !== undefined && { measure }),
  }
}
