import type { Checklist, Step } from '../checklist/checklist.ts'
import { Failure } from '../failure.ts'
import { nearest } from '../nearest.ts'

/** The step of a checklist that an id means. Throws a usage Failure when there is none. */
export function findStep(step: string, { id: checklist, steps }: Checklist): Step {
  const found = steps.find(({ id }) => id === step)
  if (found) return found
  const ids = steps.map(({ id }) => id)
  const near = nearest(step, ids)
  throw new Failure('usage', `There is no step “${step}” in ${checklist}.`, {
    hint: near ? `Did you mean ${near}?` : `Its steps are ${ids.join(', ')}.`,
  })
}
