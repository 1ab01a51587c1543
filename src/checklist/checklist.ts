import type { Json } from '../json.ts'

export const touchpoints = ['pre-touch', 'first-touch', 'core', 'last-touch', 'in-touch'] as const
export const channels = ['web', 'mobile', 'app', 'phone', 'store', 'email', 'chat', 'post', 'field'] as const
export type Touchpoint = (typeof touchpoints)[number]
export type Channel = (typeof channels)[number]

/** Who the auditor is for the half hour. */
export interface Persona {
  readonly name: string
  readonly story?: string
  readonly loves: readonly string[]
  readonly hates: readonly string[]
}

/** The kind of answer that a step wants, and the keys beside `kind:` as that kind's schema accepted them. */
export interface Ask {
  readonly kind: string
  readonly spec: Json
}

/** `at-least` and `at-most` of a number, or of a mark's count. */
export interface Comparison {
  readonly 'at-least'?: number
  readonly 'at-most'?: number
}

/** What an earlier step must have come to: a result, a value, one of several, or a comparison; by mark for a timeline. */
export type Expectation =
  | string
  | number
  | readonly (string | number)[]
  | Comparison
  | { readonly [mark: string]: string | number | Comparison }

/** `when`: every entry must hold; `any`, `all` and `not` nest. */
export interface Condition {
  readonly steps: { readonly [step: string]: Expectation }
  readonly all?: readonly Condition[]
  readonly any?: readonly Condition[]
  readonly not?: Condition
}

/** One thing to do and one question about it. */
export interface Step {
  readonly id: string
  readonly title: string
  readonly do?: string
  readonly notice?: string
  readonly great?: string
  readonly owner?: string
  readonly open?: string
  readonly touchpoint?: Touchpoint
  readonly channel?: Channel
  readonly when?: Condition
  readonly ask: Ask
  readonly critical: boolean
  readonly weight: number
  readonly drill: boolean
}

/** A checklist that was read without an error: every default filled in, every short form written out. */
export interface Checklist {
  readonly id: string
  readonly version: number
  readonly title: string
  readonly outcome: string
  readonly touchpoint?: Touchpoint
  readonly channel?: Channel
  readonly cadence?: string
  readonly minutes?: number
  readonly personas: readonly Persona[]
  readonly prepare: readonly string[]
  readonly afterwards: readonly string[]
  readonly steps: readonly Step[]
}
