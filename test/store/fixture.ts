import { createHash } from 'node:crypto'
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { answered, began, record, source } from './events.ts'

export * from './events.ts'

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'))
  // A shell that was just killed may still have somebody writing there.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }))
  return folder
}

/** A file of the store with an audit of some answers in it. */
export async function fileWith(answers: number, file = join(temporaryFolder(), 'firsthand.db')): Promise<string> {
  const store = await openSqliteStore(file, { access: 'write' })
  await store.begin('a', source, [began('a')], record())
  const events = Array.from({ length: answers }, (_, index) => answered('a', index + 1))
  await store.append('a', 1, events, record(answers))
  await store.close()
  return file
}

/** What is in a folder, byte for byte: by name the digest of a file, where a link leads, or what else it is. */
export function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, content(join(folder, name))]),
  )
}

function content(path: string): string {
  const there = lstatSync(path)
  if (there.isSymbolicLink()) return `-> ${readlinkSync(path)}`
  if (!there.isFile()) return there.isDirectory() ? JSON.stringify(contents(path)) : 'something else'
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}
