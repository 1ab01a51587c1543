import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { Failure } from '../failure.ts'
import { applicationId } from './schema.ts'
import { damaged } from './store-failure.ts'

/** What the first 100 bytes of a file say, read without SQLite, so that a file that is not ours is never touched by it. */
export interface Header {
  readonly size: number
  readonly sqlite: boolean
  /** Another program has switched it to a write-ahead log. */
  readonly wal: boolean
  readonly applicationId: number
  readonly version: number
}

const magic = 'SQLite format 3\0'

/** Reads a file's header. Synchronous: closing a file that SQLite has locked in this process would drop its locks. */
export function readHeader(file: string): Header {
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const bytes = Buffer.alloc(100)
    readSync(descriptor, bytes, 0, bytes.length, 0)
    return {
      size: fstatSync(descriptor).size,
      sqlite: bytes.toString('latin1', 0, magic.length) === magic,
      wal: bytes[18] === 2 || bytes[19] === 2,
      applicationId: bytes.readUInt32BE(68),
      version: bytes.readUInt32BE(60),
    }
  } finally {
    closeSync(descriptor)
  }
}

/** Refuses what is no file of ours at all. */
export function refuseForeign(file: string, { size, sqlite, applicationId: id }: Header): void {
  if (size === 0) {
    throw new Failure('unable', `${file} is empty.`, {
      hint: 'If it never held audits, remove it and try again; otherwise go back to a backup of it.',
    })
  }
  if (!sqlite) {
    throw new Failure('unable', `${file} is not a file of firsthand: it is not an SQLite file.`, {
      hint: 'Name another file with --db. This one was left as it is.',
    })
  }
  if (size < 100) throw damaged(file, 'it was cut short')
  if (id !== applicationId) {
    throw new Failure('unable', `${file} is an SQLite file of another program.`, {
      hint: 'Name another file with --db. This one was left as it is.',
    })
  }
}

/** Refuses a version that is not among those that this program knows. */
export function refuseVersion(file: string, { version }: Pick<Header, 'version'>, newest: number): void {
  if (version > newest) {
    throw new Failure('unable', `${file} was written by a newer version of firsthand (format ${version}).`, {
      hint: 'Update firsthand: npm install --global firsthand@latest. The file was left as it is.',
    })
  }
  if (version < 1) throw damaged(file, 'it does not say which version of the format it has')
}
