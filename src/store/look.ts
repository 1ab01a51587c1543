import { lstatSync, type Stats } from 'node:fs'
import { Failure } from '../failure.ts'

/** Refuses whatever is not a plain file of this user; undefined if nothing is there. */
export function look(file: string): Stats | undefined {
  const there = lstatSync(file, { throwIfNoEntry: false })
  if (!there) return undefined
  if (there.isSymbolicLink()) {
    throw new Failure('unable', `${file} is a symbolic link, and what is written there would land elsewhere.`, {
      hint: 'Name the file itself with --db.',
    })
  }
  if (!there.isFile()) {
    throw new Failure('unable', `${file} is ${there.isDirectory() ? 'a folder' : 'not a plain file'}.`, {
      hint: 'Name a file with --db.',
    })
  }
  if (process.getuid && there.uid !== process.getuid()) {
    throw new Failure('unable', `${file} belongs to another user.`, {
      hint: 'Run firsthand as that user, or make a copy of the file and name that with --db.',
    })
  }
  return there
}

/** Whether there is no such file; refuses one whose journal was left behind alone. */
export function isMissing(file: string): boolean {
  const journal = look(`${file}-journal`)
  if (look(file)) return false
  if (!journal) return true
  throw new Failure('unable', `${file} is missing, but its journal (${file}-journal) is there.`, {
    hint: 'Put the file back beside its journal. If there is none any more, move the journal away.',
  })
}
