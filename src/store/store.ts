import type { Draft } from '../prompt.ts'
import type { Event } from '../session/event.ts'
import type { AnswerRecord, AuditRecord, AuditState, EvidenceRecord, FindingRecord } from '../session/record.ts'

/** A checklist's text as it was when an audit of it began. */
export interface Source {
  /** SHA-256 of the text's UTF-8 bytes, in hex. */
  readonly digest: string
  readonly text: string
  /** The checklist's title, for listings: the store reads no YAML. */
  readonly title: string
}

/** An audit as it is kept. */
export interface StoredAudit {
  readonly id: string
  /** The checklist's text as it was when the audit began. */
  readonly text: string
  readonly events: readonly Event[]
  /** How many events: what the next `append` must name. */
  readonly seen: number
  readonly draft?: Draft
}

/** An audit without what was answered in it. */
export interface AuditHead extends Omit<AuditRecord, 'answers' | 'findings' | 'evidence'> {
  readonly id: string
  readonly checklist: string
  /** SHA-256 of the checklist's text, in hex: which of those of that id it was. */
  readonly digest: string
  readonly title: string
  readonly version: number
}

/** One line of a listing. */
export interface ListedAudit extends AuditHead {
  /** Steps whose answer counts. */
  readonly answered: number
  /** All steps of the checklist, whatever branch they are on. */
  readonly steps: number
  readonly findings: number
  /** When the newest event was recorded. */
  readonly changedAt: string
}

/** An answer without what the checklist says of its step. */
export interface StoredAnswer
  extends Omit<
    AnswerRecord,
    'position' | 'title' | 'kind' | 'touchpoint' | 'channel' | 'owner' | 'critical' | 'drill' | 'weight' | 'missed'
  > {
  /** Each target that was missed, in words, with semicolons between them. */
  readonly missed?: string
}

/** What was answered, found and attached in one audit. */
export interface AuditContents {
  /** One for each step of the checklist, in its order. */
  readonly answers: readonly StoredAnswer[]
  readonly findings: readonly FindingRecord[]
  readonly evidence: readonly EvidenceRecord[]
}

/** The views that are documented for analysts. */
export type View = 'audits' | 'answers' | 'findings' | 'evidence'

export type Cell = string | number | null

export interface AuditFilter {
  readonly states?: readonly AuditState[]
  readonly checklist?: string
}

/** What is recorded of a checklist, in all audits of it that count: not in practice, excluded or abandoned ones. */
export interface Recorded {
  /** How many audits. */
  readonly audits: number
  /** The text of the newest version that was walked; of several, the one of the audit that began last. */
  readonly text: string
  /** By the id of a step, how many answers count there. */
  readonly answers: ReadonlyMap<string, number>
}

/**
 * The store port. Each method is one transaction, so there is no `transaction(fn)` for an async body to leak from, and
 * no cursor leaves it. A method that returns has made what it wrote durable.
 */
export interface Store {
  /** A new audit: its checklist's text, its first events, `began` before all, and what they come to. Returns `seen`. */
  begin(audit: string, source: Source, events: readonly Event[], record: AuditRecord): Promise<number>
  /**
   * Appends events, rewrites the current-state rows as `record` says, and drops the draft.
   * Throws a `conflict` Failure when somebody else wrote after `seen`; nothing is written then.
   * Without events it rewrites the rows and leaves the draft: they are rebuilt from the events on demand.
   */
  append(audit: string, seen: number, events: readonly Event[], record: AuditRecord): Promise<number>
  /** Replaces the audit's draft. */
  draft(audit: string, draft: Draft | null): Promise<void>
  load(audit: string): Promise<StoredAudit>
  /** Newest first. */
  audits(filter?: AuditFilter): Promise<readonly ListedAudit[]>
  /** Every audit, oldest first: by when it began, then by id. */
  heads(): Promise<readonly AuditHead[]>
  /**
   * What was answered, found and attached in audits, in the order of their ids as they are given: for reports, which ask for
   * some hundred at a time. Throws a usage Failure where one is not there.
   */
  contents(audits: readonly string[]): Promise<readonly AuditContents[]>
  /** The texts of all checklists, as they were when audits of them began, by digest: checked against it. */
  sources(): Promise<ReadonlyMap<string, string>>
  /**
   * The rows of a view that are of these audits, in the order of their ids as they are given, then of the steps: of each the cells of
   * the columns that are asked for.
   */
  rows(view: View, columns: readonly string[], audits: readonly string[]): Promise<readonly (readonly Cell[])[]>
  /** Undefined where there is no audit of that id that counts. */
  recorded(checklist: string): Promise<Recorded | undefined>
  /** Of the answers that count at a step, how many name an option or a mark, by its id. */
  picked(checklist: string, step: string): Promise<ReadonlyMap<string, number>>
  /** Keeps a file's bytes once; its SHA-256 in hex. */
  keep(bytes: Uint8Array): Promise<string>
  /** The bytes kept under a SHA-256, as they were: checked against it. */
  kept(sha256: string): Promise<Uint8Array | undefined>
  close(): Promise<void>
}
