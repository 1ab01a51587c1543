import { causes } from './causes.tsx'
import { coverage } from './coverage.tsx'
import { drills } from './drills.tsx'
import { findings } from './findings.tsx'
import { history } from './history.tsx'
import { journeys } from './journeys.tsx'
import { oneAndDone } from './one-and-done.tsx'
import { personas } from './personas.tsx'
import { perspectives } from './perspectives.tsx'
import { remembered } from './remembered.tsx'
import type { Section } from './section.ts'
import { trends } from './trends.tsx'
import { waits } from './waits.tsx'

/** The pages behind page one, in their order; the appendix comes after them. */
export const sections: readonly Section[] = [
  findings,
  history,
  journeys,
  causes,
  drills,
  oneAndDone,
  waits,
  perspectives,
  personas,
  remembered,
  coverage,
  trends,
]
