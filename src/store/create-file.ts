import { randomUUID } from 'node:crypto'
import { chmodSync, closeSync, linkSync, openSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../failure.ts'
import type { Database } from './database.ts'
import { makeFolder, sweep, syncFolder, unfinished } from './folder.ts'
import type { Opening } from './opening.ts'
import { applicationId, latest, type Migration } from './schema.ts'

/**
 * Makes a new file under another name and links it into place when it is whole, so that no half-made file is ever there;
 * if two processes do so at once, both go on with the one that came first.
 */
export function createFile(file: string, { connect, timeout, migrations }: Opening): void {
  const folder = dirname(file)
  makeFolder(folder)
  sweep(file)
  const draft = unfinished(file, randomUUID())
  makeOwnersFile(draft)
  try {
    const database = connect(draft, { access: 'write', timeout })
    try {
      fill(database, migrations)
    } finally {
      database.close()
    }
    linkInPlace(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(folder)
}

/** Gives an empty database the newest format. */
export function fill(database: Database, migrations: readonly Migration[]): void {
  database
    .transaction(() => {
      for (const { sql } of migrations) database.exec(sql)
      database.pragma(`application_id = ${applicationId}`)
      database.pragma(`user_version = ${latest(migrations)}`)
    })
    .immediate()
}

/** An empty file for its owner alone, whatever the umask; it must not be there yet. */
export function makeOwnersFile(file: string): void {
  closeSync(openSync(file, 'wx', 0o600))
  chmodSync(file, 0o600)
}

function linkInPlace(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') return
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS' && code !== 'EMLINK') throw error
    throw new Failure('unable', `${file} can't be made safely: the drive that it would be on knows no links.`, {
      hint: 'Name a file on another drive with --db.',
      cause: error,
    })
  }
}
