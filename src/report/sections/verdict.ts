import type { Basis } from './basis.ts'
import type { Problem } from './findings.ts'
import type { Journey } from './journeys.ts'
import type { Outcome } from './outcome.ts'
import type { Waiting } from './waits.ts'

/** What a verdict rests on. */
export interface Grounds {
  readonly basis: Basis
  readonly outcome: Outcome
  readonly journeys: readonly Journey[]
  readonly problems: readonly Problem[]
  readonly cameBack: readonly Problem[]
  readonly held: readonly Problem[]
  readonly waits: readonly Waiting[]
}

/** The whole in plain words. */
export interface Verdict {
  readonly tone: 'good' | 'mixed' | 'bad' | 'too-few'
  /** One sentence that a board member keeps: `In 3 of 10 audits the customer got what they came for.` */
  readonly headline: string
  /** One to three more: where it hurts, what came back, what is missing to tell. */
  readonly sentences: readonly string[]
}

/** The whole in plain words, from all the rest. */
export function verdictOf(_grounds: Grounds): Verdict {
  return { tone: 'too-few', headline: 'Too few audits to tell.', sentences: [] }
}
