import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const anHour = 3_600_000

/** Makes the folder of a file, for its owner alone, and what leads to it. */
export function makeFolder(folder: string): void {
  const first = mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  for (let each = folder; each.length > dirname(first).length; each = dirname(each)) syncFolder(dirname(each))
}

/** Makes names in a folder durable: those that came and those that went. */
export function syncFolder(folder: string): void {
  // Windows can't, and has no need to.
  if (process.platform !== 'win32') syncFile(folder)
}

/** Makes what was written to a file durable. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** A name beside a file for something that is not finished. */
export function unfinished(file: string, what: string): string {
  return `${file}.${what}.unfinished`
}

/** Removes what was left unfinished beside a file by a process that was killed: copies of answers must not lie around. */
export function sweep(file: string): void {
  const folder = dirname(file)
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`${basename(file)}.`) || !/\.unfinished(-journal)?$/.test(name)) continue
    const path = join(folder, name)
    const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > anHour) rmSync(path, { recursive: true, force: true })
  }
}
