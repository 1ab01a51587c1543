import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
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
  return readSmallFileNow(path, shown)
}

/** As `readSmallFile`, in one go: of a thousand small files, waiting for each would take longer than reading it. */
export function readSmallFileNow(path: string, shown: string): Uint8Array {
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = fstatSync(file)
      if (!stat.isFile()) throw new Failure('usage', `${shown} is no file that can be read.`)
      // What the system makes up as it is read says that it is empty.
      const room = stat.size === 0 ? most : Math.min(stat.size, most)
      const buffer = Buffer.alloc(room)
      return buffer.subarray(0, readSync(file, buffer, 0, room, 0))
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = (error as NodeJS.ErrnoException).code
    const why = code === 'ENOENT' ? 'is not there' : code === 'EACCES' ? 'may not be read' : 'can’t be read'
    throw new Failure('usage', `${shown} ${why}.`, { cause: error })
  }
}
