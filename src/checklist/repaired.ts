import type * as z from 'zod/mini'
import type { Json } from '../json.ts'
import { type Guess, isPrefix, placesIn } from './guess.ts'
import { idProblem } from './id.ts'
import type { Misfit } from './misfit.ts'
import type { Path } from './place.ts'
import type { Problem } from './problem.ts'
import { heldAgainst, valueAt } from './validated.ts'
import type { Yaml } from './yaml.ts'

/** What a file comes to by its schema. */
export interface Repaired<Value> {
  /** Undefined where there is nothing like a checklist. */
  readonly value?: Value
  readonly problems: readonly Problem[]
  /** Where something stands for what the file says: the nearest word, or nothing of it. */
  readonly guessed: readonly Guess[]
}

/** How often what was repaired is held against the schema again. */
const rounds = 4

/** More than these help nobody. */
const most = 100

type Changeable = { [key: PropertyKey]: Json }

/** Holds a file against the schema of checklists, again and again with what does not fit repaired: every problem, and a value that fits. */
export function repaired<Value>(schema: z.ZodMiniType<Value>, yaml: Yaml): Repaired<Value> {
  const guessed: Guess[] = yaml.guessed.map((path) => ({ path, isSure: false }))
  const problems: Problem[] = []
  let value = yaml.value
  for (let round = 1; round <= rounds; round += 1) {
    const held = heldAgainst(schema, placesIn(yaml, guessed), value)
    if ('value' in held) return { value: held.value, problems, guessed }
    // What stands there already is copied before anything is changed.
    if (round === 1) value = structuredClone(value) as Json
    for (const misfit of held.misfits) {
      if (problems.length < most && !isFollowing(misfit, guessed)) problems.push(misfit.problem())
    }
    if (!isMap(value)) break
    for (const misfit of held.misfits) repair(value, misfit, round, guessed)
  }
  return { problems, guessed }
}

function isMap(value: Json | undefined): value is Changeable {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether something is wrong there only because something else was guessed. */
function isFollowing({ path, isRelation, isMissing }: Misfit, guessed: readonly Guess[]): boolean {
  return guessed.some((guess) => {
    if (guess.isSure) return false
    if (isPrefix(guess.path, path)) return true
    // What one part of an `ask` is to another, and what only what is around a guess is missing.
    const unit = isRelation && path[0] === 'steps' && path.length > 3 ? path.slice(0, 3) : path
    return (isRelation || !isMissing) && isPrefix(unit, guess.path) && unit.length > 1
  })
}

function repair(root: Changeable, misfit: Misfit, round: number, guessed: Guess[]) {
  const { path, rename, meant } = misfit
  const above = valueAt(root, path.slice(0, -1)) as Changeable | undefined
  const key = path.at(-1)
  if (key === undefined || typeof above !== 'object' || above === null) return
  if (round < rounds && misfit.isUnknownKey) {
    if (rename !== undefined && above[key] !== undefined) {
      above[rename] = meant ?? above[key]
      guessed.push({ path: [...path.slice(0, -1), rename], isSure: meant === undefined, key: String(key) })
    } else guessed.push({ path, isSure: false })
    delete above[key]
    return
  }
  if (round === 1 && meant !== undefined) {
    above[key] = meant
    // An id is what others refer to.
    guessed.push({ path, isSure: key !== 'id' })
    return
  }
  const { most } = misfit
  if (most !== undefined && round === 1) above[key] = (above[key] as readonly Json[]).slice(0, most)
  else replace(root, unitOf(path, round))
  guessed.push({ path: most !== undefined && round === 1 ? path : unitOf(path, round), isSure: false })
}

/** The smallest part that can be done without; a larger one where that did not help. */
function unitOf(path: Path, round: number): Path {
  if (round === 1) return path
  if (path[0] !== 'steps' || path.length < 2) return path.slice(0, 1)
  return path.slice(0, round === 2 ? 3 : 2)
}

/** Puts something that fits in place of what does not, or leaves it out. */
function replace(root: Changeable, path: Path) {
  const above = valueAt(root, path.slice(0, -1)) as Changeable
  const key = path.at(-1) as string | number
  const put = placeholder(root, path)
  if (put !== undefined) above[key] = put
  else if (Array.isArray(above)) above[key] = null
  else delete above[key]
}

/** What stands for a text that nobody can read. */
const nothing = '…'

/** What can stand there and says nothing; undefined where something can be left out. */
function placeholder(root: Changeable, path: Path): Json | undefined {
  const [top, index, of, ...rest] = path
  const last = path.at(-1)
  if (last === 'title' || last === 'outcome' || last === 'name') return nothing
  if (top === 'prepare' || top === 'afterwards' || path.at(-2) === 'loves' || path.at(-2) === 'hates')
    return typeof last === 'number' ? nothing : undefined
  if (top === 'persona') return path.length === 2 ? { name: nothing } : undefined
  if (top !== 'steps') return undefined
  if (index === undefined) return [stepFor(root, 0)]
  if (of === undefined) return stepFor(root, Number(index))
  if (of === 'id') return unusedId(root, Number(index))
  if (of === 'ask' && rest.length === 0) return 'text'
  if (of === 'when' && typeof last === 'number') return path.at(-2) === 'any' || path.at(-2) === 'all' ? {} : 'passed'
  return undefined
}

/** A step that stands for one that nobody can read, under its own id where it has one. */
function stepFor(root: Changeable, index: number): Json {
  const id = valueAt(root, ['steps', index, 'id'])
  const own = typeof id === 'string' && idProblem(id) === undefined ? id : unusedId(root, index)
  return { id: own, title: nothing, ask: 'text' }
}

function unusedId(root: Changeable, index: number): string {
  const steps = Array.isArray(root.steps) ? (root.steps as readonly Json[]) : []
  const ids = new Set(steps.map((step) => valueAt(step, ['id'])))
  let id = `step-${index + 1}`
  while (ids.has(id)) id += '-x'
  return id
}
