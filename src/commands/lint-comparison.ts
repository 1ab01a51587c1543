import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { readChecklist } from '../checklist/parse.ts'
import type { Knowledge } from '../lint/lint.ts'
import { type Page, type Paragraph, paragraph } from '../page.ts'
import type { Store } from '../store/store.ts'
import type { World } from '../world.ts'
import { type Before, beforeOf, type ComparedFile, type GoneFile } from './lint-against.ts'
import { recordedOf } from './lint-recorded.ts'

/** The flags that ask for it. */
export interface ComparisonOptions {
  /** A revision, a file or a folder. */
  readonly against?: string
  /** Say how many recorded answers each change would leave alone. Without `against`, compare with what was walked last. */
  readonly withAudits?: boolean
}

/** What files are compared with. */
export interface Comparison {
  readonly knowledge: ReadonlyMap<ComparedFile, Knowledge>
  /** What is said beside the problems: files that are gone, and what could not be compared. */
  readonly notes: Page
}

const nothing: Before = { checklists: new Map(), gone: [], unreadable: [], outside: [] }

/**
 * Finds out what checklists were before and what is recorded of them. Makes no store where there is none. Throws a Failure where
 * what is asked for can't be read.
 *
 * @param paths as they were given to lint; in folders among them, files may be missed.
 */
export async function comparisonOf(
  files: readonly ComparedFile[],
  paths: readonly string[],
  { against, withAudits = false }: ComparisonOptions,
  world: World,
): Promise<Comparison> {
  const before = against === undefined ? nothing : await beforeOf(files, foldersIn(paths, world), against, world)
  const since = against === undefined ? '' : ` since ${against}`
  const left = [
    ...before.unreadable.map((file) => `${file} could not be read as it was in ${against}, so it is not compared.`),
    ...before.outside.map((folder) => `${folder} is in another repository or in none, so nothing there is compared.`),
  ].map((each) => paragraph(each))
  if (!withAudits) {
    const knowledge = new Map([...before.checklists].map(([file, checklist]) => [file, { before: checklist }]))
    return { knowledge, notes: [...before.gone.map((each) => goneNote(each, since)), ...left] }
  }
  const store = await world.openStore('read')
  try {
    const { knowledge, isAnyWalked } = await withRecorded(files, before, against === undefined, store)
    const gone: Paragraph[] = []
    for (const each of before.gone) gone.push(goneNote(each, since, await store.recorded(each.checklist.id)))
    const noAudits = paragraph(
      'No audit that counts is recorded here of these checklists, so nothing is said of answers.',
    )
    return { knowledge, notes: [...gone, ...left, ...(isAnyWalked ? [] : [noAudits])] }
  } finally {
    await store.close()
  }
}

/** With how many answers are recorded; of checklists that are compared with nothing else, with what was walked last. */
async function withRecorded(files: readonly ComparedFile[], before: Before, isAlone: boolean, store: Store) {
  const knowledge = new Map<ComparedFile, Knowledge>()
  let looked = 0
  let walked = 0
  for (const file of files) {
    const was = before.checklists.get(file)
    const now = was || isAlone ? readChecklist(file.bytes, file.path).draft?.checklist : undefined
    if (!now) continue
    const found = await recordedOf(store, was?.id ?? now.id, now, was)
    looked += 1
    walked += found ? 1 : 0
    const compared = was ?? found?.walked
    if (compared) knowledge.set(file, { before: compared, ...(found && { recorded: found.recorded }) })
  }
  return { knowledge, isAnyWalked: looked === 0 || walked > 0 }
}

function goneNote(
  { file, checklist }: GoneFile,
  since: string,
  recorded?: { readonly audits: number; readonly answers: ReadonlyMap<string, number> },
): Paragraph {
  if (!recorded)
    return paragraph(`${file} is gone${since}; audits of \`${checklist.id}\` are kept, and no new ones are added.`)
  const answers = [...recorded.answers.values()].reduce((sum, each) => sum + each, 0)
  const audits = recorded.audits === 1 ? '1 audit' : `${recorded.audits} audits`
  const what = `${answers === 1 ? '1 recorded answer' : `${answers} recorded answers`} of ${audits}`
  return paragraph(`${file} is gone${since}: ${what} of \`${checklist.id}\` would stand alone.`)
}

/** The folders among the paths. */
function foldersIn(paths: readonly string[], { workingFolder }: World): readonly string[] {
  return paths
    .map((path) => resolve(workingFolder, path))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory())
}
