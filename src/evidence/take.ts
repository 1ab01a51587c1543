import { createHash } from 'node:crypto'
import { basename, resolve } from 'node:path'
import type { TakenFile } from '../world.ts'
import { bareFile } from './bare-file.ts'
import { fileTypeOf } from './file-type.ts'
import { type Machine, namedPaths } from './named-paths.ts'
import { readFile } from './read-file.ts'

/** One sentence that says why it can't be kept, and what to do. */
type Refusal = { readonly refused: string }

const longestName = 255

/**
 * Takes the file that somebody typed the path of, or dropped on the window. One at a time: several are refused.
 *
 * @param folder the one that a path which is not absolute stands below.
 */
export async function takeTyped(text: string, folder: string, machine: Machine): Promise<TakenFile | Refusal> {
  const { paths, several } = namedPaths(text, machine)
  const [likeliest] = paths
  if (likeliest === undefined) return { refused: 'That is no path of a file.' }
  for (const path of paths) {
    const taken = await takeAt(path, folder)
    if (taken) return taken
  }
  if (several.length > 1 && (await readFile(resolve(folder, several[0] ?? ''), '')))
    return { refused: `One file at a time, please; these are ${several.length}.` }
  return missing(likeliest, folder)
}

/** Takes the file at a path, which is meant as it stands; fails as `takeTyped` does. */
export async function takeNamed(path: string, folder: string): Promise<TakenFile | Refusal> {
  return (await takeAt(path, folder)) ?? missing(path, folder)
}

function missing(path: string, folder: string): Refusal {
  return { refused: `${resolve(folder, path)} is not there.` }
}

async function takeAt(path: string, folder: string): Promise<TakenFile | Refusal | undefined> {
  const whole = resolve(folder, path)
  const name = shortened(basename(whole))
  const read = await readFile(whole, name || whole)
  if (read === undefined || 'refused' in read) return read
  const { type } = await fileTypeOf(read)
  const bytes = bareFile(read, type, name)
  if ('refused' in bytes) return bytes
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { file: { sha256, name, size: bytes.length, type }, bytes }
}

/** As many characters of a name as are not too many bytes. */
function shortened(name: string): string {
  const characters = [...name]
  while (Buffer.byteLength(characters.join('')) > longestName) characters.pop()
  return characters.join('')
}
