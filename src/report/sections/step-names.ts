import type { CountedAnswer, Walked } from '../gathered.ts'
import type { StepName } from './figures.ts'

/** The steps of a checklist by their ids, those of the newest version first; one that it has no more is called as it was last. */
export function namesOf({ steps, earlier }: Pick<Walked, 'steps' | 'earlier'>): ReadonlyMap<string, StepName> {
  const names = new Map<string, StepName>()
  for (const asked of [steps, earlier])
    for (const { name } of asked) if (!names.has(name.step)) names.set(name.step, name)
  return names
}

/** The name alone of what has one. */
export function nameIn({ checklist, step, position, title, owner }: StepName): StepName {
  return { checklist, step, position, title, ...(owner && { owner }) }
}

/** By checklist, then in the order of its steps. */
export function byStep(one: StepName, other: StepName): number {
  return compared(one.checklist, other.checklist) || one.position - other.position || compared(one.step, other.step)
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Whether the audit came to the step, whatever it did there. */
export function cameTo({ result }: CountedAnswer): boolean {
  return result !== 'not-reached'
}

/** Whether the audit can say how it is there: it answered, or was stopped. */
export function canSay({ result }: CountedAnswer): boolean {
  return result === 'passed' || result === 'failed' || result === 'recorded' || result === 'blocked'
}
