import { Failure } from '../failure.ts'

const saved = 'Everything that was shown as saved is saved.'

const causes: readonly (readonly [code: RegExp, says: (file: string) => string, hint: string])[] = [
  [
    /^(SQLITE_FULL|ENOSPC|EDQUOT)/,
    (file) => `The disk is full, so nothing more can be written to ${file}. ${saved}`,
    'Make room and go on where you were.',
  ],
  [
    /^SQLITE_IOERR/,
    (file) => `The disk did not read or write ${file} as it should. ${saved}`,
    'See whether there is room, whether a quota is used up and whether the drive is still connected; then try again.',
  ],
  [
    /^SQLITE_READONLY_DBMOVED/,
    (file) => `${file} was moved or removed while it was in use. ${saved}`,
    'Put it back, or go on with the file where it is now: --db FILE.',
  ],
  [
    /^(SQLITE_READONLY|EROFS)/,
    (file) => `${file} can't be written: it, or the folder that it is in, is read-only.`,
    'Allow writing to the file and to its folder, or name another file with --db.',
  ],
  [
    /^(SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM)/,
    (file) => `${file} can't be opened: there is no permission for the file or for the folder that it is in.`,
    'Allow reading and writing to both, or name another file with --db.',
  ],
  [
    /^(ENOENT|ENOTDIR|EEXIST|ENAMETOOLONG|ELOOP|EINVAL)/,
    (file) => `${file} can't be made: something in its path is missing, too long, or not a folder.`,
    'Name another file with --db.',
  ],
  [
    /^SQLITE_CORRUPT/,
    (file) => `${file} is damaged, or was cut short when it was copied.`,
    'It was left as it is. Go back to a backup of it, or copy it again from where it came.',
  ],
  [
    /^SQLITE_NOTADB/,
    (file) => `${file} is not a file of firsthand: it is not an SQLite file.`,
    'Name another file with --db. This one was left as it is.',
  ],
  [
    /^(SQLITE_BUSY|SQLITE_LOCKED)/,
    (file) => `Another program is busy with ${file} and did not let go of it in time.`,
    'Close what else has it open, such as an SQLite browser with unsaved changes, and try again.',
  ],
  [
    /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/,
    (file) => `${file} did not take what was to be written to it, so nothing of it was written. ${saved}`,
    'If this happens again, please report it; what it says with --debug helps.',
  ],
  [
    /^SQLITE_/,
    (file) => `${file} can't be used: SQLite could not do what it was asked to.`,
    'If this happens again, please report it; what it says with --debug helps.',
  ],
]

/** What SQLite or the file system threw, as a sentence for a person; a Failure, or an error of neither, as it is. */
export function storeFailure(error: unknown, file: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const cause = causes.find(([pattern]) => pattern.test(code))
  return cause ? new Failure('unable', cause[1](file), { hint: cause[2], cause: error }) : error
}

/** Runs `work` on a file; whatever SQLite or the file system throws becomes a Failure. */
export function explained<Result>(file: string, work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw storeFailure(error, file)
  }
}

/** The file holds something that firsthand never wrote there. */
export function damaged(file: string, what: string, cause?: unknown): Failure {
  return new Failure('unable', `${file} is damaged or was changed by another program: ${what}.`, {
    hint: 'It was left as it is. Go back to a backup of it; there may be some beside it.',
    cause,
  })
}
