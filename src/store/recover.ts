import { randomUUID } from 'node:crypto'
import { constants, copyFileSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.ts'
import type { Database } from './database.ts'
import { sweep, unfinished } from './folder.ts'
import { readHeader, refuseForeign, refuseVersion } from './header.ts'
import { look } from './look.ts'
import type { Opening } from './opening.ts'
import { refuseDamaged } from './refuse-damaged.ts'
import { latest } from './schema.ts'

/**
 * Finishes what a killed process left half done, for reading commands too: a connection that may only read can't. SQLite
 * plays back any journal that lies beside a file, also one that belongs to another; so it is tried on a copy first, and a file
 * that is refused keeps every byte. A journal may also be that of a process at work: then the copy may be torn, and is
 * taken again.
 */
export function recover(file: string, opening: Opening): void {
  const deadline = Date.now() + opening.timeout
  let before = ''
  for (;;) {
    const journals = ['-journal', '-wal'].map((end) => `${file}${end}`).filter((each) => look(each))
    const header = readHeader(file)
    if (journals.length === 0 && !header.wal) return
    refuseForeign(file, header)
    const state = stamp([file, ...journals])
    const refusal = tryOut(file, journals, opening)
    if (!refusal) break
    if (state === before || Date.now() > deadline) throw refusal
    before = state
    pause(20)
  }
  const database = opening.connect(file, { access: 'write', timeout: opening.timeout })
  try {
    touch(database)
  } finally {
    database.close()
  }
}

/** Why a file and what lies beside it can't be used together; undefined if they can. */
function tryOut(file: string, journals: readonly string[], opening: Opening): unknown {
  sweep(file)
  const folder = unfinished(file, randomUUID())
  mkdirSync(folder, { mode: 0o700 })
  try {
    const copy = join(folder, 'copy')
    for (const each of [file, ...journals]) {
      copyFileSync(each, `${copy}${each.slice(file.length)}`, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
    }
    return refusalOf(file, copy, opening)
  } catch (error) {
    // The process at work has finished and taken its journal away.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return error
    throw error
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function refusalOf(file: string, copy: string, { connect, timeout, migrations }: Opening): unknown {
  let database: Database | undefined
  try {
    database = connect(copy, { access: 'write', timeout })
    touch(database)
    const header = readHeader(copy)
    refuseForeign(file, header)
    refuseDamaged(file, database)
    refuseVersion(file, header, latest(migrations))
    return undefined
  } catch (error) {
    // Says nothing about the two.
    if (error instanceof Error && 'code' in error && /^SQLITE_(FULL|READONLY|CANTOPEN)/.test(String(error.code)))
      throw error
    const newer = error instanceof Failure && readHeader(copy).version > latest(migrations)
    return newer ? error : unfit(file, error)
  } finally {
    database?.close()
  }
}

/** The first look into a file is what makes SQLite recover it. */
function touch(database: Database): void {
  database.prepare('SELECT count(*) FROM sqlite_schema').get()
}

function unfit(file: string, cause?: unknown): Failure {
  return new Failure('unable', `${file} and the journal beside it (${file}-journal) do not belong together.`, {
    hint: `Both were left as they are. If the journal came with another file, move it back there; otherwise go back to a backup.`,
    cause,
  })
}

function stamp(files: readonly string[]): string {
  return files
    .map((file) => lstatSync(file, { throwIfNoEntry: false, bigint: true }))
    .map((stat) => (stat ? `${stat.ino} ${stat.size} ${stat.mtimeNs}` : 'gone'))
    .join(', ')
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
