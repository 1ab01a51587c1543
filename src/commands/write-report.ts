import { appendFile, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../failure.ts'
import { type Content, replaceFile, unwritten } from './write-file.ts'

/**
 * Writes a report over an older one, and makes its folder. Throws a usage Failure when what is there is no file, an `unable` one
 * when it can't be written.
 *
 * @param shown how to name it in a message; `what` it is there.
 */
export async function writeReport(
  path: string,
  shown: string,
  content: Content,
  { what = 'The report', mode }: { readonly what?: string; readonly mode?: number } = {},
): Promise<void> {
  await makeWay(path, shown, what)
  await replaceFile(path, content, what, { shown, ...(mode !== undefined && { mode }) })
}

/** Makes the folder of a file. Throws a usage Failure when what is there is no file, an `unable` one when it can't be made. */
export async function makeWay(path: string, shown: string, what: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (cause) {
    throw unwritten(shown, what, cause)
  }
  const there = await stat(path).catch(() => undefined)
  // A device or a pipe would be replaced by the file.
  if (there && !there.isFile())
    throw new Failure('usage', `${shown} is there, and is no file.`, { hint: '- stands for stdout.' })
}

/** Adds to what a CI job says it came to. Throws an `unable` Failure when that can't be written. */
export async function addSummary(path: string, text: string): Promise<void> {
  try {
    await appendFile(path, text)
  } catch (cause) {
    throw unwritten(path, 'The summary', cause)
  }
}
