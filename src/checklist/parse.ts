import type { Json } from '../json.ts'
import type { Checklist, Condition, Expectation, Step } from './checklist.ts'
import { isPrefix, placesIn } from './guess.ts'
import { id } from './id.ts'
import type { Locate, LocateWord, Path } from './place.ts'
import { type Problem, withoutRepeats } from './problem.ts'
import { type Known, references } from './references.ts'
import { repaired } from './repaired.ts'
import { checklistSchema, type WrittenChecklist, type WrittenCondition } from './schema.ts'
import { readYaml, type Yaml } from './yaml.ts'

/** A checklist that can be walked: every default filled in; `problems` are warnings, and `locate` finds its parts in `text`. */
export interface ParsedChecklist {
  readonly checklist: Checklist
  readonly text: string
  readonly locate: Locate
  readonly problems: readonly Problem[]
}

/** As much of a checklist as could be read, for looking through; only one without errors can be walked. */
export interface Draft {
  /** What was misread stands for what was most likely meant, or is left out. */
  readonly checklist: Checklist
  readonly text: string
  /** By the keys of the file, which are those of the checklist but for `persona`. */
  readonly locate: Locate
  readonly locateWord: LocateWord
  /** What the file does not say in so many words; nothing is to be found wrong there, or with what follows from it. */
  readonly guessed: readonly Path[]
}

/** What reading a file came to. */
export interface Reading {
  /** By their place; one mistake is one problem, and what only follows from it is none. At most 100. */
  readonly problems: readonly Problem[]
  /** Undefined where there is nothing like a checklist. */
  readonly draft?: Draft
}

/**
 * Reads a checklist, or what there is of one, from bytes that nobody vouches for. `name` is the file's name or path, from which a
 * missing id is taken.
 */
export function readChecklist(bytes: Uint8Array, name: string): Reading {
  const { yaml, problems: syntax } = readYaml(bytes)
  if (!yaml) return { problems: syntax }
  const { value, problems, guessed } = repaired(checklistSchema, yaml)
  const isChecklist =
    isMap(yaml.value) && ['title', 'outcome', 'steps'].some((key) => Object.hasOwn(yaml.value as object, key))
  // What a file lacks says little about one that is no checklist.
  if (!isChecklist && syntax.some(({ severity }) => severity === 'error')) return { problems: syntax }
  if (!value || !isChecklist) return { problems: byPlace([...syntax, ...problems]) }
  const { locate, locateWord, written, text } = placesIn(yaml, guessed)
  const base = baseOf(name)
  const unsure = guessed.filter(({ isSure }) => !isSure).map(({ path }) => path)
  const isGuessed = (path: Path, what?: 'within') =>
    unsure.some((other) => isPrefix(other, path) || (what && isPrefix(path, other)))
  const isNamed = value.id !== undefined || id('', '').safeParse(base).success
  const checklist = filledIn(value, isNamed ? base : 'checklist')
  const found = [
    ...(isNamed || isGuessed(['id']) ? [] : [unnamed(locate)]),
    ...references(checklist.steps, { locate, written, isGuessed, ...lostIds(yaml, unsure) }),
    ...(isGuessed(['id']) || !isNamed ? [] : otherwiseNamed(checklist, base, locate)),
  ]
  const paths = [...guessed.map(({ path }) => path), ...(isNamed ? [] : [['id']])]
  const steps = isGuessed(['steps']) && !Array.isArray((yaml.value as { steps?: Json }).steps) ? [] : checklist.steps
  const draft = { checklist: { ...checklist, steps }, text, locate, locateWord, guessed: paths }
  return { problems: byPlace([...syntax, ...problems, ...found]), draft }
}

function isMap(value: Json): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Which steps there may be beside those that could be read. */
function lostIds({ text, value }: Yaml, unsure: readonly Path[]): Pick<Known, 'lost' | 'isAnyLost'> {
  const isAnyLost = unsure.some(([top, , key, more]) => top === 'steps' && (key ?? 'id') === 'id' && more === undefined)
  if (!isAnyLost) return { lost: new Set(), isAnyLost }
  const written = [...text.matchAll(/(?:^|[\s{,-])id: *(["']?)([^\s"',}]+)\1/g)].map(([, , id = '']) => id)
  const steps = isMap(value) ? (value as { steps?: Json }).steps : undefined
  const read = (Array.isArray(steps) ? (steps as readonly Json[]) : []).map((step) =>
    isMap(step) ? String((step as { id?: Json }).id) : '',
  )
  return { lost: new Set([...written, ...read]), isAnyLost }
}

function byPlace(problems: readonly Problem[]): readonly Problem[] {
  const sorted = problems.toSorted((one, other) => one.line - other.line || one.column - other.column)
  return withoutRepeats(sorted).slice(0, 100)
}

function unnamed(locate: Locate): Problem {
  const message = '`id` is missing, and the name of the file cannot stand for it.'
  return { rule: 'missing-key', severity: 'error', ...locate([]), message }
}

/** A warning where the id is another than the name of the file. */
function otherwiseNamed({ id }: Checklist, base: string, locate: Locate): readonly Problem[] {
  if (id === base || base === '' || base === '-') return []
  const message = `\`id\` is ${id}, but the file is called ${base}; give them one name.`
  return [{ rule: 'file-name', severity: 'warning', ...locate(['id']), message }]
}

/** A checklist that can be walked, read from bytes that nobody vouches for, or every problem of it. `name` as above. */
export function parseChecklist(
  bytes: Uint8Array,
  name: string,
): ParsedChecklist | { readonly problems: readonly Problem[] } {
  const { problems, draft } = readChecklist(bytes, name)
  if (!draft || problems.some(({ severity }) => severity === 'error')) return { problems }
  const { checklist, text, locate } = draft
  return { checklist, text, locate, problems }
}

/** The name of a file without its folders and `.yaml`. */
function baseOf(name: string): string {
  return name.replace(/^.*[/\\]/s, '').replace(/\.ya?ml$/i, '')
}

function filledIn(written: WrittenChecklist, base: string): Checklist {
  const { firsthand: _, id, version, persona, prepare, afterwards, steps, ...rest } = written
  const personas = persona === undefined ? [] : Array.isArray(persona) ? persona : [persona]
  return {
    ...rest,
    id: id ?? base,
    version: version ?? 1,
    personas: personas.map((each) => ({ ...each, loves: each.loves ?? [], hates: each.hates ?? [] })),
    prepare: prepare ?? [],
    afterwards: afterwards ?? [],
    steps: steps.map(stepOf),
  }
}

function stepOf({ ask, when, critical, weight, drill, ...rest }: WrittenChecklist['steps'][number]): Step {
  const { kind, ...spec } = typeof ask === 'string' ? { kind: ask } : (ask as { kind: string })
  return {
    ...rest,
    ...(when ? { when: conditionOf(when) } : {}),
    ask: { kind, spec: spec as Json },
    critical: critical ?? false,
    weight: weight ?? 1,
    drill: drill ?? false,
  }
}

function conditionOf({ any, all, not, ...steps }: WrittenCondition): Condition {
  return {
    steps: steps as { readonly [step: string]: Expectation },
    ...(any ? { any: any.map(conditionOf) } : {}),
    ...(all ? { all: all.map(conditionOf) } : {}),
    ...(not ? { not: conditionOf(not) } : {}),
  }
}
