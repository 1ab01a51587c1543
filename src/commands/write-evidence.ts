import { createHash, randomUUID } from 'node:crypto'
import { link, lstat, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { showSize } from '../file-size.ts'
import { type Page, paragraph, span } from '../page.ts'
import type { EvidenceRecord } from '../session/record.ts'
import type { Store } from '../store/store.ts'
import type { World } from '../world.ts'
import { unwritten, writeWhole } from './write-file.ts'

/** A file as it was kept, and where it stands now. */
export interface WrittenEvidence extends EvidenceRecord {
  readonly file: string
}

/**
 * Writes files out of the store into a folder, which is made if need be. They are named by their digests, never as somebody called
 * them; a file that is there already is left as it is. Throws an `unable` Failure when that is something else, or a file can't be
 * had or written.
 */
export async function writeEvidence(
  files: readonly EvidenceRecord[],
  folder: string,
  store: Store,
  world: World,
): Promise<readonly WrittenEvidence[]> {
  const written: WrittenEvidence[] = []
  for (const file of files) {
    const same = written.find(({ sha256 }) => sha256 === file.sha256)
    const bytes = same ? undefined : await bytesOf(file, store)
    const name = bytes && `${file.sha256}.${(await world.typeOf(bytes)).extension}`
    const path = same?.file ?? join(resolve(world.workingFolder, folder), name ?? file.sha256)
    if (bytes) await writeOnce(path, bytes, file.sha256)
    written.push({ ...file, file: path })
  }
  return written
}

/** What was written, and what it was called. */
export function writtenPage(files: readonly WrittenEvidence[]): Page {
  if (files.length === 0) return [paragraph('No evidence is kept here.')]
  return [
    {
      is: 'table',
      head: ['was called', 'at step', 'size', 'written to'],
      rows: files.map(({ name, step, size, file }) => [
        span(name),
        span(step, 'quiet'),
        span(showSize(size)),
        span(file, 'key'),
      ]),
    },
  ]
}

async function bytesOf({ name, sha256 }: EvidenceRecord, store: Store): Promise<Uint8Array> {
  const bytes = await store.kept(sha256)
  if (bytes && digest(bytes) === sha256) return bytes
  throw new Failure('unable', `${name} is not in the store as it was kept.`, {
    hint: 'The file may have been changed by another program.',
  })
}

/** Writes a file for its owner alone, under its own name only when it is whole. */
async function writeOnce(path: string, bytes: Uint8Array, sha256: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await writeWhole(temporary, bytes, 0o600)
    try {
      await inPlace(temporary, path, sha256)
    } finally {
      await rm(temporary, { force: true })
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : unwritten(path, 'The evidence', cause)
  }
}

async function inPlace(temporary: string, path: string, sha256: string): Promise<void> {
  try {
    await link(temporary, path)
  } catch (error) {
    const there = await lstat(path).catch(() => undefined)
    if (there?.isFile() && digest(await readFile(path)) === sha256) return
    if (there) {
      throw new Failure('unable', `${path} is there already, and is something else. It is left as it is.`, {
        cause: error,
      })
    }
    // A drive without links, such as a memory stick.
    await rename(temporary, path)
  }
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
