import type { Step } from '../../checklist/checklist.ts'
import { nearest } from '../../nearest.ts'
import { differs } from './retargeted.ts'
import { sameWords } from './same-words.ts'

/** The new step that has most likely taken the place of one that is gone. */
export interface Successor {
  readonly step: Step
  readonly index: number
  /** Nobody would take it for another one. */
  readonly isCertain: boolean
}

/** More steps than these are not renamed at once, and to compare each with each would take long. */
const most = 40

const likely = 2
const certain = 4

/** By the id of a step that is gone, what has most likely taken its place: each new step once, the likeliest first. */
export function successors(
  gone: readonly Step[],
  before: readonly Step[],
  now: readonly Step[],
): ReadonlyMap<string, Successor> {
  const ids = new Set(before.map(({ id }) => id))
  const fresh = now.flatMap((step, index) => (ids.has(step.id) ? [] : [{ step, index }])).slice(0, most)
  const pairs = gone.slice(0, most).flatMap((each) =>
    fresh.map(({ step, index }) => {
      const samePlace = isBetweenTheSame(each, before, index, now)
      return { gone: each.id, step, index, likeness: likeness(each, step, samePlace) }
    }),
  )
  const found = new Map<string, Successor>()
  const taken = new Set<number>()
  for (const { gone, step, index, likeness } of pairs.toSorted((one, other) => other.likeness - one.likeness)) {
    if (likeness < likely || found.has(gone) || taken.has(index)) continue
    found.set(gone, { step, index, isCertain: likeness >= certain })
    taken.add(index)
  }
  return found
}

/** How much speaks for it that two steps are one; nothing where another kind of answer is asked for. */
function likeness(gone: Step, step: Step, samePlace: boolean): number {
  if (gone.ask.kind !== step.ask.kind) return 0
  const sameText = (key: 'do' | 'great') => gone[key] !== undefined && sameWords(gone[key], step[key])
  const sameTitle = sameWords(gone.title, step.title)
  return (
    (sameTitle ? 3 : sharesWords(gone.title, step.title) ? 2 : 0) +
    (sameText('do') ? 2 : 0) +
    (sameText('great') ? 2 : 0) +
    (sameTitle && !differs(gone.ask.spec, step.ask.spec) ? 1 : 0) +
    (samePlace ? 1 : 0) +
    (nearest(gone.id, [step.id]) === undefined ? 0 : 1)
  )
}

/** Whether half of all words of two titles are in both. */
function sharesWords(one: string, other: string): boolean {
  const [words, others] = [one, other].map((title) => new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu)))
  const all = new Set([...(words ?? []), ...(others ?? [])])
  const both = [...(words ?? [])].filter((word) => others?.has(word))
  return both.length > 0 && both.length * 2 >= all.size
}

/** Whether the steps beside it are the same as they were, or it is the first or the last as it was. */
function isBetweenTheSame(gone: Step, before: readonly Step[], index: number, now: readonly Step[]): boolean {
  const at = before.indexOf(gone)
  return before[at - 1]?.id === now[index - 1]?.id && before[at + 1]?.id === now[index + 1]?.id
}
