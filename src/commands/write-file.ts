import { randomUUID } from 'node:crypto'
import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../failure.ts'

/** What is written: in pieces, where it is too large to be held. */
export type Content = string | Uint8Array | AsyncIterable<string>

/**
 * Replaces a file through a temporary one beside it, so that an old one stays whole until the new one is.
 * Throws an `unable` Failure when it can't be written.
 *
 * @param what such as `The schema`.
 * @param as `mode` of the new file; `check` runs last, and what it throws leaves the old one; `shown` names it in a message.
 */
export async function replaceFile(
  path: string,
  content: Content,
  what: string,
  as: { readonly mode?: number; check?(): void; readonly shown?: string } = {},
): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    await writeWhole(temporary, content, as.mode)
    try {
      if (as.mode !== undefined) await chmod(temporary, as.mode)
      as.check?.()
      await rename(temporary, path)
    } finally {
      await rm(temporary, { force: true })
    }
  } catch (cause) {
    throw cause instanceof Failure ? cause : unwritten(as.shown ?? path, what, cause)
  }
}

/**
 * Writes a file that must not be there yet, and makes its folder. Throws a usage Failure when it is there, an `unable` one when
 * it can't be written.
 *
 * @param what such as `The checklist`.
 * @param shown how to name it in a message.
 */
export async function writeNewFile(path: string, text: string, what: string, shown: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (cause) {
    throw unwritten(shown, what, cause)
  }
  try {
    await writeWhole(path, text)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw isThere(shown, cause)
    throw unwritten(shown, what, cause)
  }
}

/** Nothing is ever overwritten. */
export function isThere(shown: string, cause?: unknown): Failure {
  return new Failure('usage', `${shown} is there already, and is left as it is.`, {
    hint: 'Choose another id, write elsewhere with --output FILE, or move the old one away.',
    cause,
  })
}

/** Writes a new file, or leaves none behind. */
export async function writeWhole(path: string, content: Content, mode = 0o666): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await writeFile(file, content)
    await file.sync()
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** What can be done about a file that can't be written. */
export function unwritten(path: string, what: string, cause: unknown): Failure {
  const { code } = cause as NodeJS.ErrnoException
  const hint = ['ENOENT', 'ENOTDIR', 'EEXIST'].includes(code ?? '')
    ? 'Is there such a folder?'
    : 'May you write there, and is there room?'
  return new Failure('unable', `${what} could not be written to ${path}.`, { hint, cause })
}
