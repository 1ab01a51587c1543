import type { Checklist, Step } from '../../checklist/checklist.ts'
import type { Path } from '../../checklist/place.ts'
import type { Subject } from '../rule.ts'
import { offersOf } from './offers.ts'
import { type Successor, successors } from './successors.ts'

/** A step that has kept its id. */
export interface KeptStep {
  readonly index: number
  readonly before: Step
  readonly step: Step
}

/** A step whose id is gone. */
export interface GoneStep {
  readonly before: Step
  /** The step that stands there now, or the list where none does. */
  readonly place: Path
  /** In words, from that place. */
  readonly stood: 'here' | 'at the end'
  readonly successor?: Successor
}

/** How a checklist stands to what it was before. */
export interface Changes {
  readonly version: 'stayed' | 'raised' | 'went back'
  readonly kept: readonly KeptStep[]
  readonly gone: readonly GoneStep[]
  /** Whether a step of before is gone, by its id; or of one that is not, an option or a mark. What named it had to change. */
  readonly isGone: (step: string, offer?: string) => boolean
}

const found = new WeakMap<Checklist, { readonly before: Checklist; readonly changes: Changes | undefined }>()

/**
 * What became of a checklist's steps. Undefined where there is nothing to compare with, or where it has another id, since all
 * else would only follow from that. Nothing is concluded from what was misread.
 */
export function changesOf(subject: Subject): Changes | undefined {
  const { checklist, before } = subject
  if (!before || before.id !== checklist.id) return undefined
  // Every rule of the group asks.
  const known = found.get(checklist)
  if (known?.before === before) return known.changes
  const changes = compared(subject, before)
  found.set(checklist, { before, changes })
  return changes
}

function compared({ checklist, guessed }: Subject, before: Checklist): Changes {
  const { steps } = checklist
  const isGuessed = (...path: Path) => guessed.some((other) => path.every((key, at) => other[at] === key))
  const now = new Map(steps.map((step, index) => [step.id, { step, index }]))
  const kept = before.steps.flatMap((each) => {
    const found = now.get(each.id)
    return found && !isGuessed('steps', found.index) ? [{ ...found, before: each }] : []
  })
  // A step that could not be read may be any of those that are missing.
  const areAllRead = !guessed.some(([top, , key]) => top === 'steps' && (key === undefined || key === 'id'))
  const gone = areAllRead ? before.steps.filter(({ id }) => !now.has(id)) : []
  const taken = successors(gone, before.steps, steps)
  return {
    // Of a version that was misread nothing is known; then as little as possible is said.
    version: isGuessed('version') ? 'raised' : versionOf(checklist.version - before.version),
    kept,
    gone: gone.map((each) => {
      const successor = taken.get(each.id)
      return { before: each, ...placeOf(each, before.steps, now), ...(successor && { successor }) }
    }),
    isGone: (id, offer) => {
      const step = now.get(id)?.step
      return !step || (offer !== undefined && !offersOf(step).some((each) => each.id === offer))
    },
  }
}

function versionOf(difference: number): Changes['version'] {
  return difference === 0 ? 'stayed' : difference > 0 ? 'raised' : 'went back'
}

/** The first step after it that is still there, or else the list. */
function placeOf(
  gone: Step,
  before: readonly Step[],
  now: ReadonlyMap<string, { readonly index: number }>,
): Pick<GoneStep, 'place' | 'stood'> {
  const next = before.slice(before.indexOf(gone) + 1).find(({ id }) => now.has(id))
  const index = next && now.get(next.id)?.index
  if (index === undefined) return { place: ['steps'], stood: 'at the end' }
  return { place: ['steps', index, 'id'], stood: 'here' }
}
