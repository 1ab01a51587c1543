import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { Failure } from '../failure.ts'

/** More bytes than any checklist or answers file may have; what is longer is cut here and refused by the reader. */
export const most = 1024 * 1024 + 1

/**
 * Reads a file that a user named, at most a little more than 1 MiB of it, never from a device or a pipe that could hang.
 * Throws a usage Failure when there is no such file or it can't be read.
 *
 * @param shown how to name it in a message.
 */
export async function readSmallFile(path: string, shown: string): Promise<Uint8Array> {
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      if (!(await file.stat()).isFile()) throw new Failure('usage', `${shown} is no file that can be read.`)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = (error as NodeJS.ErrnoException).code
    const why = code === 'ENOENT' ? 'is not there' : code === 'EACCES' ? 'may not be read' : 'can’t be read'
    throw new Failure('usage', `${shown} ${why}.`, { cause: error })
  }
}
