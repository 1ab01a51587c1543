import { readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeOwnersFile } from './create-file.ts'
import type { Database } from './database.ts'
import { syncFile, syncFolder, unfinished } from './folder.ts'
import { refuseDamaged } from './refuse-damaged.ts'
import { damaged } from './store-failure.ts'

const kept = 3

/** Copies a file beside itself, whole and checked, before it is changed: `firsthand.db.2026-11-03T10-15-00-000Z.v1.backup`. */
export function backUp(file: string, version: number, reader: Database, open: (file: string) => Database): string {
  const name = `${file}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}.v${version}.backup`
  const draft = unfinished(file, `${basename(name)}`)
  makeOwnersFile(draft)
  try {
    reader.prepare('VACUUM INTO ?').run(draft)
    syncFile(draft)
    const copy = open(draft)
    try {
      refuseDamaged(draft, copy)
      if (inventory(copy) !== inventory(reader)) throw damaged(draft, 'it is not the same as what it was copied from')
    } finally {
      copy.close()
    }
    renameSync(draft, name)
  } finally {
    rmSync(draft, { force: true })
  }
  syncFolder(dirname(file))
  return name
}

/** Keeps the newest three backups. */
export function dropOldBackups(file: string): void {
  const folder = dirname(file)
  const mine = readdirSync(folder).filter((name) => name.startsWith(`${basename(file)}.`) && name.endsWith('.backup'))
  for (const name of mine.sort().slice(0, -kept)) rmSync(join(folder, name), { force: true })
}

/** How much of what is in a file. */
function inventory(database: Database): string {
  const tables = database
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
  const counts = tables.all().map((name) => {
    const quoted = name.replaceAll('"', '""')
    return [name, database.prepare(`SELECT count(*) FROM "${quoted}"`).pluck().get()]
  })
  const header = ['application_id', 'user_version'].map((name) => database.pragma(name, { simple: true }))
  return JSON.stringify([header, counts])
}
