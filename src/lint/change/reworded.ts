import type { Step } from '../../checklist/checklist.ts'
import type { Path } from '../../checklist/place.ts'
import { offersOf, specOf } from './offers.ts'
import { sameWords } from './same-words.ts'

const texts = ['title', 'do', 'notice', 'great'] as const
const ends = ['low', 'high'] as const

/** A text that says something else than before. */
export interface Reworded {
  /** Below the step. */
  readonly path: Path
  /** What it is called in a sentence. */
  readonly name: string
}

/** The texts of a step that say something else than before; those of options and marks that are still there. */
export function rewordedIn(before: Step, step: Step): readonly Reworded[] {
  const [old, now] = [specOf(before), specOf(step)]
  const was = new Map(offersOf(before).map((offer) => [offer.id, offer.label]))
  return [
    ...texts.filter((key) => !sameWords(before[key], step[key])).map((key) => ({ path: [key], name: `\`${key}\`` })),
    ...ends
      .filter((key) => typeof now[key] === 'string' && !sameWords(String(old[key]), now[key]))
      .map((key) => ({ path: ['ask', key], name: `\`${key}\`` })),
    ...offersOf(step)
      .filter(({ id, label }) => was.has(id) && !sameWords(was.get(id), label))
      .map(({ id, path }) => ({ path: [...path, 'label'], name: `the label of \`${id}\`` })),
  ]
}
