import type { Gathered } from '../gathered.ts'
import { bit, byAuditor, type Share, type StepName, shareIn } from './figures.ts'
import { cameTo } from './step-names.ts'

/** At which steps people wrote something down. */
export interface Written extends StepName {
  /** Audits with a note, of those that came to the step. */
  readonly notes: Share
}

/** The steps of the newest versions that somebody came to, in the order of the checklists. */
export function writtenOf({ walked }: Gathered): readonly Written[] {
  return walked.flatMap(({ steps }) =>
    steps.flatMap(({ name, answers }) => {
      const there = answers.filter(cameTo)
      const notes = shareIn(byAuditor(there, ({ said }) => bit(said?.note !== undefined)))
      return there.length > 0 ? [{ ...name, notes }] : []
    }),
  )
}
