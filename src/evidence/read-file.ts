import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { showSize } from '../file-size.ts'

/** The largest file that is kept, in bytes. */
export const largest = 20 * 1024 * 1024

/**
 * Reads a whole file, never from a device or a pipe that could hang, and never more than can be kept.
 * Undefined when there is none; refuses what can't be read or kept with a sentence.
 *
 * @param name how to name it in the sentence.
 */
export async function readFile(path: string, name: string): Promise<Buffer | { readonly refused: string } | undefined> {
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = await file.stat()
      if (stat.isDirectory()) return { refused: `${name} is a folder. One file of it, please.` }
      if (!stat.isFile()) return { refused: `${name} is no file that can be kept.` }
      if (stat.size > largest) return { refused: tooLarge(name, stat.size) }
      const bytes = await all(file, stat.size)
      if (bytes.length > stat.size) return { refused: `${name} is still being written. Try again when it is finished.` }
      return bytes.length === 0 ? { refused: `${name} is empty.` } : bytes
    } finally {
      await file.close()
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return undefined
    return { refused: `${name} ${code === 'EACCES' || code === 'EPERM' ? 'may not be read' : 'can’t be read'}.` }
  }
}

/** What a file holds, and one byte more if it has grown since. */
async function all(file: Awaited<ReturnType<typeof open>>, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size + 1)
  let read = 0
  for (let more = -1; more !== 0 && read < bytes.length; read += more) {
    more = (await file.read(bytes, read, bytes.length - read)).bytesRead
  }
  return bytes.subarray(0, read)
}

function tooLarge(name: string, size: number): string {
  return `${name} is ${showSize(size)}; at most ${showSize(largest)} are kept. A smaller picture, or part of it, please.`
}
