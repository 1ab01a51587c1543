import { kindNamed } from '../kinds/index.ts'
import { nearest } from '../nearest.ts'
import { results } from '../session/event.ts'
import type { Comparison, Condition, Expectation, Step } from './checklist.ts'
import type { Locate, Path } from './place.ts'
import type { Problem } from './problem.ts'
import { quoted } from './quoted.ts'

/** What steps say of each other and of themselves that no schema can hold them to: each a problem at its place. */
export function references(steps: readonly Step[], locate: Locate): readonly Problem[] {
  return steps.flatMap((step, index) => {
    const path = ['steps', index]
    const at = (rule: string, path: Path, message: string, what?: 'key'): Problem => {
      return { rule, severity: 'error', ...locate(path, what), message }
    }
    const earlier = (id: string, path: Path, key: string): readonly Problem[] => {
      const position = steps.findIndex((each) => each.id === id)
      if (position >= 0 && position < index) return []
      if (position === index)
        return [at('unknown-step', path, `${key} looks back; ${quoted(id)} is this step itself.`, 'key')]
      if (position > index) return [at('unknown-step', path, `${key} looks back; ${quoted(id)} comes later.`, 'key')]
      const meant = nearest(
        id,
        steps.slice(0, index).map((each) => each.id),
      )
      const help = meant ? `; did you mean \`${meant}\`?` : '.'
      return [at('unknown-step', path, `No earlier step has the id ${quoted(id)}${help}`, 'key')]
    }
    const conditions = (condition: Condition, path: Path): readonly Problem[] => [
      ...Object.entries(condition.steps).flatMap(([id, expected]) => {
        const unknown = earlier(id, [...path, id], '`when`')
        if (unknown.length > 0) return unknown
        const of = steps.find((each) => each.id === id)
        return of ? impossible(of, expected).map((message) => at('impossible-condition', [...path, id], message)) : []
      }),
      ...(condition.all ?? []).flatMap((each, index) => conditions(each, [...path, 'all', index])),
      ...(condition.any ?? []).flatMap((each, index) => conditions(each, [...path, 'any', index])),
      ...(condition.not ? conditions(condition.not, [...path, 'not']) : []),
    ]
    const since = sinceOf(step)
    return [
      ...(step.ask.kind === 'verdict' && step.great === undefined
        ? [at('missing-key', [...path, 'ask'], '`great` is missing: a verdict compares with what great looks like.')]
        : []),
      ...(since === undefined ? [] : earlier(since, [...path, 'ask', 'since'], '`since`')),
      ...(step.when ? conditions(step.when, [...path, 'when']) : []),
    ]
  })
}

/** The earlier step from which a kind counts its days. */
function sinceOf({ ask: { spec } }: Step): string | undefined {
  const since = spec && typeof spec === 'object' && 'since' in spec ? spec.since : undefined
  return typeof since === 'string' ? since : undefined
}

/** Why a step can never come to what is expected of it; empty when it can. */
export function impossible(step: Step, expected: Expectation): readonly string[] {
  const space = kindNamed(step.ask.kind).space(step.ask.spec)
  const id = `\`${step.id}\``
  if (typeof expected === 'object' && !Array.isArray(expected)) {
    const marks = Object.entries(expected as { [mark: string]: string | number | Comparison | undefined })
    if (isComparison(expected)) {
      return space === 'any' || 'min' in space ? [] : [`${id} has no number to compare with.`]
    }
    if (space === 'any' || !('marks' in space)) return [`${id} has no marks; only a timeline has.`]
    return marks
      .filter(([mark]) => !space.marks.includes(mark))
      .map(([mark]) => `${id} has no mark ${quoted(mark)}; it has ${space.marks.join(', ')}.`)
  }
  const each = Array.isArray(expected) ? (expected as readonly (string | number)[]) : [expected as string | number]
  return each.flatMap((one) => {
    if (results.some((result) => result === one) || space === 'any') return []
    if ('min' in space) {
      if (typeof one === 'number' && one >= space.min && one <= space.max) return []
      const range = `a number from ${space.min} to ${space.max}`
      return [`${id} can never be ${quoted(one)}; it comes to ${range}, or to a result such as passed.`]
    }
    if ('marks' in space)
      return [`${id} can never be ${quoted(one)}; it comes to a result such as passed, or to counts by mark.`]
    const ids = 'several' in space ? space.several : space.ids
    if (typeof one === 'string' && ids.includes(one)) return []
    const meant = nearest(String(one), [...ids, ...results])
    const comes = [...(ids.length > 0 ? [ids.join(', ')] : []), 'to a result such as passed'].join(', or ')
    const help = meant ? `did you mean \`${meant}\`?` : `it comes ${ids.length > 0 ? 'to ' : ''}${comes}.`
    return [`${id} can never be ${quoted(one)}; ${help}`]
  })
}

function isComparison(expected: Expectation): expected is Comparison {
  return (
    typeof expected === 'object' &&
    ('at-least' in expected || 'at-most' in expected || Object.keys(expected).length === 0)
  )
}
