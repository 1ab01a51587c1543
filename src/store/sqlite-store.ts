import { resolve } from 'node:path'
import { Failure } from '../failure.ts'
import type { Event } from '../session/event.ts'
import type { AuditRecord } from '../session/record.ts'
import { chained, root, sha256 } from './chain.ts'
import { type Database, loadSqlite, type Statement } from './database.ts'
import type { OpenStore } from './engine.ts'
import { readDraft, readEvent, type WrittenEvent } from './event-shape.ts'
import { refuseVersion } from './header.ts'
import { isMissing } from './look.ts'
import { createMemoryStore } from './memory-store.ts'
import { openFile } from './open-file.ts'
import { conflict, noSuchAudit, openingOf } from './refusals.ts'
import { answerRow, auditRow, findingRow, listedAudit } from './rows.ts'
import { latest, type Migration, migrations } from './schema.ts'
import { statements, viewing } from './statements.ts'
import type { AuditContents, AuditHead, Cell, Store } from './store.ts'
import { damaged, explained } from './store-failure.ts'
import { byAudit, type ChecklistName, oldestFirst, type Raw, readContents, readHead, sharing } from './stored-rows.ts'

export interface SqliteStoreOptions {
  readonly access: 'write' | 'read'
  /** How long to wait for another program, in milliseconds. */
  readonly timeout?: number
  /** The versions of the format; only tests have others. */
  readonly migrations?: readonly Migration[]
}

/**
 * The store in one SQLite file. Every write is one transaction that takes the lock at once, since a later one would not wait
 * for it. A missing file is made for writing; for reading it is an empty store and stays missing.
 */
export async function openSqliteStore(path: string, options: SqliteStoreOptions): Promise<Store> {
  const file = resolve(path)
  // Nothing is there to be read, so SQLite need not be loaded for it.
  if (options.access === 'read' && explained(file, () => isMissing(file))) return nothingStored(file)
  const format = options.migrations ?? migrations
  const connect = await loadSqlite()
  const database = openFile(file, {
    access: options.access,
    timeout: options.timeout ?? 10_000,
    migrations: format,
    connect,
  })
  const run = prepared(database)

  function read<Result>(work: () => Result): Result {
    return explained(file, () => database.transaction(work).deferred())
  }

  function write<Result>(work: () => Result): Result {
    return explained(file, () =>
      database
        .transaction(() => {
          // A newer firsthand may have changed the format since this one opened the file.
          refuseVersion(file, { version: Number(database.pragma('user_version', { simple: true })) }, latest(format))
          return work()
        })
        .immediate(),
    )
  }

  /** Rows without the names of their columns, which are not made a million times then. */
  function all(name: keyof typeof statements, ...given: readonly unknown[]): Raw[] {
    return run<Raw>(name)
      .raw()
      .all(...given)
  }

  function contentsOf(audits: readonly string[]): readonly AuditContents[] {
    const keys = new Map(all('auditKeys', JSON.stringify(audits)).map(([id, key]) => [id, key as number]))
    const asked = JSON.stringify([...keys.values()])
    const [answers, findings, evidence] = (['answersOf', 'findingsOf', 'evidenceOf'] as const).map((name) =>
      byAudit(all(name, asked)),
    )
    return audits.map((audit) => {
      const key = keys.get(audit)
      if (key === undefined) throw noSuchAudit(audit)
      const of = (rows: typeof answers) => rows?.get(key) ?? []
      const rows = { answers: of(answers), findings: of(findings), evidence: of(evidence) }
      return readContents(rows) ?? unreadable(`audit ${audit}`)
    })
  }

  function find(audit: string): { key: number; checklist: number } {
    const found = run<{ key: number; checklist: number }>('findAudit').get(audit)
    if (!found) throw noSuchAudit(audit)
    return found
  }

  function unreadable(what: string): never {
    throw damaged(file, `${what} in it can't be read`)
  }

  function textOf(audit: string, checklist: number): string {
    const { digest, text } = run<{ digest: unknown; text: unknown }>('checklist').get(checklist) ?? {}
    if (typeof text === 'string' && sha256(text).toString('hex') === digest) return text
    throw damaged(file, `the checklist of audit ${audit} is not what it was`)
  }

  function lastEvent(key: number): { seq: number; hash: Uint8Array } {
    const last = run<{ seq: number; hash: unknown }>('lastEvent').get(key)
    if (!last) return { seq: 0, hash: root }
    if (last.hash instanceof Uint8Array) return { seq: last.seq, hash: last.hash }
    throw damaged(file, 'an event has no hash')
  }

  function addEvents(audit: string, key: number, events: readonly Event[]): number {
    let { seq, hash } = lastEvent(key)
    for (const event of events) {
      const next = chained(audit, ++seq, hash, event)
      run('addEvent').run({ audit: key, ...next })
      hash = next.hash
    }
    return seq
  }

  function rewriteRows(key: number, checklist: number, record: AuditRecord): void {
    run('dropAnswers').run({ audit: key, steps: JSON.stringify(record.answers.map(({ step }) => step)) })
    for (const answer of record.answers) run('putAnswer').run(answerRow(key, checklist, record, answer))
    run('dropFindings').run({ audit: key, findings: JSON.stringify(record.findings.map(({ step, id }) => [step, id])) })
    for (const finding of record.findings) run('putFinding').run(findingRow(key, finding))
  }

  function eventsOf(audit: string, key: number): Event[] {
    const rows = run<WrittenEvent & { seq: unknown }>('events').all(key)
    return rows.map((row, index) => {
      const event = row.seq === index + 1 ? readEvent(row) : undefined
      if (!event) throw damaged(file, `event ${index + 1} of audit ${audit} can't be read`)
      return event
    })
  }

  return {
    async begin(audit, source, events, record) {
      const began = openingOf(source, events)
      return write(() => {
        if (run('findAudit').get(audit)) throw conflict(audit)
        const { digest, text, title } = source
        run('addChecklist').run({ digest, text, title, id: began.checklist, version: began.version })
        const checklist = run<{ key: number }>('checklistKey').get(digest)?.key ?? 0
        const key = Number(run('addAudit').run({ id: audit, checklist, ...auditRow(record) }).lastInsertRowid)
        rewriteRows(key, checklist, record)
        return addEvents(audit, key, events)
      })
    },

    async append(audit, seen, events, record) {
      return write(() => {
        const { key, checklist } = find(audit)
        if (lastEvent(key).seq !== seen) throw conflict(audit)
        run('changeAudit').run({ audit: key, ...auditRow(record) })
        rewriteRows(key, checklist, record)
        if (events.length > 0) run('dropDraft').run(key)
        return addEvents(audit, key, events)
      })
    },

    async draft(audit, draft) {
      write(() => {
        const { key } = find(audit)
        if (draft) run('putDraft').run(key, JSON.stringify(draft))
        else run('dropDraft').run(key)
      })
    },

    async load(audit) {
      return read(() => {
        const { key, checklist } = find(audit)
        const text = textOf(audit, checklist)
        const events = eventsOf(audit, key)
        // Half an answer that can't be read is not worth the audit.
        const draft = readDraft(run<{ draft: unknown }>('draft').get(key)?.draft)
        return { id: audit, text, events, seen: events.length, ...(draft && { draft }) }
      })
    },

    async audits(filter = {}) {
      return read(() => {
        const states = filter.states ? JSON.stringify(filter.states) : null
        const rows = run('listAudits').all({ states, checklist: filter.checklist ?? null })
        return rows.map((row) => listedAudit(row) ?? unreadable('an audit'))
      })
    },

    async heads() {
      return read(() => {
        const names = run<ChecklistName & { key: number }>('checklistNames').all()
        const checklists = new Map(names.map((each) => [each.key, each]))
        const heads: AuditHead[] = []
        const same = sharing()
        // Row by row: fifty thousand at once would take more room than the heads.
        for (const row of run<Raw>('heads').raw().iterate()) {
          const checklist = checklists.get(Number(row.at(-1)))
          heads.push((checklist && readHead(row, checklist, same)) ?? unreadable(`audit ${row[0]}`))
        }
        return oldestFirst(heads)
      })
    },

    async contents(audits) {
      return read(() => {
        const contents: AuditContents[] = []
        for (let from = 0; from < audits.length; from += atOnce)
          contents.push(...contentsOf(audits.slice(from, from + atOnce)))
        return contents
      })
    },

    async sources() {
      return read(() => {
        const rows = run<{ digest: string; text: string }>('sources').all()
        const changed = rows.find(({ digest, text }) => sha256(text).toString('hex') !== digest)
        if (changed) throw damaged(file, 'a checklist in it is not what it was')
        return new Map(rows.map(({ digest, text }) => [digest, text]))
      })
    },

    async rows(view, columns, audits) {
      return read(() => {
        const statement = run<Cell[]>({ sql: viewing(view, columns) }).raw()
        return audits.flatMap((audit) => statement.all(audit))
      })
    },

    async recorded(checklist) {
      return read(() => {
        const newest = run<{ audit: string; key: number }>('newestWalked').get(checklist)
        if (!newest) return undefined
        return {
          audits: run<{ audits: number }>('countAudits').get(checklist)?.audits ?? 0,
          text: textOf(newest.audit, newest.key),
          answers: new Map(
            run<Count>('countAnswers')
              .all(checklist)
              .map(({ name, answers }) => [name, answers]),
          ),
        }
      })
    },

    async picked(checklist, step) {
      return read(() => {
        const rows = run<Count>('countPicked').all(checklist, step)
        return new Map(rows.map(({ name, answers }) => [name, answers]))
      })
    },

    async keep(bytes) {
      const digest = sha256(bytes).toString('hex')
      write(() => run('addBlob').run(digest, Buffer.from(bytes)))
      return digest
    },

    async kept(digest) {
      return read(() => {
        const bytes = run<{ bytes: unknown }>('blob').get(digest)?.bytes
        if (bytes === undefined) return undefined
        if (bytes instanceof Uint8Array && sha256(bytes).toString('hex') === digest) return bytes
        throw damaged(file, `the evidence ${digest} is not what it was`)
      })
    },

    async close() {
      database.close()
    },
  }
}

/** How many audits are read by one statement: fewer start it too often, and the rows of more live too long to be cheap. */
const atOnce = 16

/** The engine whose addresses are paths. */
export const open: OpenStore = openSqliteStore

/** How many answers there are of what has a name. */
interface Count {
  readonly name: string
  readonly answers: number
}

/** Each statement is prepared when it is first wanted, and once. */
function prepared(database: Database) {
  const ready = new Map<string, unknown>()
  return <Row = unknown>(which: keyof typeof statements | { readonly sql: string }) => {
    const sql = typeof which === 'string' ? statements[which] : which.sql
    const statement = ready.get(sql) ?? database.prepare(sql)
    ready.set(sql, statement)
    return statement as Statement<Row>
  }
}

/** What is to be read of a file that is not there. */
function nothingStored(file: string): Store {
  const refused = async () => {
    throw new Failure('unable', `${file} is not there, and was opened only to be read.`)
  }
  return { ...createMemoryStore(), begin: refused, append: refused, draft: refused, keep: refused }
}
