import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Checklist } from '../checklist/checklist.ts'
import { readChecklist } from '../checklist/parse.ts'
import { Failure } from '../failure.ts'
import { followed, type Standing } from '../lint/change/followed.ts'
import type { World } from '../world.ts'
import { readSmallFile } from './read-small-file.ts'
import { saysFirsthand } from './says-firsthand.ts'

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
  /** Folders that are not in the repository that was asked. */
  readonly outside: readonly string[]
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
  const located = files.map((of): Located => ({ of, path: realOf(of.path) }))
  const path = resolve(world.workingFolder, against)
  if (looksLikePath.test(against)) {
    if (existsSync(path)) return besideOf(located, path, world)
    throw new Failure('usage', `${against} is not there, so nothing can be compared with it.`)
  }
  try {
    return await pastOf(located, folders, against, world)
  } catch (error) {
    if (error instanceof Failure && against !== '' && existsSync(path)) return besideOf(located, path, world)
    throw error
  }
}

/** A file that is linted, and where it really is: what links lead to has one name only. */
interface Located {
  readonly of: ComparedFile
  readonly path: string
}

/** What a file held before. */
interface Held {
  readonly path: string
  readonly bytes: Uint8Array
}

interface Now extends Located, Standing {}

/** As they were at a revision. */
async function pastOf(
  files: readonly Located[],
  folders: readonly string[],
  revision: string,
  world: World,
): Promise<Before> {
  const whole = folders.map((folder) => realpathSync(folder))
  const around = [...whole, ...files.map(({ path }) => dirname(path))].filter((folder) => existsSync(folder))
  const past = await world.past(revision, outermost(around, world))
  const was = new Map(past.files.map((file) => [file.path.normalize(), file]))
  const changed = files.filter(({ of: { bytes }, path }) => {
    const then = was.get(path)
    return !then || !past.isSame(then, bytes)
  })
  const paths = new Set(files.map(({ path }) => path))
  const missing = past.files.filter(({ path }) => !paths.has(path.normalize()) && !existsSync(path))
  const contents = await past.read([...changed.flatMap(({ path }) => was.get(path) ?? []), ...missing])
  const held = [...contents].map(([{ path }, bytes]) => ({ path, bytes }))
  const { gone, unreadable, ...before } = compared(changed, held, world)
  const isBelow = (path: string) => whole.some((folder) => path.startsWith(folder + sep))
  const isThere = (file: string) => paths.has(resolve(world.workingFolder, file).normalize())
  return {
    ...before,
    gone: gone.filter(({ path }) => isBelow(path)),
    unreadable: unreadable.filter(isThere),
    outside: past.outside.map((folder) => shownOf(folder, world)),
  }
}

/** As they are in another file, or below another folder. */
async function besideOf(files: readonly Located[], path: string, world: World): Promise<Before> {
  const isFolder = statSync(path).isDirectory()
  const held: Held[] = []
  for (const each of isFolder ? yamlBelow(path) : [path]) {
    const bytes = await readSmallFile(each, shownOf(each, world))
    // One file and another are meant for each other, whatever they are called.
    const [one, ...more] = isFolder ? [] : files
    held.push({ path: one && more.length === 0 ? one.path : each, bytes })
  }
  return { ...compared(files, held, world), gone: [] }
}

function yamlBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ya?ml$/i.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
}

/** Finds out which was which. */
function compared(files: readonly Located[], held: readonly Held[], world: World): Before {
  const now = files.flatMap((file): readonly Now[] => {
    const { draft } = readChecklist(file.of.bytes, file.path)
    return draft ? [{ ...file, checklist: draft.checklist }] : []
  })
  const paths = new Set(files.map(({ path }) => path))
  const unreadable: string[] = []
  const then = held.flatMap(({ path: written, bytes }): readonly GoneFile[] => {
    const path = written.normalize()
    // Other YAML stands beside checklists, too.
    if (!paths.has(path) && !saysFirsthand(bytes)) return []
    const file = shownOf(path, world)
    const { draft, problems } = readChecklist(bytes, path)
    const isRead = draft && problems.every(({ severity }) => severity !== 'error')
    if (!isRead) unreadable.push(file)
    return isRead ? [{ path, file, checklist: draft.checklist }] : []
  })
  const pairs = followed(now, then)
  const taken = new Set(pairs.values())
  return {
    checklists: new Map([...pairs].map(([{ of }, { checklist }]) => [of, checklist])),
    gone: then.filter((each) => !taken.has(each) && !paths.has(each.path)),
    unreadable,
    outside: [],
  }
}

/** Without links; the file itself need not be there. */
function realOf(path: string): string {
  const folder = dirname(path)
  return (existsSync(folder) ? join(realpathSync(folder), basename(path)) : path).normalize()
}

/** Without those that are below another one; those below the working folder first, since its repository is meant. */
function outermost(folders: readonly string[], { workingFolder }: World): readonly string[] {
  const all = [...new Set(folders)].toSorted()
  const top = all.filter((folder) => !all.some((other) => other !== folder && folder.startsWith(other + sep)))
  const isHere = (folder: string) => `${folder}${sep}`.startsWith(workingFolder + sep)
  const here = top.filter(isHere)
  return top.length > 0 ? [...here, ...top.filter((folder) => !isHere(folder))] : [workingFolder]
}

/** As a person in the working folder would name it. */
function shownOf(path: string, { workingFolder }: World): string {
  const below = relative(workingFolder, path)
  return below.startsWith('..') ? path : below.split(sep).join('/')
}
