import type { Reading } from '../clock.ts'
import type { Place } from '../prompt.ts'
import { journey } from '../session/journey.ts'
import { standing } from '../session/session.ts'
import { asides, stepAsides } from './asides.ts'
import { closingParts, review } from './closing.ts'
import { above, editAsides, listAt } from './corrections.ts'
import { isIdle } from './doing-parts.ts'
import { findingAsides } from './finding-parts.ts'
import { openingParts } from './opening.ts'
import type { Aside, At, Go, Part, StepAt } from './part.ts'
import { type Interview, keyOf } from './state.ts'
import { stepParts } from './step-parts.ts'

/** One question of the main line, wherever it is put. */
interface Main {
  readonly place: Place
  readonly done: boolean
  /** It waits, so that one can go on from it with nothing said. */
  readonly waits?: boolean
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
  const isParked = stage.state.waitingSince !== undefined && (at.asked.has(stage.step.id) || isIdle(here))
  const isOver = stage.state.setAside !== undefined || isParked
  const mains = stepParts
    .filter((part) => part.due(here))
    .map((part) => ({
      place: { step: stage.step.id, part: part.name },
      done: isOver || part.done(here),
      waits: stage.state.waitingSince !== undefined,
    }))
  return isOver ? mains.slice(0, 1) : mains
}

/** The first question that is left: here, then in order, what was put off once last, then the closing, then waiting or the review. */
export function frontierOf(interview: Interview, now: Reading): Place {
  const at = atOf(interview, now)
  if (at.editing) return afterCorrection(at, interview.place)
  const postponed = (place: Place) => at.session.steps.get(place.step)?.postponed ?? 0
  const open = mainParts(at).filter(
    (main) => !main.done && !(main.place.step !== '' && at.session.gaveUp !== undefined),
  )
  const steps = open.filter(({ place }) => place.step !== '' || openingParts.some((part) => part.name === place.part))
  const fresh = steps.filter(({ place }) => postponed(place) === 0)
  // Somebody who has jumped ahead is asked all of that step first: frustration is asked right after doing.
  const here = fresh.find(({ place }) => place.step !== '' && place.step === interview.place.step)
  const first =
    here ?? fresh[0] ?? steps.find(({ place }) => postponed(place) === 1 && place.step !== interview.place.step)
  if (first) return first.place
  const closing = open.find(({ place }) => closingParts.some((part) => part.name === place.part))
  if (closing) return closing.place
  const isParked =
    at.session.gaveUp === undefined && at.stages.some((stage) => stage.shown && stage.result === 'waiting')
  return { step: '', part: isParked ? 'waiting' : 'review' }
}

/** A correction asks what it brings up at its step, and nothing else. */
function afterCorrection(at: At, { step }: Place): Place {
  return mainsAt(at, step).find((main) => !main.done)?.place ?? listAt(step)
}

/** Where one comes to a step: at its first question that is left, else at its first. */
function entryOf(at: At, { step }: Place): Place | undefined {
  const mains = mainsAt(at, step)
  if (at.editing && mains.some((main) => main.done)) return listAt(step)
  return (mains.find((main) => !main.done) ?? mains[0])?.place
}

function mainsAt(at: At, step: string): readonly Main[] {
  const stage = at.stages.find((each) => each.step.id === step)
  return stage ? stepMains(at, stage) : []
}

/** A place that still makes sense: a part that is no longer due gives way to what is left. */
export function settle(interview: Interview, now: Reading): Interview {
  const at = atOf(interview, now)
  const { place } = interview
  if (place.part === '' && place.step !== '') {
    const target = entryOf(at, place)
    if (target) return { ...interview, place: target, jumped: true }
  } else if (isPlace(place, at)) return interview
  return { ...interview, place: frontierOf(interview, now), under: [], jumped: false }
}

/** The question before; of a step that was jumped over, the first that is left, since what follows it gives away what great looks like. */
export function previous(at: At, place: Place): Place | undefined {
  if (at.editing) return above(place)
  const mains = mainParts(at)
  const here = mains.findIndex((main) => keyOf(main.place) === keyOf(place))
  const before = here < 0 ? mains.filter((main) => main.done).at(-1) : mains[here - 1]
  if (!before || before.done || before.place.step === place.step) return before?.place
  return mains.find((main) => !main.done && main.place.step === before.place.step)?.place
}

/** On from something that is done: the step's next question, then the next step's, or after a jump whatever is left. */
export function forwardFrom(interview: Interview, at: At): Go {
  if (isAside(interview.place)) return 'return'
  if (at.editing) return 'onward'
  const mains = mainParts(at)
  const here = mains.findIndex((main) => keyOf(main.place) === keyOf(interview.place))
  const following = mains[here + 1]
  if (!mains[here] || !canLeave(mains[here]) || !following) return 'onward'
  return interview.jumped && following.place.step !== interview.place.step ? 'onward' : { place: following.place }
}

/** Whether one may go on from a place with nothing said. */
export function hasForward(place: Place, at: At): boolean {
  return mainParts(at).some((main) => canLeave(main) && keyOf(main.place) === keyOf(place))
}

function canLeave({ done, waits }: Main): boolean {
  return done || waits === true
}

export function isDone(place: Place, at: At): boolean {
  return mainParts(at).some((main) => main.done && keyOf(main.place) === keyOf(place))
}

export function isAside({ step, part }: Place): boolean {
  if (part === '') return false
  const main: readonly Part<never>[] = step === '' ? [...openingParts, ...closingParts, review] : stepParts
  return !main.some((each) => each.name === part) && part !== 'waiting'
}

export function isPlace(place: Place, at: At): boolean {
  if (place.step === '')
    return (
      mainParts(at).some(({ place: each }) => keyOf(each) === keyOf(place)) ||
      asideAt(place, at, undefined) !== undefined
    )
  const step = stepAt(at, place)
  if (!step) return false
  return stepParts.some((part) => part.name === place.part && part.due(step)) || asideAt(place, at, step) !== undefined
}

export function atOf(interview: Interview, now: Reading): At {
  const { session, sitting, known, welcomed, place } = interview
  const asked = standing(session.events.slice(sitting)).flatMap((event) =>
    event.is === 'waiting' && event.step !== undefined ? [event.step] : [],
  )
  const detail = place.part.startsWith('finding.') ? place.part.slice('finding.'.length) : ''
  const editing = interview.editing !== undefined
  return { session, stages: journey(session), now, asked: new Set(asked), known, welcomed, editing, detail }
}

export function stepAt(at: At, { step }: Place): StepAt | undefined {
  const stage = at.stages.find((each) => each.step.id === step)
  return stage?.shown ? { ...at, stage } : undefined
}

function asideAt(place: Place, { editing }: At, step: StepAt | undefined): Aside<never> | undefined {
  const [name, , key = ''] = place.part.split('.')
  const more = editing ? editAsides : { anywhere: [], atStep: [] }
  const anywhere = [...asides, ...more.anywhere].find((each) => each.name === place.part)
  if (anywhere || !step) return anywhere
  if (name !== 'finding' || key === '') return [...stepAsides, ...more.atStep].find((each) => each.name === place.part)
  return Object.hasOwn(findingAsides, key) ? findingAsides[key] : undefined
}

export function partAt(place: Place, at: At): { part: Aside<At>; at: At } {
  const step = stepAt(at, place)
  const own: readonly Part<At>[] = [...openingParts, ...closingParts, review]
  const part =
    place.step === ''
      ? own.find((each) => each.name === place.part)
      : stepParts.find((each) => each.name === place.part)
  const found = part ?? asideAt(place, at, step)
  if (!found) throw new Error(`no part ${place.part} at ${place.step}`)
  return { part: found as Aside<At>, at: step ?? at }
}
