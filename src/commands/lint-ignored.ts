import { join, relative, sep } from 'node:path'
import ignore from 'ignore'
import { readSmallFileNow } from './read-small-file.ts'
import { foldersOfRepository } from './repository.ts'

/** What is passed over where files are looked for. */
export interface Ignored {
  /** Takes in what a folder's own `.gitignore` says; the folders above it come first. */
  enter(folder: string): void
  /** Whether a file or a folder is passed over. */
  has(path: string, isFolder: boolean): boolean
}

/** Patterns as in a `.gitignore`, which hold below a folder. */
export interface Patterns {
  readonly folder: string
  readonly patterns: readonly string[]
}

/** As git says from the root of the repository down to `folder`, and as a team says beside it. */
export function ignoredFrom(folder: string, team: Patterns): Ignored {
  const above = foldersOfRepository(folder)
  const root = above.at(-1) ?? folder
  // The same on every machine, whatever its file system makes of capitals.
  const git = ignore({ ignorecase: false })
  const own = ignore({ ignorecase: false }).add([...team.patterns])
  const ignored: Ignored = {
    enter: (entered) => void git.add(linesOf(join(entered, '.gitignore')).map((line) => below(root, entered, line))),
    has(path, isFolder) {
      const isIn = (base: string, rules: typeof git) => {
        const name = relative(base, path).replaceAll(sep, '/')
        return ignore.isPathValid(name) && rules.ignores(isFolder ? `${name}/` : name)
      }
      return isIn(root, git) || isIn(team.folder, own)
    },
  }
  git.add([...linesOf(join(root, '.git/info/exclude'))])
  for (const each of above.toReversed()) ignored.enter(each)
  return ignored
}

function linesOf(file: string): readonly string[] {
  try {
    return new TextDecoder().decode(readSmallFileNow(file, file)).split(/\r?\n/)
  } catch {
    return []
  }
}

/** A pattern of a folder as the root would have to say it, so that one list keeps what git does about their order. */
function below(root: string, folder: string, pattern: string): string {
  const name = relative(root, folder).replaceAll(sep, '/')
  if (name === '' || pattern.trim() === '' || pattern.startsWith('#')) return pattern
  const [, not = '', rest = ''] = /^(!?)(.*)$/s.exec(pattern) ?? []
  const literally = name.replaceAll(/[\\*?[\]!#]/g, '\\$&')
  const isAnywhere = !rest.trimEnd().slice(0, -1).includes('/')
  return `${not}/${literally}/${isAnywhere ? '**/' : ''}${rest.replace(/^\//, '')}`
}
