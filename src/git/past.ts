import { createHash } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { Failure } from '../failure.ts'
import type { Past, PastFile } from '../world.ts'
import { git } from './git.ts'
import { commitOf } from './revision.ts'

/** What is larger is no checklist. */
const mostBytes = 1024 * 1024

/** With more folders than these, all of the repository is listed at once. */
const mostFolders = 100

/**
 * The YAML files below folders as they were at a revision of the git repository around the first of them: four calls of git,
 * however many files there are. Throws a usage Failure where there is no repository or no such revision.
 *
 * @param folders absolute paths of folders that are there.
 */
export async function pastOf(revision: string, folders: readonly string[]): Promise<Past> {
  const [first = '.'] = folders
  const root = await rootOf(first)
  const commit = await commitOf(revision, root)
  const places = await Promise.all(folders.map(async (folder) => ({ folder, real: await realpath(folder) })))
  const isInside = ({ real }: Place) => real === root || real.startsWith(root + sep)
  const inside = places.filter(isInside)
  const files = await listed(root, commit, inside)
  return {
    files,
    outside: places.filter((place) => !isInside(place)).map(({ folder }) => folder),
    isSame: ({ id }, bytes) => id === blobId(bytes, id.length === 64 ? 'sha256' : 'sha1'),
    read: (wanted) => contents(root, wanted),
  }
}

/** The folder of the repository's files, without symbolic links. */
async function rootOf(folder: string): Promise<string> {
  const { code, stdout, stderr } = await git(folder, ['rev-parse', '--show-toplevel'])
  const root = stdout.toString('utf8').replace(/\r?\n$/, '')
  if (code === 0 && root !== '') return realpath(root)
  if (stderr.includes('dubious ownership')) {
    throw new Failure('unable', `git does not read the repository around ${folder}: it belongs to another user.`, {
      hint: `If you trust it: git config --global --add safe.directory ${folder}`,
    })
  }
  throw new Failure('usage', `There is no git repository around ${folder}.`, {
    hint: 'Compare with a file or a folder instead: --against old/returns.yaml',
  })
}

interface Place {
  /** As it was named. */
  readonly folder: string
  /** Without symbolic links. */
  readonly real: string
}

async function listed(root: string, commit: string, places: readonly Place[]): Promise<readonly PastFile[]> {
  if (places.length === 0) return []
  const below = places.map(({ real }) => relative(root, real).split(sep).join('/'))
  const paths = below.includes('') || below.length > mostFolders ? [] : below
  const { code, stdout } = await git(root, ['ls-tree', '-r', '-l', '-z', '--full-tree', commit, '--', ...paths])
  if (code !== 0) throw unreadable(root)
  return stdout
    .toString('utf8')
    .split('\0')
    .flatMap((line) => fileOf(line, root, places))
}

/** `100644 blob 587be6b4c3f93f93c489c0111bba5596147a26cb    12<TAB>checklists/returns.yaml` */
function fileOf(line: string, root: string, places: readonly Place[]): readonly PastFile[] {
  const [, id = '', size = '', path = ''] = /^100\d+ blob ([0-9a-f]+) +(\d+)\t(.*\.ya?ml)$/is.exec(line) ?? []
  if (id === '' || Number(size) > mostBytes) return []
  const file = join(root, path)
  const place = places.find(({ real }) => file.startsWith(real + sep))
  return place ? [{ id, path: join(place.folder, relative(place.real, file)) }] : []
}

function blobId(bytes: Uint8Array, algorithm: string): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}

/** All in one call. */
async function contents(root: string, files: readonly PastFile[]): Promise<ReadonlyMap<PastFile, Uint8Array>> {
  const found = new Map<PastFile, Uint8Array>()
  if (files.length === 0) return found
  const { code, stdout } = await git(root, ['cat-file', '--batch'], files.map(({ id }) => `${id}\n`).join(''))
  if (code !== 0) throw unreadable(root)
  let at = 0
  for (const file of files) {
    const end = stdout.indexOf('\n', at)
    const [id, type, size] = stdout.toString('latin1', at, end).split(' ')
    if (end < 0 || id !== file.id || type !== 'blob') throw unreadable(root)
    const start = end + 1
    found.set(file, stdout.subarray(start, start + Number(size)))
    at = start + Number(size) + 1
  }
  return found
}

function unreadable(root: string): Failure {
  return new Failure('unable', `git has not all that it needs of the repository in ${root}.`, {
    hint: 'A clone without all files is completed with: git fetch --refetch --no-filter',
  })
}
