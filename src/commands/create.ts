import { access } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Channel } from '../checklist/checklist.ts'
import { copiedChecklist } from '../checklist/copied-checklist.ts'
import { idFrom, idProblem } from '../checklist/id.ts'
import { newChecklist, type Said, usual } from '../checklist/new-checklist.ts'
import { parseChecklist } from '../checklist/parse.ts'
import { showProblem } from '../checklist/problem.ts'
import { type Exit, Failure } from '../failure.ts'
import { labelled, paragraph, span } from '../page.ts'
import type { World } from '../world.ts'
import { checklistsAtHand, insteadWords } from './at-hand.ts'
import { findChecklist, unusable } from './find-checklist.ts'
import { askFor, isRefusal, type Refusal, readSteps, readText, texts } from './new-questions.ts'
import { readSmallFile } from './read-small-file.ts'
import { schemaText } from './schema.ts'
import { isThere, writeNewFile } from './write-file.ts'

/** The flags of `new`. */
export interface NewOptions {
  readonly from?: string
  readonly title?: string
  readonly persona?: string
  readonly story?: string
  readonly outcome?: string
  readonly channel?: Channel
  readonly step?: readonly string[]
  readonly output?: string
}

/** Where the new file goes. */
interface Place {
  readonly path: string
  /** As the user would name it. */
  readonly shown: string
}

/** `firsthand new <id>`: writes a checklist that is explained line by line, or a copy of one, and nothing over anything. */
export async function create(
  id: string,
  options: NewOptions,
  world: World,
  { print }: { print(text: string): void },
): Promise<Exit> {
  refuseBadId(id)
  const place = options.output === '-' ? undefined : await placeOf(id, options.output, world)
  const schema = place && (await schemaBeside(place.path, world))
  const written = await textOf(id, options, `./${schema?.name ?? 'schema.json'}`, world)
  if (written === undefined) {
    world.output.say([paragraph('Nothing was written.')])
    return 'interrupted'
  }
  const read = parseChecklist(new TextEncoder().encode(written), place ? basename(place.path) : '-')
  if (!('checklist' in read)) throw unusable(place?.shown ?? 'the new checklist', read.problems)
  if (!place) {
    print(written)
    return 'fine'
  }
  if (schema?.isMissing) await writeNewFile(schema.path, schemaText(), 'The schema', schema.shown)
  await writeNewFile(place.path, written, 'The checklist', place.shown)
  await tell(id, place, schema?.isMissing ? schema.shown : undefined, world)
  world.output.say(read.problems.map((problem) => paragraph(showProblem(place.shown, problem))))
  return 'fine'
}

function refuseBadId(id: string): void {
  const problem = idProblem(id)
  if (problem === undefined) return
  const better = idFrom(id)
  throw new Failure('usage', `“${id}” can’t be the id of a checklist: it must be ${problem}.`, {
    hint: better ? `Such as: firsthand new ${better}` : 'Such as: firsthand new parcel-shop',
  })
}

async function placeOf(id: string, output: string | undefined, world: World): Promise<Place> {
  const yours = world.folders.find(({ name }) => name === 'yours')?.path ?? world.workingFolder
  const place = (path: string): Place => ({ path, shown: shownOf(path, world) })
  if (output !== undefined) {
    const named = place(resolve(world.workingFolder, output))
    if (await isAt(named.path)) throw isThere(named.shown)
    return named
  }
  // Either of them would be found by this id.
  for (const name of [`${id}.yml`, `${id}.yaml`]) {
    const { path, shown } = place(join(yours, name))
    if (await isAt(path)) throw isThere(shown)
  }
  return place(join(yours, `${id}.yaml`))
}

function shownOf(path: string, { workingFolder }: World): string {
  const below = relative(workingFolder, path)
  return below.startsWith('..') ? path : below
}

async function isAt(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** The JSON Schema that lies beside the file, or where it has to be written: not over somebody else's `schema.json`. */
async function schemaBeside(path: string, world: World): Promise<Place & { name: string; isMissing: boolean }> {
  const at = (name: string) => join(dirname(path), name)
  const name = (await isSomebodyElses(at('schema.json'))) ? 'firsthand.schema.json' : 'schema.json'
  return { name, path: at(name), shown: shownOf(at(name), world), isMissing: !(await isAt(at(name))) }
}

async function isSomebodyElses(path: string): Promise<boolean> {
  if (!(await isAt(path))) return false
  const text = new TextDecoder().decode(await readSmallFile(path, path).catch(() => new Uint8Array()))
  return !text.includes('"firsthand checklist, version 1"')
}

/** What is written; undefined when somebody wants out. */
async function textOf(id: string, options: NewOptions, schema: string, world: World): Promise<string | undefined> {
  if (options.from !== undefined) {
    const { text } = await findChecklist(options.from, world)
    return copiedChecklist(text, id, schema)
  }
  const given = saidBy(options)
  const prompter = await world.prompter()
  if (!prompter) {
    refuseMissing(given)
    return newChecklist(id, { ...usual(id), ...given }, schema)
  }
  try {
    const said = await askFor(id, given, prompter)
    return said && newChecklist(id, { ...usual(id), ...said }, schema)
  } finally {
    prompter.close()
  }
}

/** What the flags say; nothing for those that were not given. */
function saidBy(options: NewOptions): Partial<Said> {
  const said: { -readonly [Name in keyof Said]?: Said[Name] } = {}
  if (options.channel) said.channel = options.channel
  const steps = accepted(readSteps(options.step ?? []), 'step')
  if (steps) said.steps = steps
  for (const name of texts) {
    const text = options[name]
    const read = text === undefined ? undefined : accepted(readText(name, text), name)
    if (read !== undefined) said[name] = read
  }
  return said
}

function accepted<Value>(read: Value | Refusal, flag: string): Value {
  if (isRefusal(read)) throw new Failure('usage', `--${flag} can’t be used. ${read.refused}`)
  return read
}

/** Without a terminal nobody can be asked; what nobody should have made up for them has to be given. */
function refuseMissing(said: Partial<Said>): void {
  const missing = (['title', 'persona', 'outcome'] as const).filter((name) => said[name] === undefined)
  if (missing.length === 0) return
  throw new Failure(
    'usage',
    `Nobody can be asked here, so these are missing: ${missing.map((name) => `--${name}`).join(', ')}.`,
    {
      hint: 'They say what the experience is, who the customer is, and what they want to have in the end. Or: --from returns',
    },
  )
}

async function tell(id: string, place: Place, schema: string | undefined, world: World): Promise<void> {
  const found = (await checklistsAtHand(world)).find((each) => each.id === id)
  const isFound = found?.path === place.path
  world.output.say([
    paragraph(
      'Written: ',
      span(place.shown, 'strong'),
      schema ? `, and ${schema}, from which editors know the format.` : '.',
    ),
    ...(isFound && found.instead ? [paragraph(`In this folder, ${id} is now ${insteadWords}.`)] : []),
    labelled('Change it', `open ${place.shown} in any editor`),
    labelled('Walk it', `firsthand run ${isFound ? id : quotedForShell(place.shown)}`, 'key'),
  ])
}

/** A path as a shell reads it back, and as `run` tells it from an id. */
function quotedForShell(path: string): string {
  const named = /[/\\]/.test(path) ? path : `./${path}`
  return /^[\p{L}\p{N}./\\:_-]+$/u.test(named) ? named : `'${named.replaceAll("'", "'\\''")}'`
}
