import type { Step } from '../../checklist/checklist.ts'
import type { Path } from '../../checklist/place.ts'
import { offersOf } from './offers.ts'
import { differs } from './retargeted.ts'
import { sameWords } from './same-words.ts'

/** An option or a mark that stands for something else than before. */
export interface Reoffered {
  readonly id: string
  /** Below the step. */
  readonly path: Path
  /** What is another one: a key, or the label that was another one's. */
  readonly key: string
  readonly labelOf?: string
}

/** What of an option or a mark decides what it stands for, beside its words. */
const keys = ['result', 'span', 'counts-as'] as const

/** The options and marks of the same id that stand for something else: another result, or the words of another one. */
export function reofferedIn(before: Step, step: Step): readonly Reoffered[] {
  const old = offersOf(before)
  return offersOf(step).flatMap(({ id, label, entry, path }): readonly Reoffered[] => {
    const was = old.find((offer) => offer.id === id)
    if (!was) return []
    const key = keys.find((each) => differs(was.entry[each] || undefined, entry[each] || undefined))
    if (key) return [{ id, path: [...path, key], key }]
    const other = old.find((offer) => offer.id !== id && sameWords(offer.label, label))
    return other && !sameWords(was.label, label)
      ? [{ id, path: [...path, 'label'], key: 'label', labelOf: other.id }]
      : []
  })
}
