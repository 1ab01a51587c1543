import type { Condition, Expectation } from '../../checklist/checklist.ts'
import type { Path } from '../../checklist/place.ts'

/** Where an id is named. */
export interface Mention {
  readonly path: Path
  readonly what: 'key' | 'value'
}

export interface Expected {
  /** The step that something is expected of. */
  readonly of: string
  readonly expected: Expectation
  readonly path: Path
}

/** All that a condition expects of earlier steps. */
export function expectationsIn({ steps, all = [], any = [], not }: Condition, path: Path): readonly Expected[] {
  return [
    ...Object.entries(steps).map(([of, expected]) => ({ of, expected, path: [...path, of] })),
    ...all.flatMap((each, index) => expectationsIn(each, [...path, 'all', index])),
    ...any.flatMap((each, index) => expectationsIn(each, [...path, 'any', index])),
    ...(not ? expectationsIn(not, [...path, 'not']) : []),
  ]
}

/** Where an option or a mark is named: alone, in a list, or as a key. */
export function namesIn(expected: Expectation, id: string, path: Path): readonly Mention[] {
  if (expected === id) return [{ path, what: 'value' }]
  if (Array.isArray(expected))
    return expected.flatMap((each, index): readonly Mention[] =>
      each === id ? [{ path: [...path, index], what: 'value' }] : [],
    )
  const isKey = typeof expected === 'object' && Object.hasOwn(expected, id)
  return isKey ? [{ path: [...path, id], what: 'key' }] : []
}
