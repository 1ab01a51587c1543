import type { Gathered } from '../gathered.ts'
import type { Share, Spread, StepName } from './figures.ts'

/** How far apart employees and customers are. */
export interface Perspectives {
  readonly groups: readonly {
    readonly perspective: 'employee' | 'newcomer' | 'customer' | 'unsaid'
    readonly audits: number
    readonly achieved: Share
    /** All ratings of steps, drills left out. */
    readonly frustration: Spread
  }[]
  /** The same step of the same event (`together`) rated by both: customer minus employee. */
  readonly pairs: readonly (StepName & Pair)[]
  readonly overall: Pair
}

/** Paired differences: below 12 pairs the pairs themselves. */
export interface Pair {
  readonly n: number
  readonly employee?: number
  readonly customer?: number
  readonly difference?: number
  readonly low?: number
  readonly high?: number
  readonly points?: readonly (readonly [employee: number, customer: number])[]
}

/** A persona: what they love and hate beside what those who were them met. */
export interface PersonaReport {
  readonly checklist: string
  readonly name: string
  readonly story?: string
  readonly loves: readonly string[]
  readonly hates: readonly string[]
  readonly audits: number
  readonly achieved: Share
  readonly frustration: Spread
  readonly remembered: readonly (StepName & { readonly because: string })[]
  readonly problems: readonly (StepName & { readonly text: string; readonly severity?: number })[]
}

/** Who and what was walked, and what nobody walked. */
export interface Coverage {
  readonly personas: readonly { readonly checklist: string; readonly persona: string; readonly audits: number }[]
  readonly channels: readonly { readonly channel: string; readonly audits: number }[]
  readonly touchpoints: readonly { readonly touchpoint: string; readonly audits: number }[]
  readonly perspectives: readonly { readonly perspective: string; readonly audits: number }[]
  /** Those who meet customers rarely, sometimes, daily. */
  readonly meetings: readonly { readonly meets: string; readonly audits: number }[]
  /** Steps that no audit came to. */
  readonly steps: readonly StepName[]
}

/** How far apart employees and customers are. */
export function perspectivesOf(_gathered: Gathered): Perspectives {
  return { groups: [], pairs: [], overall: { n: 0 } }
}

/** The personas of the newest versions, in the order of the checklists. */
export function personasOf(_gathered: Gathered): readonly PersonaReport[] {
  return []
}

/** Who and what was walked. */
export function coverageOf(_gathered: Gathered): Coverage {
  return { personas: [], channels: [], touchpoints: [], perspectives: [], meetings: [], steps: [] }
}
