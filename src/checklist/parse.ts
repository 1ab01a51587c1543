import type { Json } from '../json.ts'
import type { Checklist, Condition, Expectation, Step } from './checklist.ts'
import { id } from './id.ts'
import type { Problem } from './problem.ts'
import { references } from './references.ts'
import { checklistSchema, type WrittenChecklist, type WrittenCondition } from './schema.ts'
import { validated } from './validated.ts'
import { type Locate, type Path, parseYaml } from './yaml.ts'

/** As much of a checklist as could be read, whatever is wrong with it. */
export interface Draft {
  readonly checklist: Checklist
  readonly text: string
  readonly locate: Locate
  /** What was misread, and then left out or taken for what was most likely meant. */
  readonly guessed: readonly Path[]
}

/** What came of reading a file: every problem with it, by place, and a draft unless there is nothing like a checklist in it. */
export interface Reading {
  readonly problems: readonly Problem[]
  readonly draft?: Draft
}

/** Reads a checklist, as far as there is one, from bytes that nobody vouches for. */
export function readChecklist(bytes: Uint8Array, name: string): Reading {
  const read = parseChecklist(bytes, name)
  if (!('checklist' in read)) return read
  const { problems, ...draft } = read
  return { problems, draft: { ...draft, guessed: [] } }
}

/** A checklist that can be walked: every default filled in; `problems` are warnings, and `locate` finds its parts in `text`. */
export interface ParsedChecklist {
  readonly checklist: Checklist
  readonly text: string
  readonly locate: Locate
  readonly problems: readonly Problem[]
}

/**
 * Reads a checklist from bytes that nobody vouches for. `name` is the file's name or path, from which a missing id is taken.
 * Problems come by class: first those of the YAML, then those of the format, then those of what steps say of each other.
 */
export function parseChecklist(
  bytes: Uint8Array,
  name: string,
): ParsedChecklist | { readonly problems: readonly Problem[] } {
  const yaml = parseYaml(bytes)
  if (!('text' in yaml)) return yaml
  const { text, locate } = yaml
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
  const errors = references(checklist.steps, locate)
  if (errors.length > 0) return { problems: errors.slice(0, 100) }
  const warning = `\`id\` is ${checklist.id}, but the file is called ${base}; give them one name.`
  const named = checklist.id === base || base === '' || base === '-'
  return { checklist, text, locate, problems: named ? [] : [problem('warning', 'file-name', ['id'], warning)] }
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
