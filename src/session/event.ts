import type { Json } from '../json.ts'
import type { KeptFile, Press } from '../prompt.ts'

/** What a step came to; never folded together. */
export const results = [
  'passed',
  'failed',
  'recorded',
  'cannot-tell',
  'inapplicable',
  'blocked',
  'skipped',
  'waiting',
  'not-reached',
] as const
export type Result = (typeof results)[number]

export const perspectives = ['employee', 'newcomer', 'customer'] as const
/** `unknown`: rather not say. */
export const meetings = ['rarely', 'sometimes', 'daily', 'unknown'] as const
export const findingKinds = ['problem', 'observation', 'idea', 'good-practice'] as const
export const causes = [
  'process',
  'policy',
  'system',
  'content',
  'knowledge',
  'authority',
  'people',
  'partner',
  'conflicting-target',
] as const
export const verdicts = ['accepted', 'excluded'] as const
export const recoveries = ['way-out', 'admitted', 'apologised', 'made-right'] as const
export type Perspective = (typeof perspectives)[number]
export type Meeting = (typeof meetings)[number]
export type FindingKind = (typeof findingKinds)[number]
export type Cause = (typeof causes)[number]
export type Verdict = (typeof verdicts)[number]
export type Recovery = (typeof recoveries)[number]

/** Who walks, as whom, and on which occasion. */
export interface Introduction {
  readonly auditor?: string
  readonly perspective?: Perspective
  readonly meetsCustomers?: Meeting
  readonly persona?: string
  readonly channel?: string
  readonly location?: string
  readonly wave?: string
  readonly together?: string
}

/** What was found; events with the same `id` complete and correct each other, key by key. */
export interface Finding {
  /** `1`, `2`, … within its step. */
  readonly id: string
  readonly kind?: FindingKind
  readonly text?: string
  /** 0 no problem to 4 (Nielsen). */
  readonly severity?: number
  readonly cause?: Cause
  /** The words that were heard. */
  readonly words?: string
  readonly idea?: string
  /** It was none after all. */
  readonly removed?: boolean
}

/** How it was as a whole. */
export interface Closing {
  readonly achieved?: 'yes' | 'partly' | 'no'
  /** 1 wasted to 7 well spent. */
  readonly wellSpent?: number
  readonly verbatim?: string
}

/** One thing that happened in an audit. Events are the truth: append-only, folded by `apply`, never changed. */
export type Event = {
  /** UUIDv7. */
  readonly id: string
  /** ISO 8601 with offset: when it was recorded. */
  readonly at: string
  readonly step?: string
} & Happening

export type Happening =
  | ({
      readonly is: 'began'
      readonly checklist: string
      readonly version: number
      readonly digest: string
      readonly practice: boolean
      /** 1 for this auditor's first audit of this checklist; later walks are not blind. */
      readonly walk: number
    } & Introduction)
  /** A name given to the audit's auditor says which walk of theirs it is. */
  | ({ readonly is: 'introduced'; readonly walk?: number } & Introduction)
  | {
      readonly is: 'did'
      readonly marks: readonly Press[]
      readonly activeMs: number
      readonly pausedMs: number
      /** When it was really done, if not just now. */
      readonly doneAt?: string
    }
  | { readonly is: 'rated'; readonly frustration: number; readonly blind: boolean }
  | { readonly is: 'felt'; readonly emotions: readonly string[] }
  | {
      readonly is: 'answered'
      readonly value: Json
      readonly result: 'passed' | 'failed' | 'recorded'
      readonly blind: boolean
    }
  | { readonly is: 'judged'; readonly result: 'passed' | 'failed'; readonly blind: boolean }
  | { readonly is: 'would-give-up'; readonly yes: boolean }
  | { readonly is: 'recovered'; readonly question: Recovery; readonly yes: boolean }
  | { readonly is: 'found'; readonly finding: Finding }
  | { readonly is: 'noted'; readonly text: string }
  | { readonly is: 'remembered'; readonly because: string }
  | ({ readonly is: 'attached' } & KeptFile)
  | {
      readonly is: 'set-aside'
      readonly result: 'cannot-tell' | 'inapplicable' | 'blocked' | 'skipped'
      readonly reason: string
    }
  | { readonly is: 'postponed' }
  /** `value`: what there is of it so far, such as the first days of a diary. */
  | { readonly is: 'waiting'; readonly value?: Json }
  /** Takes back what one answer had recorded. */
  | { readonly is: 'undone'; readonly events: readonly string[] }
  | ({ readonly is: 'concluded' } & Closing)
  | { readonly is: 'gave-up'; readonly because: string }
  | { readonly is: 'abandoned'; readonly because: string }
  | { readonly is: 'finished' }
  /** Afterwards: what follows with the same time is a correction, by whom and why. */
  | { readonly is: 'corrected'; readonly reason: string; readonly by?: string }
  /** Afterwards: whether the audit counts in reports. */
  | { readonly is: 'reviewed'; readonly verdict: Verdict; readonly reason: string; readonly by?: string }
  /** Afterwards: it was a practice audit, or was none. */
  | { readonly is: 'practised'; readonly practice: boolean; readonly reason: string; readonly by?: string }
