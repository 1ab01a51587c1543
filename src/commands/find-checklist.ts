import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import type { Checklist } from '../checklist/checklist.ts'
import { parseChecklist } from '../checklist/parse.ts'
import { type Problem, showProblem } from '../checklist/problem.ts'
import { Failure } from '../failure.ts'
import type { Source } from '../store/store.ts'
import type { World } from '../world.ts'
import { readSmallFile } from './read-small-file.ts'

/** A checklist file at hand. */
export interface AtHand {
  readonly id: string
  readonly path: string
  readonly from: 'yours' | 'built in'
  /** There is a built-in one of the same id, which this one goes before. */
  readonly instead: boolean
}

/** Of a checklist of the same id as a built-in one. */
export const insteadWords = 'yours, instead of the built-in one'

/** A checklist that can be walked, and its text as an audit will keep it. */
export interface FoundChecklist extends Source {
  readonly checklist: Checklist
  /** Whose it is, in words, where it was found by its id. */
  readonly from?: string
  /** As the user would name it. */
  readonly file: string
}

/** The checklists at hand, by id; one in the working folder's `checklists/` goes before a built-in one of the same id. */
export async function checklistsAtHand(world: World): Promise<readonly AtHand[]> {
  const found = new Map<string, AtHand>()
  for (const folder of world.folders) {
    for (const name of await yamlFiles(folder.path)) {
      const id = name.replace(/\.ya?ml$/, '')
      const before = found.get(id)
      if (before) found.set(id, { ...before, instead: before.from === 'yours' && folder.name === 'built in' })
      else found.set(id, { id, path: join(folder.path, name), from: folder.name, instead: false })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** `built in`, `yours`, or yours instead of the built-in one. */
export function fromWords({ from, instead }: AtHand): string {
  return instead ? insteadWords : from
}

/** The names of the checklist files in a folder; none where there is no such folder. */
export async function yamlFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted()
  } catch {
    return []
  }
}

/** Whether a reference means a file (`my/checkout.yaml`) and not an id. */
export function isPath(reference: string): boolean {
  return /[/\\]|\.ya?ml$/.test(reference)
}

/**
 * Reads the checklist that an id or a path means.
 * Throws a usage Failure with every problem, position and all, when there is none or it can't be used.
 */
export async function findChecklist(reference: string, world: World): Promise<FoundChecklist> {
  if (isPath(reference)) return readChecklist(resolve(world.workingFolder, reference), world)
  const atHand = await checklistsAtHand(world)
  const found = atHand.find(({ id }) => id === reference)
  if (found) return { ...(await readChecklist(found.path, world)), from: fromWords(found) }
  throw new Failure('usage', `There is no checklist or audit “${reference}”.`, {
    hint: `Checklists at hand: ${atHand.map(({ id, from }) => (from === 'yours' ? `${id} (yours)` : id)).join(', ')}. A file is named with its path, such as ./${reference}.yaml.`,
  })
}

/** Reads a checklist from a file; fails as `findChecklist` does. */
export async function readChecklist(path: string, world: World): Promise<FoundChecklist> {
  const file = relative(world.workingFolder, path).startsWith('..') ? path : relative(world.workingFolder, path)
  const read = parseChecklist(await readSmallFile(path, file), basename(path))
  if (!('checklist' in read)) throw unusable(file, read.problems)
  const { checklist, text } = read
  return { checklist, text, title: checklist.title, digest: digestOf(text), file }
}

/** SHA-256 of a text's UTF-8 bytes, in hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The failure for a file with errors: all of them at once. */
export function unusable(file: string, problems: readonly Problem[]): Failure {
  const errors = problems.filter((problem) => problem.severity === 'error')
  return new Failure(
    'usage',
    `${file} can’t be used: ${errors.length === 1 ? '1 problem' : `${errors.length} problems`}.`,
    {
      details: errors.map((problem) => showProblem(file, problem)),
    },
  )
}
