import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shellWords } from './shell-words.ts'

/** More than any system takes for a path. */
const longest = 40_000

/** What is known of the machine on which somebody names a file. */
export interface Machine {
  readonly isWindows: boolean
  /** The folder that `~` stands for. */
  readonly home: string
}

/** What a text may mean. */
export interface NamedPaths {
  /** Where to look, the likeliest first: as a terminal quotes what is dropped on it, and as it stands. */
  readonly paths: readonly string[]
  /** The files, where it reads like several. */
  readonly several: readonly string[]
}

/**
 * What somebody means who types a path, or drops a file on the window: absolute or not, `~/…`, a `file://` address, quoted or
 * escaped as the terminal does it, with space around it.
 */
export function namedPaths(text: string, machine: Machine): NamedPaths {
  const typed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
  if (typed === '' || typed.length > longest || typed.includes('\0')) return { paths: [], several: [] }
  const words = machine.isWindows ? windowsWords(typed) : (shellWords(text) ?? [])
  const meant = [...(words.length === 1 ? words : []), typed].flatMap((path) => [...asAddress(path, machine), path])
  const atHome = meant.flatMap((path) => belowHome(path, machine))
  // Quoted, `~` is a name like any other, unless there is no such file.
  const paths = typed.startsWith('~') ? [...atHome, ...meant] : [...meant, ...atHome]
  return {
    paths: [...new Set(paths)],
    several: words.length > 1 ? words.map((word) => asAddress(word, machine)[0] ?? word) : [],
  }
}

/** The words of a line on Windows, where `\` stands between folders: `"C:\a b.jpg"`, and from PowerShell `& 'C:\it''s.jpg'`. */
function windowsWords(line: string): readonly string[] {
  const words = line.replace(/^& /, '').matchAll(/'((?:[^']|'')*)'|"([^"]*)"|[^\s'"][^\s"]*/g)
  return [...words].map(([whole, single, double]) => single?.replaceAll("''", "'") ?? double ?? whole)
}

function asAddress(path: string, { isWindows }: Machine): readonly string[] {
  if (!/^file:\/\//i.test(path)) return []
  try {
    return [fileURLToPath(path, { windows: isWindows })]
  } catch {
    return []
  }
}

function belowHome(path: string, { home, isWindows }: Machine): readonly string[] {
  return path.startsWith('~/') || (isWindows && path.startsWith('~\\')) ? [join(home, path.slice(2))] : []
}
