import type { Json } from '../json.ts'
import { kindNamed } from '../kinds/index.ts'
import type { Event } from '../session/event.ts'
import { sinceDate } from '../session/journey.ts'
import { apply, begin, type Session, standing, stateOf } from '../session/session.ts'

/** One thing that was known and then was another. */
export interface Change {
  /** `answer`, `frustration`, `finding.1`, … or what the audit as a whole says: `achieved`, `auditor`, `verdict`, … */
  readonly of: string
  /** Missing: nothing was known. */
  readonly was?: Json
  /** Missing: it was taken back. */
  readonly is?: Json
}

/** One time when something that was known was changed; oldest first, it is the history of a step or, without one, of the audit. */
export interface Revision {
  readonly step?: string
  /** ISO 8601 with offset. */
  readonly at: string
  /** After the audit was over; otherwise the auditor had a second thought on the way. */
  readonly afterwards: boolean
  readonly by?: string
  readonly because?: string
  readonly changes: readonly Change[]
}

/** What was changed in an audit, and when, by whom and why; what was taken back again is left out. */
export function revisionsOf({ checklist, events }: Session): readonly Revision[] {
  const [first, ...rest] = batches(standing(events))
  let session = (first ?? []).reduce(apply, begin(checklist))
  return rest.flatMap((batch) => {
    const before = session
    session = batch.reduce(apply, session)
    const revision = revised(batch, before, session)
    return revision.changes.length > 0 ? [revision] : []
  })
}

/** What one answer recorded: events of one time and one step. */
function batches(events: readonly Event[]): readonly (readonly Event[])[] {
  const all: Event[][] = []
  for (const event of events) {
    const last = all.at(-1)?.[0]
    if (last && last.at === event.at && last.step === event.step) all.at(-1)?.push(event)
    else all.push([event])
  }
  return all
}

function revised(batch: readonly Event[], before: Session, after: Session): Revision {
  const { step, at = '' } = batch[0] ?? {}
  const said = batch.find((event) => event.is === 'corrected' || event.is === 'reviewed' || event.is === 'practised')
  const was = factsOf(before, step)
  const is = factsOf(after, step)
  const changes = [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((of) => ({ of, was: was[of], is: is[of] }))
    .filter((change) => (said ? !same(change.was, change.is) : isSecondThought(change)))
  return {
    ...(step !== undefined && { step }),
    at,
    afterwards: said !== undefined,
    ...(said?.by && { by: said.by }),
    ...(said?.reason && { because: said.reason }),
    changes,
  }
}

type Facts = Readonly<Record<string, Json | undefined>>

function factsOf(session: Session, step: string | undefined): Facts {
  return step === undefined ? factsOfAll(session) : factsOfStep(session, step)
}

function factsOfAll({ introduction, closing, practice, review }: Session): Facts {
  return { ...introduction, ...closing, practice, verdict: review && { ...review } }
}

function factsOfStep(session: Session, id: string): Facts {
  const step = session.checklist.steps.find((each) => each.id === id)
  const { did, answer, judged, setAside, findings, evidence, recovery, ...state } = stateOf(session, id)
  // What a verdict says its result says as well.
  const isVerdict = step?.ask.kind === 'verdict'
  const shown =
    answer &&
    step &&
    !isVerdict &&
    kindNamed(step.ask.kind).show(answer.value, step.ask.spec, { since: sinceDate(session, step) })
  const standingFindings = findings.filter(({ removed }) => !removed)
  return {
    answer: setAside
      ? { result: setAside.result, reason: setAside.reason }
      : answer && { result: judged ?? answer.result, value: answer.value, ...(shown && { shown }) },
    frustration: state.frustration,
    emotions: state.emotions,
    'would-give-up': state.wouldGiveUp,
    ...recovery,
    done: did && { at: did.doneAt ?? did.at, activeMs: did.activeMs },
    note: state.note || undefined,
    remembered: state.remembered,
    ...Object.fromEntries(standingFindings.map(({ id, at, removed, ...finding }) => [`finding.${id}`, finding])),
    ...Object.fromEntries(evidence.map(({ sha256, name }) => [`evidence.${sha256}`, { name }])),
  }
}

/** On the way, a thing is told bit by bit: only what was said otherwise before has changed. */
function isSecondThought({ of, was, is }: Change): boolean {
  if (was === undefined || same(was, is)) return false
  if (!isObject(was) || !isObject(is)) return true
  const isJudgement = of === 'answer' && was.result === 'recorded' && same(was.value, is.value)
  return !isJudgement && Object.keys(was).some((key) => !same(was[key], is[key]))
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
