import { basename, relative, resolve } from 'node:path'
import type { Checklist } from '../checklist/checklist.ts'
import { type Reading, readChecklist as readingOf } from '../checklist/parse.ts'
import { type Problem, showProblem } from '../checklist/problem.ts'
import { Failure } from '../failure.ts'
import { nearest } from '../nearest.ts'
import type { Source } from '../store/store.ts'
import type { World } from '../world.ts'
import { type AtHand, checklistsAtHand, fromWords } from './at-hand.ts'
import { digestOf } from './digest.ts'
import { readSmallFile } from './read-small-file.ts'

/** A checklist that can be walked, and its text as an audit will keep it. */
export interface FoundChecklist extends Source {
  readonly checklist: Checklist
  /** Whose it is, in words, where it was found by its id. */
  readonly from?: string
  /** As the user would name it. */
  readonly file: string
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
  if (found) return { ...(await readChecklist(found.path, world, found.from)), from: fromWords(found) }
  const meant = nearest(
    reference,
    atHand.map(({ id }) => id),
  )
  throw new Failure('usage', `There is no checklist or audit “${reference}”.`, {
    hint: `${meant ? `Did you mean ${meant}? ` : ''}Checklists at hand: ${atHand.map(({ id, from }) => (from === 'yours' ? `${id} (yours)` : id)).join(', ')}. A file is named with its path, such as ./${reference}.yaml.`,
  })
}

/** Reads a checklist from a file; fails as `findChecklist` does, where lint finds errors in it. */
export async function readChecklist(path: string, world: World, from?: AtHand['from']): Promise<FoundChecklist> {
  const file = relative(world.workingFolder, path).startsWith('..') ? path : relative(world.workingFolder, path)
  const reading = readingOf(await readSmallFile(path, file), basename(path))
  // What is built in has passed lint, and loading that takes a tenth of the time until the first question.
  const problems = from === 'built in' ? reading.problems : await problemsOf(reading)
  if (!reading.draft || problems.some(({ severity }) => severity === 'error')) throw unusable(file, problems)
  const { checklist, text } = reading.draft
  return { checklist, text, title: checklist.title, digest: digestOf(text), file }
}

async function problemsOf(reading: Reading): Promise<readonly Problem[]> {
  const { lintReading } = await import('../lint/lint.ts')
  return lintReading(reading, { errorsOnly: true })
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
