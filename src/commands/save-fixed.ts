import { accessSync, constants, statSync } from 'node:fs'
import { Failure } from '../failure.ts'
import type { FileToLint } from './lint-files.ts'
import { readSmallFileNow } from './read-small-file.ts'
import { replaceFile, unwritten } from './write-file.ts'

/**
 * Replaces a file by what it is now that it is fixed, with the mode that it had. Throws an `unable` Failure when it can't be
 * written, or is not any more what was read.
 */
export async function saveFixed({ path, file }: FileToLint, before: Uint8Array, after: string): Promise<void> {
  try {
    accessSync(path, constants.W_OK)
  } catch (cause) {
    throw unwritten(file, 'What is fixed', cause)
  }
  const check = () => {
    if (Buffer.compare(readSmallFileNow(path, file), before) === 0) return
    throw new Failure('unable', `${file} changed while it was being fixed, and is left as it is.`, {
      hint: 'Run it again.',
    })
  }
  await replaceFile(path, after, 'What is fixed', { mode: statSync(path).mode & 0o7777, check, shown: file })
}
