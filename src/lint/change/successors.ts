import type { Step } from '../../checklist/checklist.ts'
import { nearest } from '../../nearest.ts'
import { differs } from './retargeted.ts'
import { wordsOf } from './same-words.ts'

/** The new step that has most likely taken the place of one that is gone. */
export interface Successor {
  readonly step: Step
  readonly index: number
  /** Nobody would take it for another one. */
  readonly isCertain: boolean
}

/** More steps than these do not get new ids and new titles at once, and to hold each against each would take long. */
const most = 20

const likely = 2
const certain = 4

/** By the id of a step that is gone, what has most likely taken its place: each new step once, the likeliest first. */
export function successors(
  gone: readonly Step[],
  before: readonly Step[],
  now: readonly Step[],
): ReadonlyMap<string, Successor> {
  const ids = new Set(before.map(({ id }) => id))
  const fresh = now.flatMap((step, index) => (ids.has(step.id) ? [] : [{ ...faceOf(step), index }]))
  const pairs = gone.map(faceOf).flatMap((old, at) => {
    const called = fresh.filter(({ title }) => title === old.title)
    const others = called.length > 0 || at >= most ? called : fresh
    return others.slice(0, most).map((each) => {
      const samePlace = isBetweenTheSame(old.step, before, each.index, now)
      return { gone: old.step.id, ...each, likeness: likeness(old, each, samePlace) }
    })
  })
  const found = new Map<string, Successor>()
  const taken = new Set<number>()
  for (const { gone, step, index, likeness } of pairs.toSorted((one, other) => other.likeness - one.likeness)) {
    if (likeness < likely || found.has(gone) || taken.has(index)) continue
    found.set(gone, { step, index, isCertain: likeness >= certain })
    taken.add(index)
  }
  return found
}

/** By what a step is known again; made once, since each is held against each. */
interface Face {
  readonly step: Step
  readonly title: string
  readonly titleWords: ReadonlySet<string>
  readonly texts: readonly (string | undefined)[]
}

function faceOf(step: Step): Face {
  const titleWords = new Set(step.title.toLowerCase().match(/[\p{L}\p{N}]+/gu))
  const texts = [step.do, step.great].map((text) => text && wordsOf(text))
  return { step, title: wordsOf(step.title), titleWords, texts }
}

/** How much speaks for it that two steps are one; nothing where another kind of answer is asked for. */
function likeness(old: Face, now: Face, samePlace: boolean): number {
  if (old.step.ask.kind !== now.step.ask.kind) return 0
  const sameTitle = old.title === now.title
  const sameTexts = old.texts.filter((text, index) => text !== undefined && text === now.texts[index]).length
  const sameAnswer = sameTitle && !differs(old.step.ask.spec, now.step.ask.spec)
  return (
    (sameTitle ? 3 : sharesWords(old, now) ? 2 : 0) +
    sameTexts * 2 +
    (sameAnswer ? 1 : 0) +
    (samePlace ? 1 : 0) +
    (nearest(old.step.id, [now.step.id]) === undefined ? 0 : 1)
  )
}

/** Whether half of all words of two titles are in both. */
function sharesWords({ titleWords: words }: Face, { titleWords: others }: Face): boolean {
  const both = [...words].filter((word) => others.has(word)).length
  return both > 0 && both * 2 >= words.size + others.size - both
}

/** Whether the steps beside it are the same as they were, or it is the first or the last as it was. */
function isBetweenTheSame(gone: Step, before: readonly Step[], index: number, now: readonly Step[]): boolean {
  const at = before.indexOf(gone)
  return before[at - 1]?.id === now[index - 1]?.id && before[at + 1]?.id === now[index + 1]?.id
}
