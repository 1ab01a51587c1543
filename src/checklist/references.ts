import { nearest } from '../nearest.ts'
import { results } from '../session/event.ts'
import type { Condition, Expectation, Step } from './checklist.ts'
import { type Impossible, impossible } from './impossible.ts'
import type { Path } from './place.ts'
import type { Fix, Problem } from './problem.ts'
import { quoted } from './quoted.ts'
import type { Yaml } from './yaml.ts'

/** What is known of the file beside its steps. */
export interface Known extends Pick<Yaml, 'locate' | 'written'> {
  /** Whether what stands there, or something within it, may be another thing than what was meant. */
  isGuessed(path: Path, what?: 'within'): boolean
  /** A step, or its id, could not be read. */
  readonly isAnyLost: boolean
  /** The ids that it may have. */
  readonly lost: ReadonlySet<string>
}

type Make = (
  rule: string,
  path: Path,
  message: string,
  options?: { readonly what?: 'key'; readonly meant?: string | undefined },
) => Problem

/** What steps say of each other and of themselves that no schema can hold them to: each a problem at its place. */
export function references(steps: readonly Step[], known: Known): readonly Problem[] {
  const positions = new Map(steps.map(({ id }, index) => [id, index]).reverse() as [string, number][])
  const at: Make = (rule, path, message, { what, meant } = {}) => {
    const place = known.locate(path, what)
    // A key or a value of one line, which takes no quotation marks.
    const edits = meant === undefined ? [] : [{ ...(what ? place : known.written(path).range), text: meant }]
    const fix: Fix | undefined = meant === undefined ? undefined : { says: `Write \`${meant}\`.`, edits }
    return { rule, severity: 'error', ...place, message, ...(fix && { fix }) }
  }
  return steps.flatMap((step, index) => {
    const path = ['steps', index]
    const since = sinceOf(step)
    const lookBack = (id: string, path: Path, key: string, what?: 'key') =>
      earlier({ id, path, key, what, index, steps, positions }, at, known)
    return [
      ...(step.ask.kind === 'verdict' && step.great === undefined && !known.isGuessed([...path, 'great'])
        ? [at('missing-key', [...path, 'ask'], '`great` is missing: a verdict compares with what great looks like.')]
        : []),
      ...(since === undefined ? [] : lookBack(since, [...path, 'ask', 'since'], '`since`')),
      ...(step.when ? conditions(step.when, [...path, 'when']) : []),
    ].filter((problem) => problem !== undefined)

    function conditions(condition: Condition, path: Path): readonly Problem[] {
      return [
        ...Object.entries(condition.steps).flatMap(([id, expected]) => {
          const here = [...path, id]
          if (known.isGuessed(here)) return []
          const swapped = isSwapped(id, expected, positions)
          if (swapped) return [at('unknown-step', here, swapped, { what: 'key' })]
          const unknown = lookBack(id, here, '`when`', 'key')
          return unknown.length > 0 ? unknown : unmet(steps[positions.get(id) ?? -1], expected, here, positions)
        }),
        ...(condition.all ?? []).flatMap((each, index) => conditions(each, [...path, 'all', index])),
        ...(condition.any ?? []).flatMap((each, index) => conditions(each, [...path, 'any', index])),
        ...(condition.not ? conditions(condition.not, [...path, 'not']) : []),
      ]
    }
  })

  function unmet(
    step: Step | undefined,
    expected: Expectation,
    path: Path,
    positions: ReadonlyMap<string, number>,
  ): readonly Problem[] {
    if (!step || known.isGuessed(['steps', positions.get(step.id) ?? -1, 'ask'], 'within')) return []
    return impossible(step, expected)
      .filter((each) => !known.isGuessed([...path, ...each.path]))
      .map(({ path: below, isKey, message, meant }: Impossible) =>
        at('impossible-condition', [...path, ...below], message, { meant, ...(isKey && { what: 'key' as const }) }),
      )
  }
}

interface LookBack {
  readonly id: string
  readonly path: Path
  /** Who looks back: `when` or `since`. */
  readonly key: string
  readonly what: 'key' | undefined
  readonly index: number
  readonly steps: readonly Step[]
  readonly positions: ReadonlyMap<string, number>
}

/** What is wrong with the name of an earlier step; empty when there is one. */
function earlier(
  { id, path, key, what, index, steps, positions }: LookBack,
  at: Make,
  known: Known,
): readonly Problem[] {
  const position = positions.get(id) ?? -1
  if ((position >= 0 && position < index) || known.isGuessed(path)) return []
  const where = what ? { what } : {}
  if (position === index)
    return [at('later-step', path, `${key} looks back; ${quoted(id)} is this step itself.`, where)]
  if (position > index) return [at('later-step', path, `${key} looks back; ${quoted(id)} comes later.`, where)]
  const meant = nearest(
    id,
    steps.slice(0, index).map((each) => each.id),
  )
  const isLost = meant === undefined || known.isGuessed(['steps', positions.get(meant) ?? -1, 'id'])
  if (known.lost.has(id) || (known.isAnyLost && isLost)) return []
  const help = meant ? `; did you mean \`${meant}\`?` : '.'
  return [at('unknown-step', path, `No earlier step has the id ${quoted(id)}${help}`, { ...where, meant })]
}

/** `failed: call` in place of `call: failed`. */
function isSwapped(id: string, expected: Expectation, positions: ReadonlyMap<string, number>): string | undefined {
  if (!results.some((result) => result === id) || typeof expected !== 'string' || !positions.has(expected))
    return undefined
  return `${quoted(id)} is a result and no step; write \`${expected}: ${id}\`.`
}

/** The earlier step from which a kind counts its days. */
function sinceOf({ ask: { spec } }: Step): string | undefined {
  const since = spec && typeof spec === 'object' && 'since' in spec ? spec.since : undefined
  return typeof since === 'string' ? since : undefined
}
