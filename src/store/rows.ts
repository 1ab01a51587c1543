import * as z from 'zod/mini'
import { meetings, perspectives, verdicts } from '../session/event.ts'
import type { AnswerRecord, AuditRecord, FindingRecord } from '../session/record.ts'
import type { answerColumns, auditColumns, findingColumns } from './statements.ts'
import type { ListedAudit } from './store.ts'

type Cell = string | number | null
type Row<Column extends string> = Record<Column, Cell>

/** The row of an audit. */
export function auditRow(record: AuditRecord): Row<(typeof auditColumns)[number]> {
  return {
    state: record.state,
    practice: bit(record.practice),
    walk: record.walk,
    auditor: record.auditor ?? null,
    perspective: record.perspective ?? null,
    meets_customers: record.meetsCustomers ?? null,
    persona: record.persona ?? null,
    channel: record.channel ?? null,
    location: record.location ?? null,
    wave: record.wave ?? null,
    together: record.together ?? null,
    started_at: record.startedAt,
    ended_at: record.endedAt ?? null,
    because: record.because ?? null,
    achieved: record.achieved ?? null,
    well_spent: record.wellSpent ?? null,
    verbatim: record.verbatim ?? null,
    verdict: record.verdict ?? null,
    verdict_reason: record.verdictReason ?? null,
  }
}

/** The row of an answer; `audit` and `checklist` are keys. */
export function answerRow(
  audit: number,
  checklist: number,
  { wave }: AuditRecord,
  answer: AnswerRecord,
): Row<'audit' | 'step' | (typeof answerColumns)[number]> {
  return {
    audit,
    step: answer.step,
    checklist,
    wave: wave ?? null,
    position: answer.position,
    title: answer.title,
    kind: answer.kind,
    touchpoint: answer.touchpoint ?? null,
    channel: answer.channel ?? null,
    owner: answer.owner ?? null,
    critical: bit(answer.critical),
    drill: bit(answer.drill),
    weight: answer.weight,
    result: answer.result,
    value: answer.value === undefined ? null : JSON.stringify(answer.value),
    shown: answer.shown ?? null,
    missed: answer.missed.join('; ') || null,
    measure: answer.measure ?? null,
    frustration: answer.frustration ?? null,
    emotions: JSON.stringify(answer.emotions),
    would_give_up: bit(answer.wouldGiveUp),
    blind: bit(answer.blind),
    active_ms: answer.activeMs ?? null,
    paused_ms: answer.pausedMs ?? null,
    ouches: answer.ouches,
    done_at: answer.doneAt ?? null,
    answered_at: answer.answeredAt ?? null,
    note: answer.note ?? null,
    remembered: answer.remembered ?? null,
    reason: answer.reason ?? null,
    way_out: bit(answer.recovery['way-out']),
    admitted: bit(answer.recovery.admitted),
    apologised: bit(answer.recovery.apologised),
    made_right: bit(answer.recovery['made-right']),
    revision: answer.revision,
    counts: bit(answer.counts),
    hidden: bit(answer.hidden),
  }
}

/** The row of a finding; `audit` is a key. */
export function findingRow(
  audit: number,
  finding: FindingRecord,
): Row<'audit' | 'step' | 'id' | (typeof findingColumns)[number]> {
  return {
    audit,
    step: finding.step,
    id: finding.id,
    kind: finding.kind ?? null,
    text: finding.text ?? null,
    severity: finding.severity ?? null,
    cause: finding.cause ?? null,
    words: finding.words ?? null,
    idea: finding.idea ?? null,
    at: finding.at,
    counts: Number(finding.counts),
  }
}

const text = z.string()
const maybe = z.nullable(text)
const listed = z.object({
  id: text,
  checklist: text,
  digest: text,
  title: text,
  version: z.number(),
  state: z.enum(['open', 'waiting', 'finished', 'given-up', 'abandoned']),
  practice: z.number(),
  walk: z.number(),
  auditor: maybe,
  perspective: z.nullable(z.enum(perspectives)),
  meets_customers: z.nullable(z.enum(meetings)),
  persona: maybe,
  channel: maybe,
  location: maybe,
  wave: maybe,
  together: maybe,
  started_at: text,
  ended_at: maybe,
  because: maybe,
  achieved: z.nullable(z.enum(['yes', 'partly', 'no'])),
  well_spent: z.nullable(z.number()),
  verbatim: maybe,
  verdict: z.nullable(z.enum(verdicts)),
  verdict_reason: maybe,
  answered: z.number(),
  steps: z.number(),
  findings: z.number(),
  changed_at: text,
})

/** One line of a listing from what a file says; undefined if that can't be one. */
export function listedAudit(row: unknown): ListedAudit | undefined {
  const { success, data } = listed.safeParse(row)
  if (!success) return undefined
  const { practice, meets_customers, started_at, ended_at, well_spent, verdict_reason, changed_at, ...rest } = data
  const audit = {
    ...rest,
    practice: practice === 1,
    meetsCustomers: meets_customers,
    startedAt: started_at,
    endedAt: ended_at,
    wellSpent: well_spent,
    verdictReason: verdict_reason,
    changedAt: changed_at,
  }
  return Object.fromEntries(Object.entries(audit).filter(([, value]) => value !== null)) as unknown as ListedAudit
}

function bit(value: boolean): number
function bit(value: boolean | undefined): number | null
function bit(value: boolean | undefined): number | null {
  return value === undefined ? null : Number(value)
}
