import { doesCount } from '../session/does-count.ts'
import type { AnswerRecord, AuditRecord } from '../session/record.ts'
import type { AuditHead, Cell, View } from './store.ts'

type Row = Readonly<Record<string, Cell>>

/** What the views of a file say of an audit: for a store that has none. */
export function viewed(view: View, head: AuditHead, record: AuditRecord): readonly Row[] {
  const bySteps = new Map(record.answers.map((answer) => [answer.step, answer]))
  const inOrder = <Kept extends { readonly step: string }>(kept: readonly Kept[]) =>
    kept
      .map((each) => ({ each, answer: bySteps.get(each.step) }))
      .sort((a, b) => (a.answer?.position ?? 0) - (b.answer?.position ?? 0))
  const counts = doesCount(head)
  const ofAudit = (hidden: boolean) => ({ ...auditRow(head), counted: yesOrNo(counts && !hidden) })
  switch (view) {
    case 'audits':
      return [
        {
          ...ofAudit(false),
          verdict_reason: head.verdictReason ?? null,
          channel: head.channel ?? null,
          ended_at: head.endedAt ?? null,
          because: head.because ?? null,
          achieved: head.achieved ?? null,
          well_spent: head.wellSpent ?? null,
          verbatim: head.verbatim ?? null,
          answered: record.answers.filter((answer) => answer.counts).length,
          steps: record.answers.length,
          findings: record.findings.filter((finding) => finding.counts).length,
        },
      ]
    case 'answers':
      return inOrder(record.answers).map(({ each }) => ({ ...ofAudit(each.hidden), ...answerRow(each) }))
    case 'findings':
      return inOrder(record.findings).map(({ each, answer }) => ({
        ...ofAudit(!each.counts),
        ...stepRow(each.step, answer),
        finding: each.id,
        kind: each.kind ?? null,
        severity: each.severity ?? null,
        how_bad: howBad[each.severity ?? -1] ?? null,
        text: each.text ?? null,
        words: each.words ?? null,
        cause: each.cause ?? null,
        idea: each.idea ?? null,
        at: each.at,
        hidden: yesOrNo(!each.counts),
      }))
    case 'evidence':
      return inOrder(record.evidence).map(({ each, answer }) => ({
        ...ofAudit(!each.counts),
        ...stepRow(each.step, answer),
        name: each.name,
        type: each.type,
        sha256: each.sha256,
        size: each.size,
        at: each.at,
        hidden: yesOrNo(!each.counts),
      }))
  }
}

const howBad: readonly string[] = ['no problem', 'small', 'annoying', 'I would complain', 'I would leave']

function auditRow(head: AuditHead): Row {
  return {
    audit: head.id,
    checklist: head.checklist,
    version: head.version,
    checklist_title: head.title,
    wave: head.wave ?? null,
    auditor: head.auditor ?? null,
    perspective: head.perspective ?? null,
    meets_customers: head.meetsCustomers ?? null,
    walk: head.walk,
    persona: head.persona ?? null,
    location: head.location ?? null,
    together: head.together ?? null,
    started_at: head.startedAt,
    state: head.state,
    practice: yesOrNo(head.practice),
    verdict: head.verdict ?? null,
  }
}

function stepRow(step: string, answer: AnswerRecord | undefined): Row {
  return {
    position: answer?.position ?? null,
    step,
    step_title: answer?.title ?? null,
    touchpoint: answer?.touchpoint ?? null,
    channel: answer?.channel ?? null,
    owner: answer?.owner ?? null,
    critical: yesOrNo(answer?.critical ?? false),
    drill: yesOrNo(answer?.drill ?? false),
  }
}

function answerRow(answer: AnswerRecord): Row {
  return {
    ...stepRow(answer.step, answer),
    ask: answer.kind,
    weight: answer.weight,
    result: answer.result,
    answer: answer.shown ?? null,
    missed: answer.missed.join('; ') || null,
    value: answer.value === undefined ? null : JSON.stringify(answer.value),
    measure: answer.measure ?? null,
    frustration: answer.frustration ?? null,
    frustrated: frustrated(answer.frustration),
    emotions: answer.emotions.join('; ') || null,
    would_give_up: maybe(answer.wouldGiveUp),
    active_seconds: seconds(answer.activeMs),
    paused_seconds: seconds(answer.pausedMs),
    ouches: answer.ouches,
    done_at: answer.doneAt ?? null,
    answered_at: answer.answeredAt ?? null,
    note: answer.note ?? null,
    remembered: answer.remembered ?? null,
    reason: answer.reason ?? null,
    way_out: maybe(answer.recovery['way-out']),
    admitted: maybe(answer.recovery.admitted),
    apologised: maybe(answer.recovery.apologised),
    made_right: maybe(answer.recovery['made-right']),
    blind: yesOrNo(answer.blind),
    revision: answer.revision,
    hidden: yesOrNo(answer.hidden),
  }
}

function frustrated(frustration: number | undefined): string | null {
  return ['not at all', 'little', 'some', 'some', 'much', 'much', 'extremely'][(frustration ?? 0) - 1] ?? null
}

function seconds(ms: number | undefined): number | null {
  return ms === undefined ? null : ms / 1000
}

function yesOrNo(yes: boolean): string {
  return yes ? 'yes' : 'no'
}

function maybe(yes: boolean | undefined): string | null {
  return yes === undefined ? null : yesOrNo(yes)
}
