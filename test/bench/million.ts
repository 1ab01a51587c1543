import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Ask, Checklist } from '../../src/checklist/checklist.ts'
import { parseChecklist } from '../../src/checklist/parse.ts'
import type { Json } from '../../src/json.ts'
import { kindNamed } from '../../src/kinds/index.ts'
import { causes, type Event, findingKinds, meetings, perspectives } from '../../src/session/event.ts'
import type { AnswerRecord, AuditRecord, FindingRecord } from '../../src/session/record.ts'
import { chained, root, sha256 } from '../../src/store/chain.ts'
import { fill } from '../../src/store/create-file.ts'
import { answerRow, auditRow, findingRow } from '../../src/store/rows.ts'
import { migrations } from '../../src/store/schema.ts'
import { statements } from '../../src/store/statements.ts'
import { progressOn } from '../../src/terminal/progress.ts'
import { millionChecklists } from './million-checklists.ts'

export const audits = 50_000

/** A file with a million answers, kept between runs; made anew when what makes it has changed. */
export function millionFile(): string {
  const folder = join(tmpdir(), `firsthand-bench-${process.getuid?.() ?? ''}`)
  const sources = ['million.ts', 'million-checklists.ts'].map((name) => readFileSync(join(import.meta.dirname, name)))
  const made = createHash('sha256').update(JSON.stringify(migrations))
  for (const source of sources) made.update(source)
  const file = join(folder, `million-${made.digest('hex').slice(0, 12)}.db`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.${process.pid}`
  try {
    make(draft)
    renameSync(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  return file
}

function make(file: string): void {
  const database = new Sqlite(file)
  database.pragma('synchronous = OFF')
  database.pragma('journal_mode = OFF')
  database.pragma('cache_size = -500000')
  fill(database, migrations)
  const run = Object.fromEntries(
    (['addChecklist', 'checklistKey', 'addAudit', 'addEvent', 'putAnswer', 'putFinding'] as const).map((name) => [
      name,
      database.prepare(statements[name]),
    ]),
  ) as Record<keyof typeof statements, Sqlite.Statement>
  const random = seeded(20_261_103)
  const lists = millionChecklists.map(({ id, text }) => {
    const parsed = parseChecklist(Buffer.from(text), `${id}.yaml`)
    if ('problems' in parsed && !('checklist' in parsed)) throw new Error(JSON.stringify(parsed.problems))
    const { checklist } = parsed as { checklist: Checklist }
    const digest = sha256(text).toString('hex')
    run.addChecklist.run({ digest, text, id, version: checklist.version, title: checklist.title })
    return { checklist, digest, key: (run.checklistKey.get(digest) as { key: number }).key }
  })
  const progress = bar()
  database.transaction(() => {
    for (let n = 1; n <= audits; n += 1) {
      const { checklist, digest, key } = pick(random, lists)
      const record = walked(random, checklist, n)
      const audit = uuid(n)
      const { practice, walk, startedAt } = record
      const row = Number(run.addAudit.run({ id: audit, checklist: key, ...auditRow(record) }).lastInsertRowid)
      for (const answer of record.answers) run.putAnswer.run(answerRow(row, key, record, answer))
      for (const finding of record.findings) run.putFinding.run(findingRow(row, finding))
      const began = { checklist: checklist.id, version: checklist.version, digest, practice, walk }
      const event: Event = { id: uuid(n + 1_000_000), at: startedAt, is: 'began', ...began }
      run.addEvent.run({ audit: row, ...chained(audit, 1, root, event) })
      if (n % 100 === 0) progress(n)
    }
  })()
  database.close()
}

/** On a terminal, if this process has one, whatever its streams are; else in sentences. */
function bar(): (done: number) => void {
  const what = 'Making the file of a million answers, once'
  let terminal: number | undefined
  try {
    terminal = openSync('/dev/tty', 'w')
  } catch {}
  const write = (text: string) => (terminal === undefined ? console.log(text.trim()) : writeSync(terminal, text))
  const options = { plain: terminal === undefined, unicode: true, now: () => performance.now() }
  const progress = progressOn({ isTTY: terminal !== undefined, write }, options)
  return (done) => progress.show(done, audits, what)
}

type Random = () => number

/** Mulberry32: the same file on every machine. */
function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function pick<Each>(random: Random, list: readonly Each[]): Each {
  return list[Math.floor(random() * list.length)] as Each
}

const start = Date.parse('2025-01-06T08:00:00Z')

function walked(random: Random, checklist: Checklist, n: number): AuditRecord {
  const began = start + n * 700_000
  const time = (ms: number) => new Date(began + ms).toISOString().replace('Z', '+00:00')
  const auditor = Math.floor(random() ** 2 * 300)
  const luck = random()
  let clock = 0
  const answers: AnswerRecord[] = []
  const findings: FindingRecord[] = []
  const stoppedAt = random() < 0.06 ? Math.floor(random() * 20) : 20
  for (const [index, step] of checklist.steps.entries()) {
    clock += 20_000 + random() * 400_000
    const isHidden = step.when !== undefined && answers[0]?.result !== 'failed'
    const isReached = index < stoppedAt && !isHidden
    const answer = isReached ? answered(random, checklist, index, time(clock)) : undefined
    answers.push({
      step: step.id,
      position: index + 1,
      title: step.title,
      kind: step.ask.kind,
      touchpoint: step.touchpoint ?? checklist.touchpoint,
      channel: step.channel ?? checklist.channel,
      owner: step.owner,
      critical: step.critical,
      drill: step.drill,
      weight: step.weight,
      result: 'not-reached',
      missed: [],
      emotions: [],
      blind: true,
      ouches: 0,
      recovery: {},
      revision: 0,
      counts: false,
      hidden: isHidden,
      ...answer,
    })
    if (answer?.result === 'failed' && random() < 0.35) findings.push(found(random, step.id, time(clock + 1000)))
  }
  const achieved = luck < 0.6 ? 'yes' : luck < 0.8 ? 'partly' : 'no'
  return {
    state: stoppedAt === 20 ? 'finished' : random() < 0.2 ? 'abandoned' : 'given-up',
    practice: random() < 0.02,
    walk: 1 + Math.floor(random() * 3),
    auditor: `Auditor ${auditor}`,
    perspective: perspectives[Math.min(2, Math.floor(random() * 5))] ?? 'employee',
    meetsCustomers: pick(random, meetings),
    persona: pick(random, ['Noor', 'Ben', 'Ada']),
    wave: `2025-W${String(1 + Math.floor((n / audits) * 7.999)).padStart(2, '0')}`,
    ...(random() < 0.05 && { together: `pair ${Math.floor(n / 2)}` }),
    startedAt: time(0),
    endedAt: time(clock),
    achieved: stoppedAt === 20 ? achieved : 'no',
    wellSpent: 1 + Math.floor(random() * 7),
    ...(random() < 0.3 && { verbatim: `Bring a book, and your number ${n}.` }),
    ...(random() < 0.01 && { verdict: 'excluded', verdictReason: 'The site was down.' }),
    answers,
    findings,
    evidence: [],
  }
}

function answered(random: Random, checklist: Checklist, index: number, at: string): Partial<AnswerRecord> {
  const step = checklist.steps[index]
  if (!step) return {}
  const kind = kindNamed(step.ask.kind)
  const since = at.slice(0, 10)
  const aside = random()
  const activeMs = Math.round(5_000 + random() ** 2 * 600_000)
  const frustration = 1 + Math.floor(random() ** 2.2 * 7)
  const shared = {
    frustration,
    activeMs,
    pausedMs: random() < 0.1 ? Math.round(random() * 900_000) : 0,
    ouches: random() < 0.08 ? 1 : 0,
    doneAt: at,
    answeredAt: new Date(Date.parse(at) + random() * 120_000).toISOString().replace('Z', '+00:00'),
    blind: random() < 0.9,
    revision: random() < 0.03 ? 2 : 1,
    counts: true,
    emotions: frustration >= 5 ? [pick(random, ['angry', 'lost', 'bored', 'worried'])] : [],
    ...(random() < 0.05 && { note: `They said: call again on day ${index}.` }),
    ...(random() < 0.01 && { remembered: 'She wrote a card by hand.' }),
  }
  if (aside < 0.05) {
    const result = pick(random, ['cannot-tell', 'inapplicable', 'blocked', 'skipped'] as const)
    return { ...shared, result, reason: 'It was not there.' }
  }
  if (kind.name === 'wait' && aside < 0.15) return { ...shared, result: 'waiting', counts: false }
  const value = said(random, step.ask, activeMs, since)
  const time = { since }
  const result = kind.judge(value as never, step.ask.spec as never, time) ?? 'recorded'
  const drill = { 'way-out': random() < 0.5, admitted: random() < 0.5, apologised: random() < 0.4, 'made-right': false }
  return {
    ...shared,
    result,
    value,
    shown: kind.show(value as never, step.ask.spec as never, time),
    missed: result === 'failed' ? kind.missed(value as never, step.ask.spec as never, time) : [],
    measure: kind.measure(value as never, step.ask.spec as never, time),
    ...((result === 'failed' || frustration >= 5) && { wouldGiveUp: random() < 0.3 }),
    ...(step.drill && { recovery: drill }),
  }
}

function said(random: Random, { kind, spec }: Ask, activeMs: number, since: string): Json {
  switch (kind) {
    case 'verdict':
    case 'yes-no':
      return random() < 0.8 ? 'yes' : 'no'
    case 'choice':
      return pick(random, (spec as { options: readonly { id: string }[] }).options).id
    case 'number':
      return Math.floor(random() * 9)
    case 'scale':
      return 1 + Math.floor(random() * 7)
    case 'timeline':
      return {
        person: [Math.round(random() * 200_000)],
        ...(random() < 0.4 && { hold: [1_000, 1_000 + Math.round(random() * 90_000)] }),
        ...(random() < 0.2 && { transfer: [150_000] }),
        ...(random() < 0.3 && { again: [160_000] }),
      }
    case 'duration':
      return activeMs
    case 'wait': {
      if (random() < 0.08) return { 'gave-up': 'no answer' }
      const days = Math.floor(random() ** 2 * 12)
      return { arrived: new Date(Date.parse(since) + days * 86_400_000).toISOString().slice(0, 10) }
    }
    default:
      return `They said that part ${Math.floor(random() * 1000)} takes a while.`
  }
}

function found(random: Random, step: string, at: string): FindingRecord {
  return {
    id: '1',
    step,
    at,
    counts: true,
    kind: random() < 0.8 ? 'problem' : pick(random, findingKinds),
    text: `Nobody knew what part ${Math.floor(random() * 500)} is for.`,
    severity: Math.floor(random() * 5),
    ...(random() < 0.7 && { cause: pick(random, causes) }),
    ...(random() < 0.2 && { words: 'That is not my department.' }),
  }
}

function uuid(n: number): string {
  return `0194368d-0000-7000-8000-${n.toString(16).padStart(12, '0')}`
}
