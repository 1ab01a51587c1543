import { appendFile, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Failure } from '../failure.ts'
import { replaceFile, unwritten } from './write-file.ts'

/**
 * Writes a report over an older one, and makes its folder. Throws a usage Failure when what is there is no file, an `unable` one
 * when it can't be written.
 *
 * @param shown how to name it in a message.
 */
export async function writeReport(path: string, shown: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
  } catch (cause) {
    throw unwritten(shown, 'The report', cause)
  }
  const there = await stat(path).catch(() => undefined)
  // A device or a pipe would be replaced by the file.
  if (there && !there.isFile())
    throw new Failure('usage', `${shown} is there, and is no file.`, { hint: '- stands for stdout.' })
  await replaceFile(path, text, 'The report')
}

/** Adds to what a CI job says it came to. Throws an `unable` Failure when that can't be written. */
export async function addSummary(path: string, text: string): Promise<void> {
  try {
    await appendFile(path, text)
  } catch (cause) {
    throw unwritten(path, 'The summary', cause)
  }
}
