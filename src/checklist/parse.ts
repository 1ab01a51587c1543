import type { Json } from '../json.ts'
import type { Checklist, Condition, Expectation, Step } from './checklist.ts'
import { id } from './id.ts'
import type { Locate, LocateWord, Path } from './place.ts'
import type { Problem } from './problem.ts'
import { references } from './references.ts'
import { checklistSchema, type WrittenChecklist, type WrittenCondition } from './schema.ts'
import { validated } from './validated.ts'
import { readYaml } from './yaml.ts'

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

/** Reads a checklist, or what there is of one, from bytes that nobody vouches for. `name` is the file's name or path, from which a missing id is taken. */
export function readChecklist(bytes: Uint8Array, name: string): Reading {
  const { yaml, problems: syntax } = readYaml(bytes)
  if (!yaml || syntax.some(({ severity }) => severity === 'error')) return { problems: syntax }
  const { text, locate, locateWord } = yaml
  const written = validated(checklistSchema, yaml)
  if ('problems' in written) return written
  const problem = (severity: Problem['severity'], rule: string, path: string[], message: string): Problem => {
    return { rule, severity, ...locate(path), message }
  }
  const base = baseOf(name)
  if (written.value.id === undefined && !id('', '').safeParse(base).success) {
    const message = '`id` is missing, and the name of the file cannot stand for it.'
    return { problems: [problem('error', 'missing-key', [], message)] }
  }
  const checklist = filledIn(written.value, base)
  const draft = { checklist, text, locate, locateWord, guessed: [] }
  const errors = references(checklist.steps, locate)
  if (errors.length > 0) return { problems: errors.slice(0, 100), draft }
  const warning = `\`id\` is ${checklist.id}, but the file is called ${base}; give them one name.`
  const named = checklist.id === base || base === '' || base === '-'
  return { problems: [...syntax, ...(named ? [] : [problem('warning', 'file-name', ['id'], warning)])], draft }
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
