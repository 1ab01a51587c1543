import type { Reading } from '../clock.ts'
import { kindNamed } from '../kinds/index.ts'
import type { Draft, Input, Place, Verb } from '../prompt.ts'
import type { Happening } from '../session/event.ts'
import type { Session } from '../session/session.ts'
import type { Go, Known } from './part.ts'

/** A session, and where the auditor is in it. Going back, jumping and asides only move the place. */
export interface Interview {
  readonly session: Session
  readonly place: Place
  /** Places that an aside was opened from; the last is returned to first. */
  readonly under: readonly Place[]
  /** The auditor came by `j` or from the review, so the way on is to whatever is left. */
  readonly jumped: boolean
  /** Where the last jump began and where it led, while nothing was answered there: one step back is where it began. */
  readonly leap?: Leap | undefined
  /** How many events there were when this sitting began. */
  readonly sitting: number
  readonly known: Known
  readonly welcomed: boolean
  /** The audit is over, and this corrects it: why, and by whom. */
  readonly editing?: Correction
  /** Half answers of places that were left, by place. */
  readonly drafts: ReadonlyMap<string, Left>
  readonly error?: string
  readonly said?: string
  /** The last reply is in the store. */
  readonly saved?: boolean
}

export interface Correction {
  readonly reason: string
  readonly by?: string
}

export interface Leap {
  readonly from: Place
  readonly to: Place
  /** How many events there were. */
  readonly seen: number
}

export interface Left {
  readonly input: Input
  readonly mono: number
  /** Its clock went on while it was left. */
  readonly running: boolean
}

/** What happened; of the step that it names, else of the one that was replied at. */
export type Told = Happening & { readonly step?: string }

/** What an auditor's reply comes to, before any of it is applied. */
export interface Response {
  readonly happenings: readonly Told[]
  readonly step?: string
  readonly go: Go
  /** What to tell, where it is not in what happened. */
  readonly said?: string
  readonly interview: Interview
}

/** Nothing is left to ask in this sitting. */
export type Ending = 'finished' | 'waiting' | 'abandoned'

export function keyOf(place: Place): string {
  return `${place.step} ${place.part}`
}

/** Half an answer at the place in question, with those beneath it, as the store keeps them. */
export function draftOf(interview: Interview, input: Input, now: Reading): Draft {
  const { place, under, drafts } = interview
  const beneath = under.flatMap((each) => {
    const left = drafts.get(keyOf(each))
    return left ? [{ place: each, input: resumed(left, now) }] : []
  })
  return { place, input, ...(beneath.length > 0 && { beneath }) }
}

/** The place was answered: its half answer is of no use any more. */
export function left(interview: Interview): Interview {
  const drafts = new Map(interview.drafts)
  drafts.delete(keyOf(interview.place))
  return { ...interview, drafts }
}

export function keepLeft(
  interview: Interview,
  { verb, input }: { verb: Verb; input?: Input },
  now: Reading,
): Interview {
  if (!input) return interview
  const stage = interview.session.checklist.steps.find((step) => step.id === interview.place.step)
  const running = input.is === 'live' && verb !== 'pause' && stage !== undefined && kindNamed(stage.ask.kind).live
  return {
    ...interview,
    drafts: new Map(interview.drafts).set(keyOf(interview.place), { input, mono: now.mono, running }),
  }
}

/** The service's clock went on while a note was written; the auditor's own stood still, and that is counted too. */
export function resumed({ input, mono, running }: Left, now: Reading): Input {
  if (input.is !== 'live') return input
  const elapsed = Math.max(0, Math.round(now.mono - mono))
  if (running) return { ...input, activeMs: input.activeMs + elapsed }
  return { ...input, pausedMs: input.pausedMs + elapsed }
}
