import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Checklist } from '../checklist/checklist.ts'
import { readChecklist } from '../checklist/parse.ts'
import { Failure } from '../failure.ts'
import { followed, type Standing } from '../lint/change/followed.ts'
import type { World } from '../world.ts'
import { readSmallFile } from './read-small-file.ts'

/** A file that is linted. */
export interface ComparedFile {
  /** How it is named. */
  readonly file: string
  /** Where it is: an absolute path. */
  readonly path: string
  readonly bytes: Uint8Array
}

const looksLikePath = /^\.{0,2}[/\\]|^\.{1,2}$|^[a-z]:[/\\]|\.ya?ml$/i

/** A file that was there before. */
export interface GoneFile extends Standing {
  /** How it was named. */
  readonly file: string
}

/** What checklists were before. */
export interface Before {
  /** By the file of now; a new one is not in it, nor is one that nothing was changed of. */
  readonly checklists: ReadonlyMap<ComparedFile, Checklist>
  /** Those whose files are gone, and no other is what they were. */
  readonly gone: readonly GoneFile[]
  /** Files that could not be read as they were. */
  readonly unreadable: readonly string[]
}

/**
 * What checklists were at a revision or in another file or folder. A word that could mean a path or a revision means the path where
 * it looks like one, and else the revision. Throws a usage Failure where there is neither.
 *
 * @param folders absolute paths of the folders that are linted as a whole: who is missing there is gone.
 */
export async function beforeOf(
  files: readonly ComparedFile[],
  folders: readonly string[],
  against: string,
  world: World,
): Promise<Before> {
  const path = resolve(world.workingFolder, against)
  if (looksLikePath.test(against)) {
    if (existsSync(path)) return besideOf(files, path, world)
    throw new Failure('usage', `${against} is not there, so nothing can be compared with it.`)
  }
  try {
    return await pastOf(files, folders, against, world)
  } catch (error) {
    if (error instanceof Failure && against !== '' && existsSync(path)) return besideOf(files, path, world)
    throw error
  }
}

interface Now extends Standing {
  readonly of: ComparedFile
}

/** As they were at a revision. */
async function pastOf(
  files: readonly ComparedFile[],
  folders: readonly string[],
  revision: string,
  world: World,
): Promise<Before> {
  const around = [...folders, ...files.map(({ path }) => dirname(path))].filter((folder) => existsSync(folder))
  const past = await world.past(revision, around.length > 0 ? outermost(around) : [world.workingFolder])
  const was = new Map(past.files.map((file) => [file.path.normalize(), file]))
  const changed = files.filter((file) => {
    const then = was.get(file.path.normalize())
    return !then || !past.isSame(then, file.bytes)
  })
  const paths = new Set(files.map(({ path }) => path.normalize()))
  const missing = past.files.filter(({ path }) => !paths.has(path.normalize()) && !existsSync(path))
  const wanted = [...changed.flatMap(({ path }) => was.get(path.normalize()) ?? []), ...missing]
  const contents = [...(await past.read(wanted))].map(([{ path }, bytes]) => ({ path, bytes }))
  const before = compared(changed, contents, world)
  const isBelow = (path: string) => folders.some((folder) => path.startsWith(folder + sep))
  return { ...before, gone: before.gone.filter(({ path }) => isBelow(path)) }
}

/** As they are in another file, or below another folder, by what they are called there. */
async function besideOf(files: readonly ComparedFile[], path: string, world: World): Promise<Before> {
  const isFolder = statSync(path).isDirectory()
  const names = isFolder
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/i.test(name))
    : ['']
  const [one, ...more] = files
  const contents = await Promise.all(
    names.map(async (name) => {
      const bytes = await readSmallFile(join(path, name), shownOf(join(path, name), world))
      // One file and another are meant for each other, whatever they are called.
      if (!isFolder && one && more.length === 0) return { path: one.path, bytes }
      return { path: join(path, name), bytes }
    }),
  )
  return { ...compared(files, contents, world), gone: [] }
}

/** Finds out which was which. */
function compared(
  files: readonly ComparedFile[],
  contents: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  world: World,
): Before {
  const now = files.flatMap((file): readonly Now[] => {
    const { draft } = readChecklist(file.bytes, file.path)
    return draft ? [{ of: file, path: file.path.normalize(), checklist: draft.checklist }] : []
  })
  const paths = new Set(files.map(({ path }) => path.normalize()))
  const unreadable: string[] = []
  const then = contents.flatMap(({ path, bytes }): readonly GoneFile[] => {
    // Other YAML stands beside checklists, too.
    if (!paths.has(path.normalize()) && !/^\s*["']?firsthand["']?\s*:/m.test(new TextDecoder().decode(bytes))) return []
    const { draft, problems } = readChecklist(bytes, path)
    const file = shownOf(path, world)
    if (draft && problems.every(({ severity }) => severity !== 'error'))
      return [{ path: path.normalize(), file, checklist: draft.checklist }]
    unreadable.push(file)
    return []
  })
  const pairs = followed(now, then)
  const taken = new Set(pairs.values())
  return {
    checklists: new Map([...pairs].map(([{ of }, { checklist }]) => [of, checklist])),
    gone: then.filter((each) => !taken.has(each) && !paths.has(each.path)),
    unreadable,
  }
}

/** Without those that are below another one. */
function outermost(folders: readonly string[]): readonly string[] {
  const all = [...new Set(folders)].toSorted()
  return all.filter((folder) => !all.some((other) => other !== folder && folder.startsWith(other + sep)))
}

/** As a person in the working folder would name it. */
function shownOf(path: string, { workingFolder }: World): string {
  const below = relative(workingFolder, path)
  return below.startsWith('..') ? path : below.split(sep).join('/')
}
