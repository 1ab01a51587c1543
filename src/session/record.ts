import type { Json } from '../json.ts'
import type { Closing, Finding, Introduction, Recovery, Result } from './event.ts'

/** `given-up`: the service made the auditor stop, so it is finished and not achieved. `abandoned`: no time. */
export type AuditState = 'open' | 'waiting' | 'finished' | 'given-up' | 'abandoned'

/** The current state of one step's answer, as the store's `answer` table holds it. */
export interface AnswerRecord {
  readonly step: string
  /** From 1. */
  readonly position: number
  readonly title: string
  readonly kind: string
  readonly touchpoint?: string
  readonly channel?: string
  readonly owner?: string
  readonly critical: boolean
  readonly drill: boolean
  readonly weight: number
  readonly result: Result
  readonly value?: Json
  /** The value in words. */
  readonly shown?: string
  /** The value as a number, for sorting and averages. */
  readonly measure?: number
  readonly frustration?: number
  readonly emotions: readonly string[]
  readonly wouldGiveUp?: boolean
  readonly blind: boolean
  readonly activeMs?: number
  readonly pausedMs?: number
  readonly ouches: number
  readonly doneAt?: string
  readonly answeredAt?: string
  readonly note?: string
  readonly remembered?: string
  /** Why it was set aside. */
  readonly reason?: string
  readonly recovery: Partial<Record<Recovery, boolean>>
  /** 1 for a first answer, one more for each correction. */
  readonly revision: number
  /** False: an answer that a changed branch hides; kept, and not counted. */
  readonly counts: boolean
}

export interface FindingRecord extends Finding {
  readonly step: string
  readonly at: string
}

/** What the events of one audit come to: what the store's typed tables hold, rewritten with every append. */
export interface AuditRecord extends Introduction, Closing {
  readonly state: AuditState
  readonly practice: boolean
  readonly walk: number
  readonly startedAt: string
  readonly endedAt?: string
  /** Why it was given up or abandoned. */
  readonly because?: string
  readonly answers: readonly AnswerRecord[]
  readonly findings: readonly FindingRecord[]
}
