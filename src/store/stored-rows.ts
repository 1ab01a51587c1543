import type { Json } from '../json.ts'
import {
  type Cause,
  causes,
  type FindingKind,
  findingKinds,
  meetings,
  perspectives,
  type Result,
  results,
  verdicts,
} from '../session/event.ts'
import type { AuditState, EvidenceRecord, FindingRecord } from '../session/record.ts'
import type { AuditContents, AuditHead, StoredAnswer } from './store.ts'

/** A row as SQLite gives it, its columns in the order in which they were asked for. */
type Raw = readonly (string | number | null)[]

// Plain code and not a schema: a report reads a million of these.
const known = {
  state: new Set<unknown>(['open', 'waiting', 'finished', 'given-up', 'abandoned'] satisfies AuditState[]),
  perspective: new Set<unknown>([null, ...perspectives]),
  meetsCustomers: new Set<unknown>([null, ...meetings]),
  achieved: new Set<unknown>([null, 'yes', 'partly', 'no']),
  verdict: new Set<unknown>([null, ...verdicts]),
  result: new Set<unknown>(results),
  findingKind: new Set<unknown>([null, ...findingKinds]),
  cause: new Set<unknown>([null, ...causes]),
}

/** What a file says of an audit, by the columns' names; undefined if that can't be one. */
export function readHead(row: Readonly<Record<string, string | number | null>>): AuditHead | undefined {
  const { practice, meets_customers, started_at, ended_at, well_spent, verdict_reason, ...rest } = row
  const isKnown =
    known.state.has(row.state) &&
    known.perspective.has(row.perspective) &&
    known.meetsCustomers.has(meets_customers) &&
    known.achieved.has(row.achieved) &&
    known.verdict.has(row.verdict)
  if (!isKnown) return undefined
  const head = {
    ...rest,
    practice: practice === 1,
    meetsCustomers: meets_customers,
    startedAt: started_at,
    endedAt: ended_at,
    wellSpent: well_spent,
    verdictReason: verdict_reason,
  } as Record<string, unknown>
  for (const name in head) if (head[name] === null) delete head[name]
  return head as unknown as AuditHead
}

/** Audits by when they began, whatever the offset of their clocks, then by id. */
export function oldestFirst(heads: readonly AuditHead[]): readonly AuditHead[] {
  return heads
    .map((head) => ({ head, began: Date.parse(head.startedAt) }))
    .sort((a, b) => a.began - b.began || (a.head.id < b.head.id ? -1 : 1))
    .map(({ head }) => head)
}

/** What a file says was answered, found and attached in one audit; undefined if that can't be so. */
export function readContents(rows: {
  readonly answers: readonly Raw[]
  readonly findings: readonly Raw[]
  readonly evidence: readonly Raw[]
}): AuditContents | undefined {
  try {
    const answers: StoredAnswer[] = []
    for (const row of rows.answers) answers[Number(row[0]) - 1] = readAnswer(row)
    // Two steps in one place, or a place without a step.
    if (Object.keys(answers).length !== rows.answers.length || answers.length !== rows.answers.length) return undefined
    const order = rows.findings.length + rows.evidence.length > 0 ? answers.map(({ step }) => step) : []
    const byStep = (a: { step: string }, b: { step: string }) => order.indexOf(a.step) - order.indexOf(b.step)
    const findings = rows.findings.map(readFinding)
    return {
      answers,
      findings: findings.sort((a, b) => byStep(a, b) || Number(a.id) - Number(b.id)),
      evidence: rows.evidence.map(readEvidence).sort(byStep),
    }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const nothingFelt: readonly string[] = []

function readAnswer(row: Raw): StoredAnswer {
  if (!known.result.has(row[2])) throw new SyntaxError('no result')
  return {
    step: row[1] as string,
    result: row[2] as Result,
    value: row[3] === null ? undefined : readJson(row[3] as string),
    shown: text(row[4]),
    missed: text(row[5]),
    measure: number(row[6]),
    frustration: number(row[7]),
    emotions: row[8] === '[]' ? nothingFelt : (readJson(row[8] as string) as string[]),
    wouldGiveUp: flag(row[9]),
    blind: row[10] === 1,
    activeMs: number(row[11]),
    pausedMs: number(row[12]),
    ouches: row[13] as number,
    doneAt: text(row[14]),
    answeredAt: text(row[15]),
    note: text(row[16]),
    remembered: text(row[17]),
    reason: text(row[18]),
    recovery: recoveryOf(row),
    revision: row[23] as number,
    counts: row[24] === 1,
    hidden: row[25] === 1,
  }
}

const noRecovery: StoredAnswer['recovery'] = {}

function recoveryOf(row: Raw): StoredAnswer['recovery'] {
  const [wayOut, admitted, apologised, madeRight] = [row[19], row[20], row[21], row[22]]
  if (wayOut === null && admitted === null && apologised === null && madeRight === null) return noRecovery
  const said = { 'way-out': wayOut, admitted, apologised, 'made-right': madeRight }
  return Object.fromEntries(
    Object.entries(said)
      .filter(([, yes]) => yes !== null)
      .map(([question, yes]) => [question, yes === 1]),
  )
}

function readFinding([id, step, kind, words, severity, cause, heard, idea, at, counts]: Raw): FindingRecord {
  if (!known.findingKind.has(kind) || !known.cause.has(cause)) throw new SyntaxError('no finding')
  return {
    id: id as string,
    step: step as string,
    kind: text(kind) as FindingKind | undefined,
    text: text(words),
    severity: number(severity),
    cause: text(cause) as Cause | undefined,
    words: text(heard),
    idea: text(idea),
    at: at as string,
    counts: counts === 1,
  }
}

function readEvidence([step, sha256, name, size, type, at, counts]: Raw): EvidenceRecord {
  return {
    step: String(step),
    sha256: String(sha256),
    name: String(name),
    size: Number(size),
    type: String(type),
    at: at as string,
    counts: counts === 1,
  }
}

/** JSON without the one key that changes what an object is. */
function readJson(written: string): Json {
  if (written.includes('__proto__')) throw new SyntaxError('__proto__')
  return JSON.parse(written)
}

function text(cell: Raw[number] | undefined): string | undefined {
  return (cell ?? undefined) as string | undefined
}

function number(cell: Raw[number] | undefined): number | undefined {
  return (cell ?? undefined) as number | undefined
}

function flag(cell: Raw[number] | undefined): boolean | undefined {
  return cell === null ? undefined : cell === 1
}
