import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Ignored } from './lint-ignored.ts'

/** A file that was found below a folder. */
export interface Walked {
  readonly path: string
  /** Where it really is: somewhere else for one that is a link. */
  readonly real: string
}

const never: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/**
 * The YAML files below a folder that are not ignored, in no order. A link to a file is followed, one to a folder is not, so that a
 * loop is harmless.
 *
 * @param top where it really is.
 * @param unread is told of each folder that can't be read.
 */
export function walk(top: string, ignored: Ignored, unread: (folder: string, error: unknown) => void): Walked[] {
  const found: Walked[] = []
  const folders = [top]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = entriesOf(folder, unread)
    if (folder !== top && entries.some(({ name }) => name === '.gitignore')) ignored.enter(folder)
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) {
        if (!never.has(entry.name) && !ignored.has(path, true)) folders.push(path)
      } else if (/\.ya?ml$/i.test(entry.name) && !ignored.has(path, false)) {
        if (entry.isFile()) found.push({ path, real: path })
        else if (entry.isSymbolicLink() && isFile(path)) found.push({ path, real: realpathSync.native(path) })
      }
    }
  }
  return found
}

function entriesOf(folder: string, unread: (folder: string, error: unknown) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    unread(folder, error)
    return []
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
