import type { Report } from '../../../src/report/report.ts'
import { reportOf } from '../../../src/report/report.ts'
import {
  type Photo,
  type Share,
  type Source,
  type Spread,
  shareOf,
  spreadOf,
} from '../../../src/report/sections/figures.ts'
import type { FindingLine, Problem } from '../../../src/report/sections/findings.ts'
import type { Journey, StepReport } from '../../../src/report/sections/journeys.ts'
import type { Result } from '../../../src/session/event.ts'

/** A number from 0 to 1 that looks like chance and is the same each time. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

function spread(values: readonly number[]): Spread {
  return spreadOf(values.map((value) => [value]))
}

/** Ratings around each of `hurts`, one for each audit. */
function stepOf(checklist: string, title: string, position: number, hurt: number, audits: number): StepReport {
  const draw = chance(position * 7919 + audits * 104729 + title.length)
  const ratings = Array.from({ length: audits }, () =>
    Math.min(7, Math.max(1, Math.round(hurt + (draw() - 0.5) * 3.4))),
  )
  const failed = Math.round((audits * Math.max(0, hurt - 2)) / 6)
  const results: Partial<Record<Result, number>> = { passed: audits - failed, ...(failed > 0 && { failed }) }
  return {
    checklist,
    step: `step-${position}`,
    position,
    title,
    owner: position % 2 ? 'web team' : 'contact centre',
    great: 'Two taps from the home page; plain words; says when the money arrives.',
    kind: 'verdict',
    critical: position === 2,
    weight: 1,
    drill: false,
    conditional: false,
    results,
    passed: shareOf(audits - failed, audits),
    frustration: spread(ratings),
    counts: [1, 2, 3, 4, 5, 6, 7].map((rating) => ratings.filter((each) => each === rating).length),
    wouldGiveUp: shareOf(failed, Math.max(failed, 1)),
    active: spread(ratings.map((rating) => rating * 61_000)),
    missed: failed > 0 ? [{ what: 'a person answered after 11 min; target: within 2 min', audits: failed }] : [],
    emotions: failed > 0 ? [{ emotion: 'ignored', audits: failed }] : [],
    ouches: failed,
    problems: failed,
    notes:
      failed > 0
        ? [{ ...source(position), text: 'I read the same line three times.', is: 'note', result: 'failed' }]
        : [],
  }
}

/** A checklist that was walked, with so many steps and audits. */
export function journeyOf(
  checklist: string,
  title: string,
  hurts: readonly (readonly [string, number])[],
  audits: number,
): Journey {
  const steps = hurts.map(([step, hurt], index) => stepOf(checklist, step, index + 1, hurt, audits))
  const ratings = steps.flatMap(({ frustration }) => frustration.points ?? [frustration.mean ?? 1])
  const share: Share = shareOf(Math.round(audits / 3), audits)
  return {
    checklist,
    title,
    wanted: 'My money is back, and I explained myself once at most.',
    touchpoint: 'last-touch',
    channel: 'web',
    audits,
    outcome: {
      achieved: share,
      partly: 1,
      no: 1,
      unsaid: 0,
      gaveUp: shareOf(1, audits),
      wellSpent: spread(ratings.slice(0, audits)),
      verbatims: [],
    },
    score: {
      percent: spread(ratings.slice(0, audits).map((rating) => 100 - rating * 9)),
      failedCritical: shareOf(1, audits),
      reached: { median: steps.length, of: steps.length, whole: shareOf(audits - 1, audits) },
    },
    curve: steps.map(({ step, position, title: name, frustration, counts }) => ({
      step,
      position,
      title: name,
      frustration,
      counts,
    })),
    peakEnd: {
      peak: spread(Array.from({ length: audits }, (_, index) => 5 + (index % 3))),
      end: spread(Array.from({ length: audits }, (_, index) => 2 + (index % 4))),
      mean: spread(Array.from({ length: audits }, (_, index) => 3 + (index % 2))),
      peakEnd: spread(Array.from({ length: audits }, (_, index) => 4 + (index % 2))),
    },
    minutes: { promised: 25, taken: spread(ratings.slice(0, audits).map((rating) => rating * 6)) },
    steps,
    reworded: [{ checklist, step: 'old', position: 3, title: 'Find the form', version: 1, audits: 2 }],
  }
}

/** Where something was recorded. */
export function source(number: number): Source {
  return {
    audit: `019c2861-6f00-75ef-b97c-${String(number).padStart(12, '0')}`,
    auditor: 'Mina',
    perspective: 'employee',
    persona: 'Noor, who ordered the wrong size',
    wave: '2026-Q1',
    at: `2026-02-${String((number % 27) + 1).padStart(2, '0')}T12:20:00.000+01:00`,
  }
}

/** One finding, a problem unless it is said otherwise. */
export function findingOf(number: number, more: Partial<FindingLine> = {}): FindingLine {
  return {
    checklist: 'returns',
    step: 'step-2',
    position: 2,
    title: 'Ask a person instead',
    owner: 'contact centre',
    source: source(number),
    id: '1',
    kind: 'problem',
    severity: 3,
    text: `They asked for my address ${number} times.`,
    words: 'That is just how the system is.',
    evidence: [],
    state: 'open',
    ...more,
  }
}

/** What goes wrong at one step. */
export function problemOf(finding: FindingLine, more: Partial<Problem> = {}): Problem {
  const { checklist, step, position, title, owner, severity } = finding
  return {
    checklist,
    step,
    position,
    title,
    ...(owner && { owner }),
    ...(severity !== undefined && { severity }),
    audits: shareOf(4, 10),
    finding,
    others: 3,
    causes: ['system'],
    firstSeen: '2026-01-20',
    lastSeen: '2026-09-03',
    history: 'recurring',
    waves: [{ wave: '2026-Q1', audits: shareOf(4, 10) }],
    state: 'open',
    ...more,
  }
}

/** A photo of evidence. */
export function photoOf(name: string, type = 'image/png'): Photo {
  return { sha256: Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64), name, type }
}

/** A report of no audit, and what of it is said otherwise. */
export function reportWith(more: Partial<Report> = {}): Report {
  const empty = reportOf(
    { audits: [], walked: [], waves: [] },
    {
      madeAt: '2026-11-22T10:00:00.000+01:00',
      filter: {},
      leftOut: { practice: 0, excluded: 0, abandoned: 0, unreadable: 0 },
      filtered: 0,
    },
  )
  return { ...empty, ...more }
}
