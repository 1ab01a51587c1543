import type { Condition, Expectation, Step } from '../../checklist/checklist.ts'
import type { Path } from '../../checklist/place.ts'
import { isResult } from './said.ts'

/** A part of a `when`, as a condition of its own, and where it stands. */
export interface Part {
  readonly path: Path
  readonly condition: Condition
}

/** What a condition says of one step. */
export function leaf(step: string, expectation: Expectation): Condition {
  return { steps: { [step]: expectation } }
}

/** The parts that must all hold where a condition does: its entries, its `any` and its `not`, and those of its `all`. */
export function conjuncts({ path, condition }: Part): readonly Part[] {
  const { steps, all, any, not } = condition
  return [
    ...Object.entries(steps).map(([id, expectation]) => ({ path: [...path, id], condition: leaf(id, expectation) })),
    ...(all ?? []).flatMap((each, index) => conjuncts({ path: [...path, 'all', index], condition: each })),
    ...(any ? [{ path: [...path, 'any'], condition: { steps: {}, any } }] : []),
    ...(not ? [{ path: [...path, 'not'], condition: { steps: {}, not } }] : []),
  ]
}

/** All of them in one condition. */
export function together(parts: readonly Part[]): Condition {
  const [only, ...others] = parts
  return only && others.length === 0 ? only.condition : { steps: {}, all: parts.map(({ condition }) => condition) }
}

/** The entries of a list as parts of their own; none where it is no list. */
export function entriesOf({ path, condition }: Part): readonly Part[] {
  return Object.entries(condition.steps).flatMap(([id, expectation]) =>
    Array.isArray(expectation)
      ? expectation.map((each: string | number, index) => ({ path: [...path, index], condition: leaf(id, each) }))
      : [],
  )
}

/** The ids of the steps that a condition names, each once. */
export function namesIn(condition: Condition): readonly string[] {
  const found = new Set<string>()
  each(condition, (id) => found.add(id))
  return [...found]
}

/** How many comparisons it takes to tell whether a condition holds. */
export function sizeOf(condition: Condition): number {
  let size = 1
  each(condition, (_, expectation) => {
    size += typeof expectation === 'object' ? 1 + Object.keys(expectation).length : 1
  })
  return size
}

/** What all conditions expect of each step, each expectation once, and the entries of a list one by one. */
export function namedBy(steps: readonly Step[]): ReadonlyMap<string, readonly Expectation[]> {
  const found = new Map<string, Map<string, Expectation>>()
  for (const { when } of steps) {
    if (!when) continue
    each(when, (id, expectation) => {
      const known = found.get(id) ?? new Map<string, Expectation>()
      found.set(id, known)
      for (const one of Array.isArray(expectation) ? (expectation as readonly (string | number)[]) : [expectation])
        known.set(typeof one === 'object' ? JSON.stringify(one) : `${typeof one} ${one}`, one)
    })
  }
  return new Map([...found].map(([id, known]) => [id, [...known.values()]]))
}

/** Whether a condition names a result anywhere, and so tells what was answered from what was set aside. */
export function namesResult(condition: Condition): boolean {
  return !everyLeaf(condition, (_, expectation) => {
    return !(Array.isArray(expectation) ? expectation : [expectation]).some(isResult)
  })
}

/** Whether something is so of all that a condition says of single steps. */
export function everyLeaf(condition: Condition, test: (step: string, expectation: Expectation) => boolean): boolean {
  let isSo = true
  each(condition, (id, expectation) => {
    isSo &&= test(id, expectation)
  })
  return isSo
}

function each({ steps, all, any, not }: Condition, visit: (step: string, expectation: Expectation) => void): void {
  for (const [id, expectation] of Object.entries(steps)) visit(id, expectation)
  for (const condition of all ?? []) each(condition, visit)
  for (const condition of any ?? []) each(condition, visit)
  if (not) each(not, visit)
}
