import type * as z from 'zod/mini'
import type { Json } from '../json.ts'
import { type Misfit, misfitOf } from './misfit.ts'
import type { Path } from './place.ts'
import type { Problem } from './problem.ts'
import type { Issue } from './wanted.ts'
import type { Yaml } from './yaml.ts'

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
  const held = heldAgainst(schema, yaml, yaml.value)
  if ('value' in held) return held
  const problems = held.misfits.slice(0, most).map(({ problem }) => problem())
  return { problems: problems.sort((one, other) => one.line - other.line || one.column - other.column) }
}

/** The value as the schema gives it, or each thing in it that does not fit; `value` is that of the file, or made from it. */
export function heldAgainst<Value>(
  schema: z.ZodMiniType<Value>,
  yaml: Yaml,
  value: Json,
): { readonly value: Value } | { readonly misfits: readonly Misfit[] } {
  // The keys that a map has are not part of an issue; the list of unknown ones finds them again.
  const known = new Map<unknown, readonly string[]>()
  const result = schema.safeParse(value, {
    jitless: true,
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') known.set(issue.keys, keysOf(issue.inst))
      return ''
    },
  })
  if (result.success) return { value: result.data }
  // By what they stand in, the keys that something misspelt was meant for.
  const renamed = new Map<string, Set<string>>()
  const misfits = flattened(result.error.issues, value, [], []).map(([issue, path]) => {
    const at = valueAt(value, path)
    if (issue.code !== 'unrecognized_keys') return misfitOf(issue, path, at, yaml, [])
    const within = path.slice(0, -1)
    const above = valueAt(value, within)
    const taken = renamed.get(keyed(within))
    const free = (known.get(issue.keys) ?? []).filter(
      (key) => !Object.hasOwn((above as object) ?? {}, key) && !taken?.has(key),
    )
    const misfit = misfitOf(issue, path, at, yaml, free)
    if (misfit.rename !== undefined) renamed.set(keyed(within), new Set([...(taken ?? []), misfit.rename]))
    return misfit
  })
  // A key that is missing because it is misspelt.
  const isMisspelt = (path: Path) => renamed.get(keyed(path.slice(0, -1)))?.has(String(path.at(-1)))
  return { misfits: misfits.filter(({ path, isMissing }) => !isMissing || !isMisspelt(path)) }
}

function keyed(path: Path): string {
  return path.map(String).join('\n')
}

/** Issues with their whole path; of a choice between forms, those of the form that was meant; unknown keys one by one. */
function flattened(
  issues: readonly Issue[],
  value: Json,
  above: Path,
  found: [issue: Issue, path: Path][],
): [issue: Issue, path: Path][] {
  for (const issue of issues) {
    const path = [...above, ...issue.path]
    const meant = issue.code === 'invalid_union' && issue.message === '' ? meantForm(issue.errors) : undefined
    if (meant) flattened(meant, value, path, found)
    else if (issue.code === 'unrecognized_keys') for (const key of issue.keys) found.push([issue, [...path, key]])
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

function keysOf(schema: unknown): readonly string[] {
  const shape = (schema as z.core.$ZodObject | undefined)?._zod?.def?.shape
  return shape ? Object.keys(shape) : []
}

/** What is at a path; undefined where nothing is. */
export function valueAt(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value
  for (const segment of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, segment)) return undefined
    at = (at as { readonly [key: PropertyKey]: Json | undefined })[segment]
  }
  return at
}
