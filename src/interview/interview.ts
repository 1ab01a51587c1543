import type { Reading } from '../clock.ts'
import { gap, labelled, type Page, paragraph, span } from '../page.ts'
import type { Draft, Input, Place, Prompt, Reply } from '../prompt.ts'
import type { Event } from '../session/event.ts'
import { apply, type Session, standing, stateOf } from '../session/session.ts'
import { resultWords } from '../session/words.ts'
import { corrected, listAt } from './corrections.ts'
import { atOf, forwardFrom, frontierOf, isAside, isDone, isPlace, partAt, settle, stepAt } from './main-line.ts'
import type { Asked, At, Go, Known } from './part.ts'
import { rejudged } from './rejudged.ts'
import { clockSaid, saidOf } from './said.ts'
import { type Correction, type Ending, type Interview, keepLeft, keyOf, left, type Response, resumed } from './state.ts'
import { followVerb, verbsOf } from './verbs.ts'

/** An interview at the first thing that is left to do, or at the draft that was found. */
export function open(session: Session, now: Reading, known: Known = { walks: {} }, draft?: Draft): Interview {
  const sitting = session.events.length
  const nowhere = { under: [], jumped: false, welcomed: draft !== undefined, drafts: new Map() }
  const start = { ...nowhere, session, place: { step: lastStep(session), part: '' }, sitting, known }
  const frontier = withSomethingToAsk({ ...start, place: frontierOf(start, now) }, now)
  if (!draft || !isPlace(draft.place, atOf(start, now))) return frontier
  const { beneath = [] } = draft
  const left = (each: Omit<Draft, 'beneath'>) =>
    [keyOf(each.place), { input: each.input, mono: now.mono, running: false }] as const
  const drafts = new Map([draft, ...beneath].map(left))
  const nearest = beneath.findLast(({ place }) => isPlace(place, atOf(start, now)))?.place
  const under = isAside(draft.place) ? [nearest ?? frontier.place] : []
  return { ...frontier, place: draft.place, under, drafts }
}

/** The interview over an audit that is over, to correct it: nothing is asked but what is chosen. */
export function reopen(session: Session, known: Known, editing: Correction): Interview {
  const nowhere = { under: [], jumped: false, welcomed: true, drafts: new Map() }
  return { ...nowhere, session, place: listAt(''), sitting: session.events.length, known, editing }
}

/** Where nothing is left but a diary that has today already, whoever opens it may still want to see to that. */
function withSomethingToAsk(interview: Interview, now: Reading): Interview {
  const parked = atOf(interview, now).stages.find(({ shown, result }) => shown && result === 'waiting')
  return interview.place.part === 'waiting' && parked ? goTo(interview, parked.step.id, now) : interview
}

/** The step that was being walked when the last sitting ended; one that waits is none. */
function lastStep(session: Session): string {
  const step = standing(session.events).at(-1)?.step ?? ''
  return stateOf(session, step).waitingSince === undefined ? step : ''
}

/** The interview at a step: at its first question that is left. */
export function goTo(interview: Interview, step: string, now: Reading): Interview {
  return settle({ ...interview, place: { step, part: '' }, under: [] }, now)
}

/** What to put to the auditor now, or why there is nothing. */
export function next(interview: Interview, now: Reading): Prompt | Ending {
  const { session, place } = interview
  if (session.end && !interview.editing) return session.end.is
  if (place.part === 'waiting') return 'waiting'
  const at = atOf(interview, now)
  const asked = ask(place, at)
  const left = interview.drafts.get(keyOf(place))
  const initial = (left && resumed(left, now)) ?? asked.initial
  const stage = at.stages.find((each) => each.step.id === place.step)
  // Where the title is the question, once is enough.
  const title = stage && asked.question !== stage.step.title ? [paragraph(span(stage.step.title, 'title')), gap] : []
  return {
    place,
    progress: progressOf(at, place.step),
    page: [...title, ...(isAside(place) ? [] : setAsidePage(stage)), ...asked.page],
    question: asked.question,
    control: asked.control,
    ...(initial && { initial }),
    ...(!left && !at.editing && isDone(place, at) && { answered: true }),
    ...(asked.same && { same: asked.same }),
    ...(asked.weighty && { weighty: true }),
    ...(interview.error !== undefined && { error: interview.error }),
    ...(interview.said !== undefined && { said: interview.said }),
    ...(interview.saved && { saved: true }),
    verbs: verbsOf(interview, at, asked.control),
  }
}

function setAsidePage(stage: At['stages'][number] | undefined): Page {
  const { result, reason } = stage?.state.setAside ?? {}
  return result ? [labelled('Set aside', reason ? `${resultWords[result]}: ${reason}` : resultWords[result])] : []
}

/** What a reply comes to. Nothing is applied: what happened is appended to the store first, then handed to `advance`. */
export function respond(interview: Interview, reply: Reply, now: Reading): Response {
  const clear = { ...interview, error: undefined, said: undefined }
  const { place } = interview
  if ('stop' in reply) return { happenings: [], go: 'close', interview }
  if ('verb' in reply) return followVerb(keepLeft(clear, reply, now), reply.verb, now)
  const at = atOf(interview, now)
  const asked = ask(place, at)
  // Enter on the answer of a step that was set aside takes it up again.
  const isAsideNow = stepAt(at, place)?.stage.state.setAside !== undefined
  const kept = JSON.stringify(reply.input) === JSON.stringify(asked.initial) && isDone(place, at) && !isAsideNow
  if (kept) return { happenings: [], go: forwardFrom(clear, at), interview: left(clear) }
  const taken = take(place, reply.input, at)
  if ('refused' in taken) return refuse(interview, reply.input, taken.refused, now)
  if (at.editing && taken.happenings.some((each) => each.is === 'waiting'))
    return refuse(interview, reply.input, overNow, now)
  const isOfAll = place.step === '' || taken.happenings.some((each) => each.is === 'gave-up' || each.is === 'abandoned')
  const step = isOfAll ? undefined : place.step
  const told = corrected(taken.happenings, step, interview)
  const happenings = [...told, ...rejudged(told, step, at, interview)]
  const go = taken.go === 'onward' && happenings.length === 0 ? forwardFrom(clear, at) : taken.go
  return { happenings, ...(step && { step }), go, said: taken.said, interview: left(clear) }
}

const overNow = 'This audit is finished, so nothing is awaited any more. What is not known can be set aside.'

/** The same question again, with what was put in and why it was refused. */
export function refuse(interview: Interview, input: Input, why: string, now: Reading): Response {
  const { place } = interview
  const drafts = new Map(interview.drafts).set(keyOf(place), { input, mono: now.mono, running: false })
  return { happenings: [], go: { place }, interview: { ...interview, error: why, said: undefined, drafts } }
}

/** The interview after what happened was appended: applied, and at its next place. */
export function advance(response: Response, events: readonly Event[], now: Reading): Interview {
  const { interview, go } = response
  const session = events.reduce(apply, interview.session)
  const welcomed = interview.welcomed || interview.place.part === 'welcome'
  const moved = { ...interview, session, welcomed, said: undefined, saved: events.length > 0 }
  const there = arrived(moved, go, now)
  const said = saidOf(response, session) ?? clockSaid(interview, there)
  if (typeof go === 'object' && 'place' in go && go.leaps) {
    const leap = { from: interview.under.at(-1) ?? interview.place, to: there.place, seen: session.events.length }
    return { ...there, said, leap }
  }
  const { leap } = there
  const isOver = leap && events.length > 0 && keyOf(leap.to) === keyOf(interview.place)
  return { ...there, said, leap: isOver ? undefined : leap }
}

function arrived(moved: Interview, go: Go, now: Reading): Interview {
  if (typeof go === 'object' && 'place' in go)
    return settle({ ...moved, place: go.place, under: isAside(go.place) ? moved.under : [] }, now)
  if (typeof go === 'object') return { ...moved, place: go.aside, under: [...moved.under, moved.place] }
  const returnTo = go === 'return' ? moved.under.at(-1) : undefined
  if (returnTo) return settle({ ...moved, place: returnTo, under: moved.under.slice(0, -1) }, now)
  return { ...moved, place: frontierOf(moved, now), under: [], jumped: false }
}

function ask(place: Place, at: At): Asked {
  const here = partAt(place, at)
  return here.part.ask(here.at)
}

function take(place: Place, input: Input, at: At) {
  const here = partAt(place, at)
  return here.part.take(input, here.at)
}

/** How far it is; step 0 before the first and after the last. */
function progressOf({ stages, editing, session: { checklist } }: At, step: string): Prompt['progress'] {
  const index = stages.findIndex((stage) => stage.step.id === step)
  const left = stages.filter((stage) => stage.shown !== false && stage.result === 'not-reached').length
  const minutesLeft = checklist.minutes && Math.max(1, Math.round((checklist.minutes * left) / checklist.steps.length))
  return {
    step: index + 1,
    of: stages.length,
    title: checklist.title,
    ...(index >= 0 && minutesLeft && !editing && { minutesLeft }),
  }
}
