import { showDuration } from '../checklist/duration.ts'
import { kindNamed } from '../kinds/index.ts'
import type { Refusal, Waiting } from '../kinds/kind.ts'
import { gap, labelled, type Page, paragraph, span } from '../page.ts'
import type { Control, Input, Mark } from '../prompt.ts'
import type { Event } from '../session/event.ts'
import { namedDay, sinceDate } from '../session/journey.ts'
import { isKept } from './evidence.ts'
import { before, onward, type Part, picked, pickOne, type StepAt, type Taken } from './part.ts'
import { logFormat, logText, writtenLog } from './written-log.ts'

const ouch: Mark = { id: 'ouch', key: ' ', label: 'ouch' }

export function timeAt({ now, session, editing, stage: { step, state } }: StepAt) {
  const { soFar = state.answer?.value } = state
  const early = namedDay(session, step) !== undefined
  const time = { now, since: sinceDate(session, step), early, over: editing }
  return { ...time, ...(soFar !== undefined && { soFar }) }
}

/** What is to be done, for the eyes. */
export function doPage({ stage: { step } }: StepAt): Page {
  return [
    ...(step.drill ? [paragraph(span('This step goes wrong on purpose.', 'quiet'))] : []),
    ...(step.do ? [labelled('Do', step.do)] : []),
    ...(step.notice ? [labelled('Notice', step.notice)] : []),
    ...(step.open ? [{ is: 'link', label: 'Open', url: step.open } as const] : []),
  ]
}

/** Parked, and there is nothing to add to it before another day. */
export function isIdle(at: StepAt): boolean {
  const { step, state } = at.stage
  const kind = kindNamed(step.ask.kind)
  return state.waitingSince !== undefined && kind.next !== undefined && !kind.next(step.ask.spec, timeAt(at))
}

/** The value that an input of the step's own control comes to, as what happened. */
export function answerFrom(input: Input, at: StepAt): Taken {
  const { step, state } = at.stage
  const kind = kindNamed(step.ask.kind)
  const value = kind.read(input, step.ask.spec, timeAt(at))
  if (isRefusal(value)) return value
  if (isWaiting(value)) {
    const { soFar, more } = value
    const waiting = { is: 'waiting', ...(soFar !== undefined && { value: soFar }) } as const
    return more ? { happenings: [waiting], go: { place: { step: step.id, part: 'do' } } } : onward(waiting)
  }
  const result = kind.judge(value, step.ask.spec, timeAt(at)) ?? 'recorded'
  const kept = input.is === 'file' ? input.kept : undefined
  const file = kept && !isKept(kept, state.evidence) ? [{ is: 'attached', ...kept } as const] : []
  // Once an answer was given, `great` had been seen: what follows is a correction.
  return onward(...file, {
    is: 'answered',
    value,
    result,
    blind: at.session.walk === 1 && !has(at, 'answered') && !state.judged,
  })
}

/** Whether something was ever recorded at this step, even if it was taken back. */
export function has({ session, stage }: StepAt, is: Event['is']): boolean {
  return session.events.some((event) => event.is === is && event.step === stage.step.id)
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

function isWaiting(value: unknown): value is Waiting {
  return typeof value === 'object' && value !== null && 'waiting' in value
}

/** The control of a step's doing: the kind's own where it records while doing, else a quiet clock. */
export function doControl(at: StepAt): Control {
  const { step } = at.stage
  const kind = kindNamed(step.ask.kind)
  if (!kind.live) return { is: 'live', marks: [ouch], clock: false }
  const control = kind.control(step.ask.spec, timeAt(at))
  return control.is === 'live' ? { ...control, marks: [...control.marks, ouch] } : control
}

/** What a recording comes to: what was done, and the answer where the kind is a live one. */
export function doTaken(input: Input, at: StepAt): Taken {
  const did = input.is === 'live' ? [{ ...input, is: 'did' } as const] : []
  if (!kindNamed(at.stage.step.ask.kind).live) return onward(...did)
  const taken = answerFrom(input, at)
  return 'refused' in taken ? taken : { ...taken, happenings: [...did, ...taken.happenings] }
}

function isToDo({ stage: { step } }: StepAt): boolean {
  return step.do !== undefined || kindNamed(step.ask.kind).live
}

/** Whether this step is done with a clock running. */
export function hasClock(at: StepAt): boolean {
  return isToDo(at) && doControl(at).is === 'live'
}

/** Doing what the step says, with the clock running or a live kind recording. Nobody does it once more to correct it. */
export const doing: Part = {
  name: 'do',
  due: (at) => isToDo(at) && !(at.editing && hasClock(at)),
  done: ({ stage: { step, state }, asked }) =>
    kindNamed(step.ask.kind).live
      ? state.answer !== undefined || asked.has(step.id) || state.did !== undefined
      : state.did !== undefined,
  ask: (at) => {
    const { step, state } = at.stage
    const control = doControl(at)
    const isClocked = control.is === 'live'
    if (isClocked && state.did) return askAgain(at)
    const question = isClocked
      ? control.clock
        ? 'Press Enter when it begins, and again when it is over.'
        : 'Press Enter when you have done it.'
      : (kindNamed(step.ask.kind).question(step.ask.spec) ?? step.title)
    return { page: doPage(at), question, control, initial: initialOf(at, control), weighty: isClocked }
  },
  take: (input, at) => {
    const choice = at.stage.state.did && doControl(at).is === 'live' ? picked(input) : undefined
    const { id } = at.stage.step
    if (choice === 'keep') return { happenings: [], go: 'onward' }
    if (choice === 'go-on' || choice === 'again' || choice === 'earlier')
      return { happenings: [], go: { aside: { step: id, part: choice } } }
    return doTaken(input, at)
  },
}

/** Coming back to something that was timed must not start its clock anew. */
function askAgain(at: StepAt) {
  const { step, state } = at.stage
  const kind = kindNamed(step.ask.kind)
  const recorded =
    state.answer && kind.live
      ? kind.show(state.answer.value, step.ask.spec, timeAt(at))
      : showDuration(state.did?.activeMs ?? 0)
  return {
    page: [...doPage(at), gap, labelled('Recorded', recorded)],
    question: 'You have done this.',
    control: pickOne([
      { id: 'keep', label: 'keep it' },
      ...(stillDoing(at) ? [{ id: 'go-on', label: 'go on: I was not done yet' }] : []),
      { id: 'again', label: 'do it again, with the clock running' },
      { id: 'earlier', label: 'say when it was really done' },
    ]),
    initial: before('keep'),
  }
}

/** Nobody who came back later than this was still doing it; milliseconds. */
const goesOnFor = 3_600_000

/** The recording as it would be had Enter not been pressed too early; undefined when that was long ago, or not at the keyboard. */
export function stillDoing({ now, stage: { state } }: StepAt): Input | undefined {
  if (!state.did || state.did.doneAt !== undefined || state.setAside) return undefined
  const { marks, activeMs, pausedMs, at } = state.did
  const since = Date.parse(now.wall) - Date.parse(at)
  if (since < 0 || since > goesOnFor) return undefined
  return { is: 'live', marks, activeMs: activeMs + since, pausedMs }
}

/** Coming back to a step that was set aside must not take it up again by Enter alone, nor start its clock. */
export const leftAside: Part = {
  name: 'left-aside',
  due: ({ stage, editing }) => stage.state.setAside !== undefined && !editing,
  done: () => true,
  ask: (at) => ({
    page: doPage(at),
    question: 'You have set this aside.',
    control: pickOne([
      { id: 'keep', label: 'leave it set aside' },
      { id: 'answer', label: 'answer it after all' },
    ]),
    initial: before('keep'),
  }),
  take: (input, at) => {
    if (picked(input) !== 'answer') return { happenings: [], go: 'onward' }
    const { step, state } = at.stage
    const part = isToDo(at) ? doing.name : 'answer'
    if (!state.did) return { happenings: [], go: { place: { step: step.id, part }, leaps: true } }
    // The step is taken up again, and the doing is as it was.
    const { at: recorded, ...did } = state.did
    return onward({ is: 'did', ...did, doneAt: did.doneAt ?? recorded })
  },
}

export function initialOf(at: StepAt, control: Control): Input | undefined {
  const { step, state } = at.stage
  if (control.is === 'live') return undefined
  const kind = kindNamed(step.ask.kind)
  if (!state.answer) return kind.next?.(step.ask.spec, timeAt(at))
  const input = kind.input(state.answer.value, step.ask.spec)
  return 'refused' in input ? undefined : input
}

/** The answer of a live step that was done away from the keyboard, in words: `7 min`, `hold 12 s 95 s, person 140 s`. */
export const value: Part = {
  name: 'value',
  due: (at) =>
    kindNamed(at.stage.step.ask.kind).live && hasClock(at) && (at.editing || at.stage.state.did?.doneAt !== undefined),
  done: (at) => at.stage.state.answer !== undefined,
  ask: (at) => {
    const { step, state } = at.stage
    const kind = kindNamed(step.ask.kind)
    const marks = ownMarks(at)
    const text =
      state.answer &&
      (marks.length > 0 ? logText(state.answer.value, marks) : kind.show(state.answer.value, step.ask.spec))
    return {
      page: [...doPage(at), ...marks.map(({ id, label }) => labelled(id, label))],
      question: kind.question(step.ask.spec) ?? step.title,
      control: {
        is: 'line',
        many: false,
        optional: false,
        format: marks.length > 0 ? logFormat(marks) : 'such as 7 min, or 1 h 5 min',
      },
      initial: text === undefined ? undefined : { is: 'line', text },
    }
  },
  take: (input, at) => {
    if (input.is !== 'line') return answerFrom(input, at)
    const marks = ownMarks(at)
    const written = marks.length > 0 ? writtenLog(input.text, marks) : { log: input.text }
    if ('refused' in written) return written
    const { kind, spec } = at.stage.step.ask
    const meant = kindNamed(kind).input(written.log, spec)
    return 'refused' in meant ? meant : answerFrom(meant, at)
  },
}

/** The marks of the step's own kind. */
function ownMarks(at: StepAt): readonly Mark[] {
  const control = doControl(at)
  return control.is === 'live' ? control.marks.filter(({ id }) => id !== ouch.id) : []
}
