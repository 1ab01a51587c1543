import type { Reading } from '../clock.ts'
import { kindNamed } from '../kinds/index.ts'
import { labelled, type Page, paragraph, span } from '../page.ts'
import type { Event, Happening } from '../session/event.ts'
import { journey } from '../session/journey.ts'
import { apply, type Session, standing } from '../session/session.ts'
import { asides, stepAsides } from './asides.ts'
import { closingParts, review } from './closing.ts'
import { findingAsides, findingInQuestion, newFinding } from './finding-parts.ts'
import { openingParts } from './opening.ts'
import type { Aside, Asked, At, Go, Known, Part, StepAt } from './part.ts'
import type { Control, Draft, Input, Place, Prompt, Reply, Verb } from './prompt.ts'
import { doControl, stepParts } from './step-parts.ts'

/** A session, and where the auditor is in it. Going back, jumping and asides only move the place. */
export interface Interview {
  readonly session: Session
  readonly place: Place
  /** Places that an aside was opened from; the last is returned to first. */
  readonly under: readonly Place[]
  /** The auditor came by `j` or from the review, so the way on is to whatever is left. */
  readonly jumped: boolean
  /** How many events there were when this sitting began. */
  readonly sitting: number
  readonly known: Known
  /** Half answers of places that were left, by place. */
  readonly drafts: ReadonlyMap<string, Left>
  readonly error?: string
}

interface Left {
  readonly input: Input
  readonly mono: number
  /** Its clock went on while it was left. */
  readonly running: boolean
}

/** What an auditor's reply comes to, before any of it is applied. */
export interface Response {
  readonly happenings: readonly Happening[]
  readonly step?: string
  readonly go: Go
  readonly interview: Interview
}

/** Nothing is left to ask in this sitting. */
export type Ending = 'finished' | 'waiting' | 'abandoned'

/** An interview at the first thing that is left to do, or at the draft that was found. */
export function open(session: Session, now: Reading, known: Known = { walks: {} }, draft?: Draft): Interview {
  const sitting = session.events.length
  const start = { session, place: { step: '', part: '' }, under: [], jumped: false, sitting, known, drafts: new Map() }
  const frontier = { ...start, place: frontierOf(start, now) }
  if (!draft || !isPlace(draft.place, atOf(start, now))) return frontier
  const drafts = new Map([[keyOf(draft.place), { input: draft.input, mono: now.mono, running: false }]])
  const under = isAside(draft.place) ? [frontier.place] : []
  return { ...frontier, place: draft.place, under, drafts }
}

/** The interview at a step: at its first question that is left. */
export function goTo(interview: Interview, step: string, now: Reading): Interview {
  return settle({ ...interview, place: { step, part: '' }, under: [] }, now)
}

/** What to put to the auditor now, or why there is nothing. */
export function next(interview: Interview, now: Reading): Prompt | Ending {
  const { session, place } = interview
  if (session.end) return session.end.is
  if (place.part === 'waiting') return 'waiting'
  const at = atOf(interview, now)
  const asked = ask(place, at)
  const left = interview.drafts.get(keyOf(place))
  const initial = (left && resumed(left, now)) ?? asked.initial
  const stage = at.stages.find((each) => each.step.id === place.step)
  const title = stage ? [paragraph(span(stage.step.title, 'title'))] : []
  return {
    place,
    ...(stage && { progress: progressOf(at, place.step) }),
    page: [...title, ...(isAside(place) ? [] : setAsidePage(stage)), ...asked.page],
    question: asked.question,
    control: asked.control,
    ...(initial && { initial }),
    ...(asked.same && { same: asked.same }),
    ...(interview.error !== undefined && { error: interview.error }),
    verbs: verbsOf(interview, at, asked.control),
  }
}

function setAsidePage(stage: At['stages'][number] | undefined): Page {
  const { result, reason } = stage?.state.setAside ?? {}
  return result ? [labelled('Set aside', reason ? `${result}: ${reason}` : result)] : []
}

/** What a reply comes to. Nothing is applied: what happened is appended to the store first, then handed to `advance`. */
export function respond(interview: Interview, reply: Reply, now: Reading): Response {
  const clear = { ...interview, error: undefined }
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
  if ('refused' in taken) {
    const drafts = new Map(interview.drafts).set(keyOf(place), { input: reply.input, mono: now.mono, running: false })
    return { happenings: [], go: { place }, interview: { ...interview, error: taken.refused, drafts } }
  }
  const step = place.step !== '' && !taken.happenings.some((each) => each.is === 'gave-up' || each.is === 'abandoned')
  const go = taken.go === 'onward' && taken.happenings.length === 0 ? forwardFrom(clear, at) : taken.go
  return { happenings: taken.happenings, ...(step && { step: place.step }), go, interview: left(clear) }
}

/** The interview after what happened was appended: applied, and at its next place. */
export function advance(response: Response, events: readonly Event[], now: Reading): Interview {
  const { interview, go } = response
  const session = events.reduce(apply, interview.session)
  const moved = { ...interview, session }
  if (typeof go === 'object' && 'place' in go)
    return settle({ ...moved, place: go.place, under: isAside(go.place) ? moved.under : [] }, now)
  if (typeof go === 'object') return { ...moved, place: go.aside, under: [...moved.under, moved.place] }
  const returnTo = go === 'return' ? moved.under.at(-1) : undefined
  if (returnTo) return settle({ ...moved, place: returnTo, under: moved.under.slice(0, -1) }, now)
  return { ...moved, place: frontierOf(moved, now), under: [], jumped: false }
}

function followVerb(interview: Interview, verb: Verb, now: Reading): Response {
  const at = atOf(interview, now)
  const { place } = interview
  const stay: Response = { happenings: [], go: { place }, interview }
  const aside = (part: string): Response => ({ ...stay, go: { aside: { step: place.step, part } } })
  switch (verb) {
    case 'back': {
      if (isAside(place)) return { ...stay, go: 'return' }
      const earlier = previous(at, place)
      return earlier ? { ...stay, go: { place: earlier } } : stay
    }
    case 'forward':
      return { ...stay, go: forwardFrom(interview, at) }
    case 'undo': {
      const batch = undoable(interview.session)
      const first = batch[0]
      if (!first) return stay
      const undone = { is: 'undone', events: batch.map((event) => event.id) } as const
      return { ...stay, happenings: [undone], go: { place: { step: first.step ?? '', part: partOf(first, at) } } }
    }
    case 'finding': {
      const step = stepAt(at, place)
      return step ? aside(newFinding(step)) : stay
    }
    case 'details': {
      const step = stepAt(at, place)
      const id = step && findingInQuestion(place.part, step)
      return id === undefined ? stay : aside(`finding.${id}.details`)
    }
    default:
      return aside(verb)
  }
}

/** What one answer recorded shares one time; that batch is what `u` takes back. */
function undoable(session: Session): readonly Event[] {
  const events = standing(session.events).filter((event) => event.is !== 'began')
  const last = events.at(-1)
  return last ? events.filter((event) => event.at === last.at) : []
}

/** Where an event was recorded, to go there when it is undone; `''` is the first thing that is left at its step. */
function partOf(event: Event, at: At): string {
  switch (event.is) {
    case 'did':
      return 'do'
    case 'rated':
      return 'frustration'
    case 'answered': {
      const ask = at.session.checklist.steps.find((step) => step.id === event.step)?.ask
      return ask && !kindNamed(ask.kind).live ? 'answer' : ''
    }
    case 'judged':
      return 'judgement'
    case 'would-give-up':
      return 'give-up'
    case 'felt':
      return 'emotions'
    case 'recovered':
      return event.question
    default:
      return ''
  }
}

// ---- places ----

function keyOf(place: Place): string {
  return `${place.step} ${place.part}`
}

function isAside({ step, part }: Place): boolean {
  if (part === '') return false
  const main: readonly Part<never>[] = step === '' ? [...openingParts, ...closingParts, review] : stepParts
  return !main.some((each) => each.name === part) && part !== 'waiting'
}

function asideAt(place: Place, step: StepAt | undefined): Aside<never> | undefined {
  const [name, , key = ''] = place.part.split('.')
  const anywhere = asides.find((each) => each.name === place.part)
  if (anywhere || !step) return anywhere
  return name === 'finding' ? findingAsides[key] : stepAsides.find((each) => each.name === place.part)
}

function isPlace(place: Place, at: At): boolean {
  if (place.step === '')
    return (
      mainParts(at).some(({ place: each }) => keyOf(each) === keyOf(place)) || asideAt(place, undefined) !== undefined
    )
  const step = stepAt(at, place)
  if (!step) return false
  return stepParts.some((part) => part.name === place.part && part.due(step)) || asideAt(place, step) !== undefined
}

function atOf(interview: Interview, now: Reading): At {
  const { session, sitting, known, place } = interview
  const asked = standing(session.events.slice(sitting)).flatMap((event) =>
    event.is === 'waiting' && event.step !== undefined ? [event.step] : [],
  )
  const detail = place.part.startsWith('finding.') ? place.part.slice('finding.'.length) : ''
  return { session, stages: journey(session), now, asked: new Set(asked), known, detail }
}

function stepAt(at: At, { step }: Place): StepAt | undefined {
  const stage = at.stages.find((each) => each.step.id === step)
  return stage?.shown ? { ...at, stage } : undefined
}

/** One question of the main line, wherever it is put. */
interface Main {
  readonly place: Place
  readonly done: boolean
}

/** Every question of the main line that is due as things stand, in order. */
function mainParts(at: At): readonly Main[] {
  const atOpening = (part: Part<At>): Main[] =>
    part.due(at) ? [{ place: { step: '', part: part.name }, done: part.done(at) }] : []
  return [
    ...openingParts.flatMap(atOpening),
    ...at.stages.flatMap((stage) => stepMains(at, stage)),
    ...closingParts.flatMap(atOpening),
    ...atOpening(review),
  ]
}

function stepMains(at: At, stage: At['stages'][number]): readonly Main[] {
  if (!stage.shown) return []
  const here = { ...at, stage }
  const isParked = stage.state.waitingSince !== undefined && at.asked.has(stage.step.id)
  const isOver = stage.state.setAside !== undefined || isParked
  const mains = stepParts
    .filter((part) => part.due(here))
    .map((part) => ({ place: { step: stage.step.id, part: part.name }, done: isOver || part.done(here) }))
  return isOver ? mains.slice(0, 1) : mains
}

/** The first question that is left: here, then in order, what was put off once last, then the closing, then waiting or the review. */
function frontierOf(interview: Interview, now: Reading): Place {
  const at = atOf(interview, now)
  const postponed = (place: Place) => at.session.steps.get(place.step)?.postponed ?? 0
  const open = mainParts(at).filter(
    (main) => !main.done && !(main.place.step !== '' && at.session.gaveUp !== undefined),
  )
  const steps = open.filter(({ place }) => place.step !== '' || openingParts.some((part) => part.name === place.part))
  const fresh = steps.filter(({ place }) => postponed(place) === 0)
  // Somebody who has jumped ahead is asked all of that step first: frustration is asked right after doing.
  const here = fresh.find(({ place }) => place.step !== '' && place.step === interview.place.step)
  const first = here ?? fresh[0] ?? steps.find(({ place }) => postponed(place) === 1)
  if (first) return first.place
  const closing = open.find(({ place }) => closingParts.some((part) => part.name === place.part))
  if (closing) return closing.place
  const isParked =
    at.session.gaveUp === undefined && at.stages.some((stage) => stage.shown && stage.result === 'waiting')
  return { step: '', part: isParked ? 'waiting' : 'review' }
}

/** A place that still makes sense: a part that is no longer due gives way to what is left. */
function settle(interview: Interview, now: Reading): Interview {
  const at = atOf(interview, now)
  const { place } = interview
  if (place.part === '' && place.step !== '') {
    const mains = mainParts(at).filter((main) => main.place.step === place.step)
    const target = mains.find((main) => !main.done) ?? mains[0]
    if (target) return { ...interview, place: target.place, jumped: true }
  } else if (isPlace(place, at)) return interview
  return { ...interview, place: frontierOf(interview, now), under: [], jumped: false }
}

function previous(at: At, place: Place): Place | undefined {
  const mains = mainParts(at)
  const here = mains.findIndex((main) => keyOf(main.place) === keyOf(place))
  return (here < 0 ? mains.filter((main) => main.done).at(-1) : mains[here - 1])?.place
}

/** On from something that is done: the step's next question, then the next step's, or after a jump whatever is left. */
function forwardFrom(interview: Interview, at: At): Go {
  if (isAside(interview.place)) return 'return'
  const mains = mainParts(at)
  const here = mains.findIndex((main) => keyOf(main.place) === keyOf(interview.place))
  const following = mains[here + 1]
  if (here < 0 || !mains[here]?.done || !following) return 'onward'
  return interview.jumped && following.place.step !== interview.place.step ? 'onward' : { place: following.place }
}

function isDone(place: Place, at: At): boolean {
  return mainParts(at).some((main) => main.done && keyOf(main.place) === keyOf(place))
}

// ---- asking and taking ----

function partAt(place: Place, at: At): { part: Aside<At>; at: At } {
  const step = stepAt(at, place)
  const own: readonly Part<At>[] = [...openingParts, ...closingParts, review]
  const part =
    place.step === ''
      ? own.find((each) => each.name === place.part)
      : stepParts.find((each) => each.name === place.part)
  const found = part ?? asideAt(place, step)
  if (!found) throw new Error(`no part ${place.part} at ${place.step}`)
  return { part: found as Aside<At>, at: step ?? at }
}

function ask(place: Place, at: At): Asked {
  const here = partAt(place, at)
  return here.part.ask(here.at)
}

function take(place: Place, input: Input, at: At) {
  const here = partAt(place, at)
  return here.part.take(input, here.at)
}

// ---- half answers ----

/** The place was answered: its half answer is of no use any more. */
function left(interview: Interview): Interview {
  const drafts = new Map(interview.drafts)
  drafts.delete(keyOf(interview.place))
  return { ...interview, drafts }
}

function keepLeft(interview: Interview, { verb, input }: { verb: Verb; input?: Input }, now: Reading): Interview {
  if (!input) return interview
  const stage = interview.session.checklist.steps.find((step) => step.id === interview.place.step)
  const running = input.is === 'live' && verb !== 'pause' && stage !== undefined && kindNamed(stage.ask.kind).live
  return {
    ...interview,
    drafts: new Map(interview.drafts).set(keyOf(interview.place), { input, mono: now.mono, running }),
  }
}

/** The service's clock went on while a note was written; the auditor's own stood still, and that is counted too. */
function resumed({ input, mono, running }: Left, now: Reading): Input {
  if (input.is !== 'live') return input
  const elapsed = Math.max(0, now.mono - mono)
  if (running) return { ...input, activeMs: input.activeMs + elapsed }
  return { ...input, pausedMs: input.pausedMs + elapsed }
}

// ---- what a key may be offered for ----

function verbsOf(interview: Interview, at: At, control: Control): readonly Verb[] {
  const { place, session } = interview
  if (isAside(place))
    return place.part === 'help' || place.part === 'pause' ? ['back'] : ['back', ...detailsAt(place, at), 'help']
  const step = stepAt(at, place)
  const can = (verb: Verb, when: boolean): Verb[] => (when ? [verb] : [])
  const isTimed = step !== undefined && place.part === 'do' && control.is === 'live' && doControl(step).is === 'live'
  return [
    ...can('back', previous(at, place) !== undefined),
    ...can('forward', isDone(place, at)),
    ...can('undo', undoable(session).length > 0),
    ...(step ? (['note', 'finding', 'remember', 'set-aside'] as const) : []),
    ...can('earlier', isTimed),
    ...detailsAt(place, at),
    ...can('jump', !openingParts.some((part) => part.name === place.part)),
    'pause',
    'help',
  ]
}

function detailsAt(place: Place, at: At): Verb[] {
  const step = stepAt(at, place)
  return step && findingInQuestion(place.part, step) !== undefined ? ['details'] : []
}

function progressOf({ stages, session: { checklist } }: At, step: string): Prompt['progress'] {
  const shown = stages.filter((stage) => stage.shown !== false)
  const index = shown.findIndex((stage) => stage.step.id === step)
  const left = shown.filter((stage) => stage.result === 'not-reached').length
  const minutesLeft = checklist.minutes && Math.max(1, Math.round((checklist.minutes * left) / checklist.steps.length))
  return { step: index + 1, of: shown.length, title: checklist.title, ...(minutesLeft && { minutesLeft }) }
}
