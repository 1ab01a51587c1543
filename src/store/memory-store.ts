import type { Json } from '../json.ts'
import type { Draft } from '../prompt.ts'
import { doesCount } from '../session/does-count.ts'
import type { Event } from '../session/event.ts'
import type { AnswerRecord, AuditRecord } from '../session/record.ts'
import { sha256 } from './chain.ts'
import { conflict, noSuchAudit, openingOf } from './refusals.ts'
import type { AuditHead, ListedAudit, Source, Store, StoredAnswer } from './store.ts'
import { oldestFirst } from './stored-rows.ts'
import { viewed } from './viewed.ts'

interface Kept {
  readonly source: Source
  readonly events: readonly Event[]
  readonly record: AuditRecord
  readonly draft?: Draft
}

/** A store that is gone with the process: for scripted audits until they are whole, and for tests. */
export function createMemoryStore(): Store {
  const audits = new Map<string, Kept>()
  const blobs = new Map<string, Uint8Array>()

  function find(audit: string): Kept {
    const kept = audits.get(audit)
    if (!kept) throw noSuchAudit(audit)
    return kept
  }

  return {
    async begin(audit, source, events, record) {
      openingOf(source, events)
      if (audits.has(audit)) throw conflict(audit)
      audits.set(audit, asWritten({ source, events, record }))
      return events.length
    },

    async append(audit, seen, events, record) {
      const { draft, ...kept } = find(audit)
      if (kept.events.length !== seen) throw conflict(audit)
      const rest = events.length === 0 && draft ? { draft } : {}
      audits.set(audit, asWritten({ ...kept, events: [...kept.events, ...events], record, ...rest }))
      return seen + events.length
    },

    async draft(audit, draft) {
      const { draft: _, ...kept } = find(audit)
      audits.set(audit, draft ? asWritten({ ...kept, draft }) : kept)
    },

    async load(audit) {
      const { source, events, draft } = find(audit)
      return { id: audit, text: source.text, events, seen: events.length, ...(draft && { draft }) }
    },

    async audits({ states, checklist } = {}) {
      return [...audits]
        .map(([id, kept]) => listed(id, kept))
        .reverse()
        .sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt))
        .filter((audit) => states?.includes(audit.state) ?? true)
        .filter((audit) => checklist === undefined || audit.checklist === checklist)
    },

    async heads() {
      return oldestFirst([...audits].map(([id, kept]) => headOf(id, kept)))
    },

    async contents(ids) {
      return ids.map((id) => {
        const { answers, findings, evidence } = find(id).record
        return { answers: answers.map(storedAnswer), findings, evidence }
      })
    },

    async sources() {
      return new Map([...audits.values()].map(({ source: { digest, text } }) => [digest, text]))
    },

    async rows(view, columns, ids) {
      return ids
        .flatMap((id) => {
          const kept = audits.get(id)
          return kept ? viewed(view, headOf(id, kept), kept.record) : []
        })
        .map((row) => columns.map((name) => row[name] ?? null))
    },

    async recorded(checklist) {
      const walked = counting([...audits.values()], checklist)
      const newest = walked.toSorted(byVersion).at(-1)
      return (
        newest && { audits: walked.length, text: newest.source.text, answers: counted(walked, ({ step }) => [step]) }
      )
    },

    async picked(checklist, step) {
      return counted(counting([...audits.values()], checklist), (answer) =>
        answer.step === step ? namesIn(answer.value) : [],
      )
    },

    async keep(bytes) {
      const digest = sha256(bytes).toString('hex')
      blobs.set(digest, Uint8Array.from(bytes))
      return digest
    },

    async kept(digest) {
      return blobs.get(digest)
    },

    async close() {},
  }
}

/** What a file would give back: a copy, without what JSON does not say. */
function asWritten(kept: Kept): Kept {
  return JSON.parse(JSON.stringify(kept))
}

/** The audits of a checklist that a report is made of. */
function counting(audits: readonly Kept[], checklist: string): readonly Kept[] {
  return audits.filter(
    ({ source, events, record }) => openingOf(source, events).checklist === checklist && doesCount(record),
  )
}

/** By the version of the checklist, and then by when it began. */
function byVersion(one: Kept, other: Kept): number {
  const [a, b] = [one, other].map(({ source, events }) => openingOf(source, events).version)
  return (a ?? 0) - (b ?? 0) || Date.parse(one.record.startedAt) - Date.parse(other.record.startedAt)
}

/** How many answers that count have each name. */
function counted(audits: readonly Kept[], names: (answer: AnswerRecord) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { record } of audits)
    for (const name of record.answers.filter(({ counts }) => counts).flatMap(names))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** The options or marks that a value names: itself, its entries or its keys. */
function namesIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : Object.keys(value)
}

function headOf(id: string, { source, events, record }: Kept): AuditHead {
  const { answers, findings, evidence, ...rest } = record
  const { checklist, version } = openingOf(source, events)
  return { ...rest, id, checklist, version, digest: source.digest, title: source.title }
}

function listed(id: string, kept: Kept): ListedAudit {
  const { answers, findings, startedAt } = kept.record
  return {
    ...headOf(id, kept),
    answered: answers.filter(({ counts }) => counts).length,
    steps: answers.length,
    findings: findings.filter(({ counts }) => counts).length,
    changedAt: kept.events.at(-1)?.at ?? startedAt,
  }
}

function storedAnswer(answer: AnswerRecord): StoredAnswer {
  const { position, title, kind, touchpoint, channel, owner, critical, drill, weight, missed, ...rest } = answer
  return { ...rest, ...(missed.length > 0 && { missed: missed.join('; ') }) }
}
