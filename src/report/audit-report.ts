import type { Checklist } from '../checklist/checklist.ts'
import type { Result } from '../session/event.ts'
import { journey } from '../session/journey.ts'
import { type AnswerRecord, type AuditRecord, type FindingRecord, toRecord } from '../session/record.ts'
import { type Session, standing } from '../session/session.ts'
import type { Rating } from './curve.ts'
import { type Revision, revisionsOf } from './revisions.ts'
import { type Wait, waits } from './waits.ts'

/** One audit as its auditor and `show` see it: a plain model that pages and JSON are made of. */
export interface AuditReport {
  readonly id: string
  readonly checklist: Checklist
  readonly record: AuditRecord
  readonly ratings: readonly Rating[]
  readonly worst?: AnswerRecord
  readonly best?: AnswerRecord
  /** Those that count, the worst first. */
  readonly findings: readonly FindingRecord[]
  readonly waiting: readonly AnswerRecord[]
  readonly waits: readonly Wait[]
  readonly done: number
  /** Steps that the answers so far let the auditor see. */
  readonly steps: number
  /** Of these, how many came to each result; none of which there is none. */
  readonly tally: ReadonlyMap<Result, number>
  /** Steps that they hide. */
  readonly hidden: ReadonlySet<string>
  /** Milliseconds from the doing of a step to its first answer, of steps that were done. */
  readonly delays: ReadonlyMap<string, number>
  readonly revisions: readonly Revision[]
}

/** What one audit came to. */
export function reportAudit(id: string, session: Session): AuditReport {
  const record = toRecord(session)
  const stages = journey(session)
  const hidden = new Set(stages.flatMap(({ step, shown }) => (shown === false ? [step.id] : [])))
  const answers = record.answers.filter((answer) => answer.counts)
  const rated = answers.filter((answer) => answer.frustration !== undefined)
  const byFrustration = rated.toSorted((a, b) => (a.frustration ?? 0) - (b.frustration ?? 0))
  const worst = byFrustration.findLast((answer) => (answer.frustration ?? 0) > 1)
  const good = byFrustration.filter(({ result }) => result !== 'failed' && result !== 'blocked')
  const best = good.find((answer) => answer.remembered) ?? good.find((answer) => isBetter(answer, worst))
  return {
    id,
    checklist: session.checklist,
    record,
    ratings: rated.map(({ position, title, frustration = 1 }) => ({ step: position, title, frustration })),
    ...(worst && { worst }),
    ...(best && { best }),
    findings: record.findings
      .filter(({ counts }) => counts)
      .toSorted((a, b) => (b.severity ?? -1) - (a.severity ?? -1)),
    waiting: record.answers.filter(({ step, result }) => result === 'waiting' && !hidden.has(step)),
    waits: waits(session),
    done: answers.length,
    steps: stages.filter(({ shown }) => shown !== false).length,
    tally: tallied(record.answers.filter(({ step }) => !hidden.has(step))),
    hidden,
    delays: delaysOf(session, record.answers),
    revisions: revisionsOf(session),
  }
}

function isBetter({ frustration = 7 }: AnswerRecord, than: AnswerRecord | undefined): boolean {
  return frustration < (than?.frustration ?? 8)
}

function tallied(answers: readonly AnswerRecord[]): ReadonlyMap<Result, number> {
  const tally = new Map<Result, number>()
  for (const { result } of answers) tally.set(result, (tally.get(result) ?? 0) + 1)
  return tally
}

function delaysOf({ events }: Session, answers: readonly AnswerRecord[]): ReadonlyMap<string, number> {
  const told = standing(events)
  return new Map(
    answers.flatMap(({ step, doneAt }) => {
      const first = told.find((event) => event.step === step && event.is === 'answered')
      return doneAt && first ? [[step, Date.parse(first.at) - Date.parse(doneAt)] as const] : []
    }),
  )
}
