import type * as z from 'zod/mini'
import type { Json } from '../json.ts'
import { nearest } from '../nearest.ts'
import type { Path } from './place.ts'
import type { Problem } from './problem.ts'
import { quoted } from './quoted.ts'
import type { Yaml } from './yaml.ts'

type Issue = z.core.$ZodIssue

/** More than these help nobody. */
const most = 100

/**
 * Holds what was read against a schema of a format: the value as the schema gives it, or every problem with its place, in
 * words of the format. An `error` in the schema completes the sentence "`key` must be …".
 */
export function validated<Value>(
  schema: z.ZodMiniType<Value>,
  yaml: Yaml,
): { readonly value: Value } | { readonly problems: readonly Problem[] } {
  // The keys that a map has are not part of an issue; the list of unknown ones finds them again.
  const known = new Map<unknown, readonly string[]>()
  const result = schema.safeParse(yaml.value, {
    jitless: true,
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') known.set(issue.keys, keysOf(issue.inst))
      return ''
    },
  })
  if (result.success) return { value: result.data }
  const found = flattened(result.error.issues, yaml.value, [], [])
  const problems = found.slice(0, most).map(([issue, path]) => problemOf(issue, path, yaml, known))
  return { problems: problems.sort((one, other) => one.line - other.line || one.column - other.column) }
}

/** Issues with their whole path; of a choice between forms, those of the form that was meant; unknown keys one by one. */
function flattened(
  issues: readonly Issue[],
  value: Json,
  above: Path,
  found: [issue: Issue, path: Path][],
): [issue: Issue, path: Path][] {
  for (const issue of issues) {
    if (found.length >= most) break
    const path = [...above, ...issue.path]
    const meant = issue.code === 'invalid_union' && issue.message === '' ? meantForm(issue.errors) : undefined
    if (meant) flattened(meant, value, path, found)
    else if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys.slice(0, most)) found.push([issue, [...path, key]])
    else found.push([issue, path])
  }
  return found
}

/** The one form that accepts the value as such and only finds fault with what is in it. */
function meantForm(errors: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const inside = errors.filter((issues) => !issues.some((issue) => issue.path.length === 0 && isAboutForm(issue)))
  if (inside.length === 1) return inside[0]
  // Words where a map may stand too: the list of words says most.
  return inside.length === 0 ? errors.find((issues) => issues.some(({ code }) => code === 'invalid_value')) : undefined
}

function isAboutForm({ code }: Issue): boolean {
  return code === 'invalid_type' || code === 'invalid_value' || code === 'invalid_union'
}

function problemOf(issue: Issue, path: Path, yaml: Yaml, known: ReadonlyMap<unknown, readonly string[]>): Problem {
  const value = valueAt(yaml.value, path)
  const at = (rule: string, message: string, what: 'value' | 'key' = 'value'): Problem => {
    return { rule, severity: 'error', ...yaml.locate(path, what), message }
  }
  if (issue.code === 'unrecognized_keys') {
    const key = String(path.at(-1))
    const keys = known.get(issue.keys) ?? []
    const meant = nearest(key, keys)
    const help = meant ? `; did you mean \`${meant}\`?` : keys.length > 0 ? `; there are ${keys.join(', ')}.` : '.'
    return at('unknown-key', `Unknown key \`${cut(key)}\`${help}`, 'key')
  }
  const name = nameOf(path)
  if (value === undefined) return at('missing-key', path.length > 0 ? `${name} is missing.` : 'This file is empty.')
  if (value === null) return at('missing-key', path.length > 0 ? `${name} is empty.` : 'This file is empty.')
  const expected = issue.message || words(issue)
  const scalar = typeof value !== 'object' && !['custom', 'too_big', 'too_small'].includes(issue.code)
  const meant = typeof value === 'string' ? nearest(value, optionsOf(issue)) : undefined
  const help = meant ? `; did you mean \`${meant}\`?` : scalar ? `, not ${quoted(value)}.` : '.'
  return at('format', `${name} must be ${expected}${help}`)
}

/** `weight`, or `loves 2` for an entry of a list. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'A file'
  if (typeof last !== 'number') return `\`${cut(String(last))}\``
  const list = path.at(-2)
  return typeof list === 'string' ? `Entry ${last + 1} of \`${cut(list)}\`` : `Entry ${last + 1}`
}

/** What would be right, where the schema itself has no words for it. */
function words(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? 'something else'
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return limited('at least', issue.minimum, issue.origin)
    case 'too_big':
      return limited('at most', issue.maximum, issue.origin)
    case 'invalid_union':
      return optionsOf(issue).length > 0 ? `one of ${optionsOf(issue).join(', ')}` : formsOf(issue.errors)
    default:
      return 'something else'
  }
}

/** Every form that would have been right. */
function formsOf(errors: readonly (readonly Issue[])[]): string {
  const forms = errors.flatMap((issues) => issues.filter(({ path }) => path.length === 0).map(words))
  return [...new Set(forms)].join(', or ') || 'something else'
}

/** The words that would have been right. */
function optionsOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : []
}

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
}

function limited(how: string, limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${how} ${limit} characters long`
  if (origin === 'array') return `a list of ${how} ${limit}`
  return `${how} ${limit}`
}

function keysOf(schema: unknown): readonly string[] {
  const shape = (schema as z.core.$ZodObject | undefined)?._zod?.def?.shape
  return shape ? Object.keys(shape) : []
}

function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value
  for (const segment of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return undefined
    at = (at as { readonly [key: PropertyKey]: Json | undefined })[segment]
  }
  return at
}

function cut(text: string): string {
  const characters = [...text.slice(0, 200)]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')
}
