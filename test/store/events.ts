import { createHash } from 'node:crypto'
import type { Event } from '../../src/session/event.ts'
import type { AnswerRecord, AuditRecord, FindingRecord } from '../../src/session/record.ts'
import type { Source } from '../../src/store/store.ts'

const text = 'firsthand: 1\nid: returns\ntitle: Return one of our own products\n'

export const source: Source = {
  text,
  digest: createHash('sha256').update(text).digest('hex'),
  title: 'Return one of our own products',
}

/** The time of the nth thing that happens. */
export function time(n: number): string {
  return new Date(Date.UTC(2026, 10, 3, 9, 0, n)).toISOString().replace('Z', '+00:00')
}

/** An event's id: unique for each audit and number. */
export function uuid(audit: string, n: number): string {
  return `${createHash('sha256').update(audit).digest('hex').slice(0, 8)}-0000-7000-8000-${String(n).padStart(12, '0')}`
}

export function began(audit: string): Event {
  const { digest } = source
  return {
    id: uuid(audit, 0),
    at: time(0),
    is: 'began',
    checklist: 'returns',
    version: 1,
    digest,
    practice: false,
    walk: 1,
  }
}

/** The nth answer of an audit; what it says carries its number. */
export function answered(audit: string, n: number, value = `answer ${n}`): Event {
  return { id: uuid(audit, n), at: time(n), step: `step-${n}`, is: 'answered', value, result: 'passed', blind: true }
}

export function answer(n: number, more: Partial<AnswerRecord> = {}): AnswerRecord {
  return {
    step: `step-${n}`,
    position: n,
    title: `Step ${n}`,
    kind: 'text',
    critical: false,
    drill: false,
    weight: 1,
    result: 'passed',
    value: `answer ${n}`,
    shown: `answer ${n}`,
    missed: [],
    emotions: [],
    blind: true,
    ouches: 0,
    recovery: {},
    revision: 1,
    counts: true,
    hidden: false,
    ...more,
  }
}

export function finding(n: number, more: Partial<FindingRecord> = {}): FindingRecord {
  return {
    id: '1',
    step: `step-${n}`,
    at: time(n),
    kind: 'problem',
    text: `problem ${n}`,
    severity: 3,
    counts: true,
    ...more,
  }
}

/** What an audit with n answers comes to. */
export function record(n = 0, more: Partial<AuditRecord> = {}): AuditRecord {
  return {
    state: 'open',
    practice: false,
    walk: 1,
    startedAt: time(0),
    answers: Array.from({ length: n }, (_, index) => answer(index + 1)),
    findings: [],
    evidence: [],
    ...more,
  }
}
