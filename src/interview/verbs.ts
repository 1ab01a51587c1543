import type { Reading } from '../clock.ts'
import { kindNamed } from '../kinds/index.ts'
import type { Control, Place, Verb } from '../prompt.ts'
import type { Event } from '../session/event.ts'
import { standing } from '../session/session.ts'
import { isList, listAt } from './corrections.ts'
import { hasClock } from './doing-parts.ts'
import { findingInQuestion, findingPart } from './finding-parts.ts'
import { atOf, forwardFrom, hasForward, isAside, previous, stepAt } from './main-line.ts'
import { openingParts } from './opening.ts'
import type { At } from './part.ts'
import { type Interview, keyOf, type Response } from './state.ts'

export function followVerb(interview: Interview, verb: Verb, now: Reading): Response {
  const at = atOf(interview, now)
  const { place } = interview
  const stay: Response = { happenings: [], go: { place }, interview }
  const aside = (part: string): Response => ({ ...stay, go: { aside: { step: place.step, part } } })
  switch (verb) {
    case 'back': {
      if (interview.under.length > 0) return { ...stay, go: 'return' }
      const origin = leaptFrom(interview)
      if (origin) return { ...stay, ...origin }
      const earlier = previous(at, place)
      return earlier ? { ...stay, go: { place: earlier } } : stay
    }
    case 'forward':
      return { ...stay, go: forwardFrom(interview, at) }
    case 'undo': {
      const origin = leaptFrom(interview)
      if (origin && interview.leap?.seen === interview.session.events.length) return { ...stay, ...origin }
      const batch = undoable(interview)
      const [first] = batch
      if (!first) return stay
      const { step = '' } = first
      const undone = { is: 'undone', events: batch.map((event) => event.id) } as const
      return {
        ...stay,
        happenings: [undone],
        go: { place: at.editing ? listAt(step) : { step, part: partOf(first, at) } },
      }
    }
    case 'finding': {
      const step = stepAt(at, place)
      return step ? aside(findingPart(step)) : stay
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

/** Back to where the auditor chose to come here from. Nobody who chose the wrong step means to take an answer back by undoing that. */
function leaptFrom(interview: Interview): Pick<Response, 'go' | 'interview'> | undefined {
  const { leap, place } = interview
  if (!leap || keyOf(leap.to) !== keyOf(place)) return undefined
  return { go: { place: leap.from }, interview: { ...interview, jumped: false, leap: undefined } }
}

/** What one answer recorded shares one time; that batch is what `u` takes back. A correction takes back only corrections. */
function undoable({ session, editing, sitting }: Interview): readonly Event[] {
  const all = standing(session.events).filter((event) => event.is !== 'began')
  const events = editing ? all.filter((event) => session.events.indexOf(event) >= sitting) : all
  return events.slice(events.findLastIndex(({ at }) => at !== events.at(-1)?.at) + 1)
}

/** Where an event was recorded, to go there when it is undone; `''` is the first thing that is left at its step. */
function partOf(event: Event, at: At): string {
  switch (event.is) {
    case 'did':
    case 'waiting':
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

export function verbsOf(interview: Interview, at: At, control: Control): readonly Verb[] {
  const { place } = interview
  if (at.editing) return verbsOfCorrection(interview, at)
  if (isAside(place)) return verbsOfAside(place, at)
  const step = stepAt(at, place)
  const can = (verb: Verb, when: boolean): Verb[] => (when ? [verb] : [])
  const isTimed = step !== undefined && place.part === 'do' && control.is === 'live' && hasClock(step)
  return [
    ...can('back', leaptFrom(interview) !== undefined || previous(at, place) !== undefined),
    ...can('forward', hasForward(place, at)),
    ...can('undo', undoable(interview).length > 0),
    ...(step ? (['note', 'finding', 'evidence', 'remember', 'set-aside'] as const) : []),
    ...can('earlier', isTimed),
    ...detailsAt(place, at),
    ...can('jump', !openingParts.some((part) => part.name === place.part)),
    'pause',
    'help',
  ]
}

/** Whoever does something once more, with the clock running, has as much to say as the first time. */
function verbsOfAside(place: Place, at: At): readonly Verb[] {
  if (place.part === 'help' || place.part === 'pause') return ['back']
  const meanwhile =
    place.part === 'again' || place.part === 'go-on' ? (['note', 'finding', 'evidence', 'remember'] as const) : []
  return ['back', ...meanwhile, ...detailsAt(place, at), 'pause', 'help']
}

/** All else is chosen from the lists. */
function verbsOfCorrection(interview: Interview, at: At): readonly Verb[] {
  const { place } = interview
  return [
    ...(previous(at, place) ? (['back'] as const) : []),
    ...(isList(place) && undoable(interview).length > 0 ? (['undo'] as const) : []),
    ...detailsAt(place, at),
    ...(place.part === 'help' ? [] : (['help'] as const)),
  ]
}

function detailsAt(place: Place, at: At): Verb[] {
  const step = stepAt(at, place)
  return step && findingInQuestion(place.part, step) !== undefined ? ['details'] : []
}
