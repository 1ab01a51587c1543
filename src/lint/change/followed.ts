import type { Checklist } from '../../checklist/checklist.ts'
import { sameWords } from './same-words.ts'

/** A checklist and where it stands, or stood. */
export interface Standing {
  readonly path: string
  readonly checklist: Checklist
}

/** Nobody renames more at once, and each is compared with each. */
const mostCompared = 100

/**
 * Which checklist of before each one of now was, if it is no new one: one of the same id, wherever it stands now; else the one
 * that stood there; else one that most of its steps were in. None stands for two.
 */
export function followed<Now extends Standing, Before extends Standing>(
  now: readonly Now[],
  before: readonly Before[],
): ReadonlyMap<Now, Before> {
  const found = new Map<Now, Before>()
  const taken = new Set<Before>()
  const pair = (isOne: (one: Now, other: Before) => boolean, most = Number.POSITIVE_INFINITY) => {
    const left = before.filter((each) => !taken.has(each)).slice(0, most)
    for (const one of now.filter((each) => !found.has(each)).slice(0, most)) {
      const other = left.find((each) => !taken.has(each) && isOne(one, each))
      if (!other) continue
      found.set(one, other)
      taken.add(other)
    }
  }
  const isSameId = (one: Now, other: Before) => one.checklist.id === other.checklist.id
  pair((one, other) => isSameId(one, other) && one.path === other.path)
  pair(isSameId)
  pair((one, other) => one.path === other.path && likeness(one.checklist, other.checklist) > 0)
  pair((one, other) => likeness(one.checklist, other.checklist) >= 0.5, mostCompared)
  return found
}

/** The share of steps that two checklists have in common, of those of the longer one; some where only the title is the same. */
function likeness(one: Checklist, other: Checklist): number {
  const ids = new Set(one.steps.map(({ id }) => id))
  const shared = other.steps.filter(({ id }) => ids.has(id)).length
  if (shared === 0) return sameWords(one.title, other.title) ? 0.1 : 0
  return shared / Math.max(one.steps.length, other.steps.length)
}
