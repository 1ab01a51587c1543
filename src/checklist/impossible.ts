import type { Json } from '../json.ts'
import { kindNamed } from '../kinds/index.ts'
import { nearest } from '../nearest.ts'
import { results } from '../session/event.ts'
import type { Comparison, Expectation, Step } from './checklist.ts'
import type { Path } from './place.ts'
import { quoted } from './quoted.ts'

/** Why something that is expected of a step can never be. */
export interface Impossible {
  /** From the expectation to the word that is wrong. */
  readonly path: Path
  /** The word is a key. */
  readonly isKey?: boolean
  readonly message: string
  /** The word that was meant, where one comes near. */
  readonly meant?: string | undefined
}

/** Why a step can never come to what is expected of it, word by word; empty when it can. */
export function impossible(step: Step, expected: Expectation): readonly Impossible[] {
  const space = kindNamed(step.ask.kind).space(step.ask.spec)
  const id = `\`${step.id}\``
  if (typeof expected === 'object' && !Array.isArray(expected)) {
    if (isComparison(expected)) {
      const words = Object.entries(expected as Readonly<Record<string, Json>>).filter(
        (each) => typeof each[1] !== 'number',
      )
      if (words.length > 0)
        return words.map(([key, written]) => ({
          path: [key],
          message: `\`${key}\` must be a number, not ${quoted(written)}.`,
        }))
      return space === 'any' || 'min' in space ? [] : [{ path: [], message: `${id} has no number to compare with.` }]
    }
    if (space === 'any' || !('marks' in space))
      return [{ path: [], message: `${id} has no marks; only a timeline has.` }]
    return Object.keys(expected).flatMap((mark) => {
      if (space.marks.includes(mark)) return []
      const meant = nearest(mark, space.marks)
      const help = meant ? `did you mean \`${meant}\`?` : `it has ${space.marks.join(', ')}.`
      return [{ path: [mark], isKey: true, message: `${id} has no mark ${quoted(mark)}; ${help}`, meant }]
    })
  }
  if (!Array.isArray(expected)) return word(step, expected as string | number, [])
  return expected.flatMap((one: string | number, index) => word(step, one, [index]))
}

/** Why a step can never come to one result or value. */
function word(step: Step, one: string | number, path: Path): readonly Impossible[] {
  const space = kindNamed(step.ask.kind).space(step.ask.spec)
  const id = `\`${step.id}\``
  if (one === 'not-reached')
    return [{ path, message: `\`when\` is looked at once ${id} is done, so it can never be "not-reached".` }]
  if (results.some((result) => result === one) || space === 'any') return []
  const never = `${id} can never be ${quoted(one)}`
  if ('min' in space) {
    if (typeof one === 'number' && one >= space.min && one <= space.max) return []
    const meant = nearest(String(one), results)
    const range = `it comes to ${rangeOf(space)}, or to a result such as passed.`
    return [{ path, message: `${never}; ${meant ? `did you mean \`${meant}\`?` : range}`, meant }]
  }
  if ('marks' in space) {
    const meant = nearest(String(one), results)
    const comes = 'it comes to a result such as passed, or to counts by mark.'
    return [{ path, message: `${never}; ${meant ? `did you mean \`${meant}\`?` : comes}`, meant }]
  }
  const ids = 'several' in space ? space.several : space.ids
  if (typeof one === 'string' && ids.includes(one)) return []
  const meant = nearest(String(one), [...ids, ...results])
  const comes = [...(ids.length > 0 ? [ids.join(', ')] : []), 'to a result such as passed'].join(', or ')
  const help = meant ? `did you mean \`${meant}\`?` : `it comes ${ids.length > 0 ? 'to ' : ''}${comes}.`
  return [{ path, message: `${never}; ${help}`, meant }]
}

function isComparison(expected: Expectation): expected is Comparison {
  return (
    typeof expected === 'object' &&
    ('at-least' in expected || 'at-most' in expected || Object.keys(expected).length === 0)
  )
}

/** Without the ends that only a computer has. */
function rangeOf({ min, max }: { readonly min: number; readonly max: number }): string {
  const from = Math.abs(min) < 1e12 ? ` from ${min}` : ''
  return `a number${from}${max < 1e12 ? ` ${from ? '' : 'up '}to ${max}` : from && ' upwards'}`
}
