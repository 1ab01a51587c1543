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
export type Raw = readonly (string | number | null)[]

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

/** The checklist of an audit, as its rows name it by a key. */
export interface ChecklistName {
  readonly id: string
  readonly digest: string
  readonly title: string
  readonly version: number
}

/**
 * What a file says of an audit: its id, then the columns that a record fills. Undefined if that can't be one. `same`
 * gives the one text for all that are equal: of fifty thousand audits few have another wave.
 */
export function readHead(
  row: Raw,
  { id, digest, title, version }: ChecklistName,
  same: (text: string) => string,
): AuditHead | undefined {
  const again = (cell: Raw[number] | undefined) => (typeof cell === 'string' ? same(cell) : undefined)
  const isKnown =
    known.state.has(row[1]) &&
    known.perspective.has(row[5]) &&
    known.meetsCustomers.has(row[6]) &&
    known.achieved.has(row[15]) &&
    known.verdict.has(row[18])
  if (!isKnown) return undefined
  return {
    id: row[0] as string,
    checklist: id,
    digest,
    title,
    version,
    state: again(row[1]) as AuditState,
    practice: row[2] === 1,
    walk: row[3] as number,
    auditor: again(row[4]),
    perspective: again(row[5]) as AuditHead['perspective'],
    meetsCustomers: again(row[6]) as AuditHead['meetsCustomers'],
    persona: again(row[7]),
    channel: again(row[8]),
    location: again(row[9]),
    wave: again(row[10]),
    together: text(row[11]),
    startedAt: row[12] as string,
    endedAt: text(row[13]),
    because: text(row[14]),
    achieved: again(row[15]) as AuditHead['achieved'],
    wellSpent: number(row[16]),
    verbatim: text(row[17]),
    verdict: again(row[18]) as AuditHead['verdict'],
    verdictReason: text(row[19]),
  }
}

/** The one text for all that are equal. */
export function sharing(): (text: string) => string {
  const texts = new Map<string, string>()
  return (text) => {
    const known = texts.get(text)
    if (known !== undefined) return known
    texts.set(text, text)
    return text
  }
}

/** Audits by when they began, whatever the offset of their clocks, then by id. */
export function oldestFirst(heads: readonly AuditHead[]): readonly AuditHead[] {
  const began = new Map(heads.map((head) => [head, Date.parse(head.startedAt)]))
  return heads.toSorted((a, b) => (began.get(a) ?? 0) - (began.get(b) ?? 0) || (a.id < b.id ? -1 : 1))
}

/** Rows of several audits, each with the key of its audit first, by that key. */
export function byAudit(rows: readonly Raw[]): ReadonlyMap<Raw[number], readonly Raw[]> {
  const groups = new Map<Raw[number], Raw[]>()
  let key: Raw[number] | undefined
  let group: Raw[] = []
  for (const row of rows) {
    if (row[0] !== key) {
      key = row[0] ?? null
      group = groups.get(key) ?? []
      groups.set(key, group)
    }
    group.push(row)
  }
  return groups
}

/** What a file says was answered, found and attached in one audit; undefined if that can't be so. */
export function readContents(rows: {
  readonly answers: readonly Raw[]
  readonly findings: readonly Raw[]
  readonly evidence: readonly Raw[]
}): AuditContents | undefined {
  try {
    const answers: StoredAnswer[] = []
    for (const row of rows.answers) answers[Number(row[1]) - 1] = readAnswer(row)
    // Two steps in one place, or a place without a step.
    if (answers.length !== rows.answers.length || answers.includes(undefined as never)) return undefined
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
  if (!known.result.has(row[3])) throw new SyntaxError('no result')
  return {
    step: row[2] as string,
    result: row[3] as Result,
    value: row[4] === null ? undefined : readJson(row[4] as string),
    shown: text(row[5]),
    missed: text(row[6]),
    measure: number(row[7]),
    frustration: number(row[8]),
    emotions: row[9] === '[]' ? nothingFelt : (readJson(row[9] as string) as string[]),
    wouldGiveUp: flag(row[10]),
    blind: row[11] === 1,
    activeMs: number(row[12]),
    pausedMs: number(row[13]),
    ouches: row[14] as number,
    doneAt: text(row[15]),
    answeredAt: text(row[16]),
    note: text(row[17]),
    remembered: text(row[18]),
    reason: text(row[19]),
    recovery: recoveryOf(row),
    revision: row[24] as number,
    counts: row[25] === 1,
    hidden: row[26] === 1,
  }
}

const noRecovery: StoredAnswer['recovery'] = {}

function recoveryOf(row: Raw): StoredAnswer['recovery'] {
  const [wayOut, admitted, apologised, madeRight] = [row[20], row[21], row[22], row[23]]
  if (wayOut === null && admitted === null && apologised === null && madeRight === null) return noRecovery
  const said = { 'way-out': wayOut, admitted, apologised, 'made-right': madeRight }
  return Object.fromEntries(
    Object.entries(said)
      .filter(([, yes]) => yes !== null)
      .map(([question, yes]) => [question, yes === 1]),
  )
}

function readFinding([, id, step, kind, words, severity, cause, heard, idea, at, counts]: Raw): FindingRecord {
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

function readEvidence([, step, sha256, name, size, type, at, counts]: Raw): EvidenceRecord {
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
