import type { Step } from '../../checklist/checklist.ts'
import type { Json } from '../../json.ts'
import { summary } from '../../kinds/timeline.ts'
import type { Timeline, TimelineMark } from '../../kinds/timeline-keys.ts'
import type { Recovery, Result } from '../../session/event.ts'
import type { AskedStep, CountedAnswer, CountedAudit, Gathered, Walked } from '../gathered.ts'
import { grouped } from '../grouped.ts'
import { isAchieved } from './achieved.ts'
import {
  auditsByAuditor,
  bit,
  byAuditor,
  ratings,
  type Share,
  type Spread,
  type StepName,
  shareIn,
  spreadOf,
} from './figures.ts'

/** A step that goes wrong on purpose, and how good the recovery was, of those who said. */
export interface Drill extends StepName {
  /** Audits that came to it. */
  readonly audits: number
  readonly results: Readonly<Partial<Record<Result, number>>>
  readonly wayOut: Share
  readonly admitted: Share
  readonly apologised: Share
  readonly madeRight: Share
  readonly frustration: Spread
}

/**
 * One and done: solved at the first contact, and what it took. Of the audits with a step that counts such things, drills left out: a
 * branch that makes the call unnecessary is no contact; where the call was made and nobody counted, the audit is left out.
 */
export interface OneAndDone {
  readonly audits: number
  /** The outcome achieved with one contact at most, of those audits that say whether it was. */
  readonly solvedAtOnce: Share
  /** Counts an audit, of those with a mark for it. */
  readonly contacts: Spread
  readonly transfers: Spread
  readonly repeats: Spread
  /** Spans of a timeline, such as being on hold: milliseconds in those audits in which there was one, and in how many there was none. */
  readonly spans: readonly (StepName & {
    readonly mark: string
    readonly label: string
    readonly total: Spread
    readonly never: number
  })[]
  /** Milliseconds an audit, over all audits: at work, and paused. */
  readonly active: Spread
  readonly paused: Spread
}

/** The drills, in the order of the checklists. */
export function drillsOf({ walked }: Gathered): readonly Drill[] {
  return walked.flatMap(({ steps }) => steps.flatMap((asked) => (asked.step.drill ? [drillOf(asked)] : [])))
}

function drillOf({ name, answers }: AskedStep): Drill {
  const results: Partial<Record<Result, number>> = {}
  for (const { result } of answers) results[result] = (results[result] ?? 0) + 1
  const said = (question: Recovery) => {
    const reply = (answer: CountedAnswer) => answer.said?.recovery?.[question]
    return shareIn(byAuditor(answers, (answer) => bit(reply(answer))))
  }
  return {
    ...name,
    audits: answers.length - (results['not-reached'] ?? 0),
    results,
    wayOut: said('way-out'),
    admitted: said('admitted'),
    apologised: said('apologised'),
    madeRight: said('made-right'),
    frustration: spreadOf(
      byAuditor(answers, ({ frustration }) => frustration),
      ratings,
    ),
  }
}

/** One and done, over all audits. */
export function oneAndDoneOf({ audits, walked }: Gathered): OneAndDone {
  const counts = countsOf(walked)
  const counted = [...counts.keys()]
  const spread = (what: keyof Counts) => spreadOf(auditsByAuditor(counted, (audit) => counts.get(audit)?.[what]))
  const saying = counted.filter((audit) => counts.get(audit)?.contact !== undefined && isAchieved(audit) !== undefined)
  const atOnce = new Set(saying.filter((audit) => isAchieved(audit) && (counts.get(audit)?.contact ?? 0) <= 1))
  return {
    audits: counted.length,
    solvedAtOnce: shareIn(auditsByAuditor(saying, (audit) => Number(atOnce.has(audit)))),
    contacts: spread('contact'),
    transfers: spread('transfer'),
    repeats: spread('repeat'),
    spans: walked.flatMap(({ steps }) => steps.flatMap(spansOf)),
    active: spreadOf(auditsByAuditor(audits, (audit) => totalOf(audit, 'activeMs'))),
    paused: spreadOf(auditsByAuditor(audits, (audit) => totalOf(audit, 'pausedMs'))),
  }
}

/** How often each thing happened in an audit; what no mark counts is missing. */
type Counts = Partial<Record<NonNullable<TimelineMark['counts-as']>, number>>

/** What was counted, by audit; without those that passed over a step that counts. */
function countsOf(walked: readonly Walked[]): ReadonlyMap<CountedAudit, Counts> {
  const found = new Map<CountedAudit, Counts>()
  for (const walk of walked) {
    const asked = [...walk.steps, ...walk.earlier].filter(({ step }) => marksOf(step).length > 0)
    if (asked.length === 0) continue
    const ids = new Set(asked.map(({ name }) => name.step))
    for (const [{ steps }, audits] of grouped(walk.audits, ({ checklist }) => checklist)) {
      const marks = steps.filter(({ id }) => ids.has(id)).flatMap(marksOf)
      const none = Object.fromEntries(marks.map((mark) => [mark['counts-as'], 0]))
      if (marks.length > 0) for (const audit of audits) found.set(audit, { ...none })
    }
    for (const { step, answers } of asked) {
      const marks = marksOf(step)
      for (const answer of answers) count(answer, marks, found)
    }
  }
  return found
}

/** The marks of a step that count; what goes wrong on purpose takes contacts that no customer would need. */
function marksOf(step: Step): readonly TimelineMark[] {
  return step.drill ? [] : timelineOf(step).filter((mark) => mark['counts-as'])
}

function timelineOf({ ask: { kind, spec } }: Step): readonly TimelineMark[] {
  return kind === 'timeline' ? (spec as unknown as Timeline).marks : []
}

/** Adds what an answer counts to what its audit has counted. */
function count(answer: CountedAnswer, marks: readonly TimelineMark[], found: Map<CountedAudit, Counts>): void {
  const counts = found.get(answer.audit)
  if (!counts || wasNotNeeded(answer)) return
  const log = logOf(answer)
  if (!log) found.delete(answer.audit)
  else
    for (const { id, span, 'counts-as': what = 'contact' } of marks)
      counts[what] = (counts[what] ?? 0) + summary(log[id] ?? [], span).count
}

/** It does not apply, or the service made the customer stop before. */
function wasNotNeeded({ result, audit: { head } }: CountedAnswer): boolean {
  return result === 'inapplicable' || (result === 'not-reached' && head.state === 'given-up')
}

/** Milliseconds by mark; undefined where nothing was recorded. */
function logOf({ said }: CountedAnswer): Readonly<Record<string, readonly number[]>> | undefined {
  const value: Json | undefined = said?.value
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, readonly number[]>>)
    : undefined
}

function spansOf({ name, step, answers }: AskedStep): OneAndDone['spans'] {
  if (step.drill) return []
  const logged = answers.filter((answer) => logOf(answer))
  return timelineOf(step)
    .filter(({ span }) => span)
    .map(({ id, label }) => {
      const happened = logged.filter((answer) => logOf(answer)?.[id])
      const total = byAuditor(happened, (answer) => summary(logOf(answer)?.[id] ?? [], true).total)
      return { ...name, mark: id, label, total: spreadOf(total), never: logged.length - happened.length }
    })
}

/** Milliseconds of all steps; undefined where none was timed. */
function totalOf({ answers }: CountedAudit, which: 'activeMs' | 'pausedMs'): number | undefined {
  let total: number | undefined
  for (const answer of answers) {
    const ms = answer[which]
    if (ms !== undefined) total = (total ?? 0) + ms
  }
  return total
}
