import { realpathSync, type Stats, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { Failure } from '../failure.ts'
import type { World } from '../world.ts'
import type { Patterns } from './lint-ignored.ts'
import { most } from './read-small-file.ts'
import { shownPath } from './shown-path.ts'

/** A file to be linted. */
export interface FileToLint {
  /** Where it really is. */
  readonly path: string
  /** How to name it: as the user did, or as it was found; with `/`, below the working folder where it is there. */
  readonly file: string
  /** Somebody asked for this very file, so it is linted whatever it holds. */
  readonly isNamed: boolean
  /** The arguments that mean it. */
  readonly from: readonly string[]
  /** What is piped in instead of it. */
  readonly piped?: Uint8Array
}

/** What arguments mean. */
export interface FilesToLint {
  /** By name, each once. */
  readonly files: readonly FileToLint[]
  /** The arguments that are no file but say where to look for some. */
  readonly searched: readonly string[]
  /** Arguments and folders that can't be read. */
  readonly failures: readonly Failure[]
}

export interface SearchOptions {
  /** The file that what is piped in stands for. */
  readonly stdinFilename?: string
  /** What is named counts as what is found: for hooks, which name every file that changed. */
  readonly onlyChecklists?: boolean
}

interface Search extends SearchOptions {
  readonly workingFolder: string
  readonly ignore: Patterns
  readonly searched: string[]
  readonly failures: Failure[]
}

/**
 * The files that are meant by files, folders and patterns such as `audits/**`; `-` is standard input.
 *
 * @param ignore what the team leaves out.
 */
export async function filesToLint(
  paths: readonly string[],
  options: SearchOptions,
  ignore: Patterns,
  { workingFolder, readInput }: World,
): Promise<FilesToLint> {
  const search: Search = { ...options, workingFolder, ignore, searched: [], failures: [] }
  const found = new Map<string, FileToLint & { readonly isLink: boolean }>()
  for (const argument of new Set(paths)) {
    const name = argument === '-' ? (options.stdinFilename ?? '-') : argument
    const add: Add = (path, real, more = {}) => {
      const other = found.get(real)
      const one = { path: real, file: shownPath(path, name, workingFolder), isLink: path !== real }
      // Of two names the one that is no link, and then the same one whatever their order.
      const isBetter = !other || (Number(one.isLink) - Number(other.isLink) || (one.file < other.file ? -1 : 1)) < 0
      found.set(real, {
        ...(isBetter ? one : other),
        isNamed: false,
        ...(other?.isNamed && { isNamed: true }),
        ...more,
        from: [...(other?.from ?? []), argument],
      })
    }
    try {
      if (argument === '-') await lookAt(name, search, add, await readInput(most))
      else await look(argument, search, add)
    } catch (error) {
      search.failures.push(unreadable(argument, error))
    }
  }
  const files = [...found.values()].toSorted((one, other) => (one.file < other.file ? -1 : 1))
  return { files, searched: search.searched, failures: search.failures }
}

type Add = (path: string, real: string, more?: { readonly isNamed?: boolean; readonly piped?: Uint8Array }) => void

/** What one argument means. */
async function look(argument: string, search: Search, add: Add): Promise<void> {
  const path = resolve(search.workingFolder, argument)
  const stat = statOf(path)
  if (stat && !stat.isDirectory()) return lookAt(argument, search, add)
  if (stat) return lookBelow(path, argument, search, add)
  const { globOf } = await import('./lint-globs.ts')
  const glob = globOf(sep === '/' ? argument : argument.replaceAll(sep, '/'))
  if (!glob) throw Object.assign(new Error(), { code: 'ENOENT' })
  const folder = resolve(search.workingFolder, glob.folder)
  const matching: Add = (path, real) => {
    if (glob.matches(relative(folder, path).replaceAll(sep, '/'))) add(path, real)
  }
  if (statOf(folder)?.isDirectory()) await lookBelow(folder, argument, search, matching)
  else search.searched.push(argument)
}

/** A file that is named, or what is piped in instead of it. */
async function lookAt(name: string, search: Search, add: Add, piped?: Uint8Array): Promise<void> {
  const path = resolve(search.workingFolder, name)
  const real = piped ? path : realpathSync.native(path)
  const more = { isNamed: !search.onlyChecklists, ...(piped && { piped }) }
  if (search.onlyChecklists) {
    const { ignoredFrom } = await import('./lint-ignored.ts')
    if (ignoredFrom(dirname(real), search.ignore).has(real, false)) return
  }
  add(path, real, more)
}

async function lookBelow(folder: string, argument: string, search: Search, add: Add): Promise<void> {
  const [{ ignoredFrom }, { walk }] = await Promise.all([import('./lint-ignored.ts'), import('./lint-walk.ts')])
  search.searched.push(argument)
  const top = realpathSync.native(folder)
  const named = (path: string) => join(folder, relative(top, path))
  const ignored = ignoredFrom(top, search.ignore)
  if (ignored.has(top, true)) return
  const unread = (path: string, error: unknown) =>
    void search.failures.push(unreadable(shownPath(named(path), argument, search.workingFolder), error))
  for (const { path, real } of walk(top, ignored, unread)) add(named(path), real)
}

/** Undefined where nothing is. */
function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}

function unreadable(shown: string, error: unknown): Failure {
  if (error instanceof Failure) return error
  const { code } = error as NodeJS.ErrnoException
  const why = code === 'ENOENT' ? 'is not there' : code === 'EACCES' ? 'may not be read' : 'can’t be read'
  return new Failure('usage', `${shown} ${why}.`, { cause: error })
}
