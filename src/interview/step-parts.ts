import { showDuration } from '../checklist/duration.ts'
import { kindNamed } from '../kinds/index.ts'
import type { Refusal } from '../kinds/kind.ts'
import { gap, labelled, type Page, paragraph, span } from '../page.ts'
import { type Event, type Happening, type Recovery, recoveries } from '../session/event.ts'
import { sinceDate } from '../session/journey.ts'
import { howBad, hurts, what } from './finding-parts.ts'
import { before, onward, type Part, picked, pickOne, type StepAt, scale, type Taken, yesOrNo } from './part.ts'
import type { Control, Input, Mark } from './prompt.ts'
import { logFormat, logText, writtenLog } from './written-log.ts'

/** The words offered for how it felt; lists of affect words in use have more, and nobody reads more than a dozen. */
export const emotions = [
  'angry',
  'anxious',
  'ashamed',
  'confused',
  'ignored',
  'rushed',
  'helpless',
  'bored',
  'relieved',
  'pleased',
  'proud',
  'cared-for',
] as const

const ouch: Mark = { id: 'ouch', key: ' ', label: 'ouch' }

function timeAt(at: StepAt) {
  return { now: at.now, since: sinceDate(at.session, at.stage.step) }
}

/** Something is lived through at this step, so it can frustrate. */
function isLived({ stage: { step } }: StepAt): boolean {
  return step.do !== undefined || step.drill || kindNamed(step.ask.kind).live
}

/** What is to be done, for the eyes. */
export function doPage({ stage: { step } }: StepAt): Page {
  return [
    ...(step.drill ? [paragraph(span('This step goes wrong on purpose.', 'quiet'))] : []),
    ...(step.do ? [labelled('Do', step.do)] : []),
    ...(step.notice ? [labelled('Notice', step.notice)] : []),
    ...(step.open ? [labelled('Open', step.open, 'key')] : []),
  ]
}

/** What great looks like: shown only once the gut has spoken. */
function greatPage({ stage: { step } }: StepAt): Page {
  return step.great ? [labelled('Great', step.great)] : []
}

/** The value that an input of the step's own control comes to, as what happened. */
function answerFrom(input: Input, at: StepAt): Taken {
  const { step, state } = at.stage
  const kind = kindNamed(step.ask.kind)
  const value = kind.read(input, step.ask.spec, timeAt(at))
  if (isRefusal(value)) return value
  if (isWaiting(value)) return onward({ is: 'waiting' })
  const result = kind.judge(value, step.ask.spec, timeAt(at)) ?? 'recorded'
  // Once an answer was given, `great` had been seen: what follows is a correction.
  return onward({
    is: 'answered',
    value,
    result,
    blind: at.session.walk === 1 && !has(at, 'answered') && !state.judged,
  })
}

/** Whether something was ever recorded at this step, even if it was taken back. */
function has({ session, stage }: StepAt, is: Event['is']): boolean {
  return session.events.some((event) => event.is === is && event.step === stage.step.id)
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}

function isWaiting(value: unknown): value is { waiting: true } {
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

const doing: Part = {
  name: 'do',
  due: ({ stage: { step } }) => step.do !== undefined || kindNamed(step.ask.kind).live,
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
      ? 'Press Enter when you have done it.'
      : (kindNamed(step.ask.kind).question(step.ask.spec) ?? step.title)
    return { page: doPage(at), question, control, initial: initialOf(at, control) }
  },
  take: (input, at) => {
    const choice = at.stage.state.did && doControl(at).is === 'live' ? picked(input) : undefined
    const { id } = at.stage.step
    if (choice === 'keep') return { happenings: [], go: 'onward' }
    if (choice === 'answer') return onward(...doneBefore(at))
    if (choice === 'again') return { happenings: [], go: { aside: { step: id, part: 'again' } } }
    if (choice === 'earlier') return { happenings: [], go: { aside: { step: id, part: 'earlier' } } }
    return doTaken(input, at)
  },
}

/** Coming back to something that was timed must not start its clock anew. */
function askAgain(at: StepAt) {
  const { step, state } = at.stage
  const kind = kindNamed(step.ask.kind)
  const recorded =
    state.answer && kind.live ? kind.show(state.answer.value, step.ask.spec) : showDuration(state.did?.activeMs ?? 0)
  return {
    page: [...doPage(at), gap, labelled('Recorded', recorded)],
    question: 'You have done this.',
    control: pickOne([
      ...(state.setAside
        ? [
            { id: 'keep', label: 'leave it set aside' },
            { id: 'answer', label: 'answer it after all' },
          ]
        : [{ id: 'keep', label: 'keep it' }]),
      { id: 'again', label: 'do it again, with the clock running' },
      { id: 'earlier', label: 'say when it was really done' },
    ]),
    initial: before('keep'),
  }
}

/** What was done, once more: the step is taken up again, and the doing is as it was. */
function doneBefore({ stage: { state } }: StepAt): readonly Happening[] {
  if (!state.did) return []
  const { at, ...did } = state.did
  return [{ is: 'did', ...did, doneAt: did.doneAt ?? at }]
}

function initialOf(at: StepAt, control: Control): Input | undefined {
  const { step, state } = at.stage
  if (control.is === 'live' || !state.answer) return undefined
  const input = kindNamed(step.ask.kind).input(state.answer.value, step.ask.spec)
  return 'refused' in input ? undefined : input
}

/** The answer of a live step that was done away from the keyboard, in words: `7 min`, `hold 12 s 95 s, person 140 s`. */
const value: Part = {
  name: 'value',
  due: (at) =>
    kindNamed(at.stage.step.ask.kind).live && doControl(at).is === 'live' && at.stage.state.did?.doneAt !== undefined,
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

const frustration: Part = {
  name: 'frustration',
  due: (at) => {
    const { step, state } = at.stage
    if (!isLived(at)) return false
    if (kindNamed(step.ask.kind).live) return state.answer !== undefined
    return step.do === undefined || state.did !== undefined
  },
  done: (at) => at.stage.state.frustration !== undefined,
  ask: (at) => ({
    page: tookPage(at),
    question: 'How frustrating was it?',
    control: scale('not at all', 'extremely'),
    initial: before(at.stage.state.frustration),
    same: before(lastOf(at, (state) => state.frustration)),
  }),
  take: (input, at) =>
    onward({
      is: 'rated',
      frustration: Number(picked(input)),
      // The screen after the first rating shows `great`.
      blind: at.session.walk === 1 && !has(at, 'rated'),
    }),
}

function tookPage({ stage: { step, state } }: StepAt): Page {
  const kind = kindNamed(step.ask.kind)
  if (kind.live && state.answer) {
    const look = state.answer.result === 'failed' ? 'bad' : state.answer.result === 'passed' ? 'good' : undefined
    return [labelled('Recorded', kind.show(state.answer.value, step.ask.spec), look)]
  }
  return state.did && state.did.activeMs >= 1000 ? [labelled('It took', showDuration(state.did.activeMs), 'quiet')] : []
}

/** The newest of something at an earlier step. */
function lastOf<T>({ stages, stage }: StepAt, of: (state: StepAt['stage']['state']) => T | undefined): T | undefined {
  const earlier = stages.slice(
    0,
    stages.findIndex((each) => each.step.id === stage.step.id),
  )
  return earlier.map((each) => (each.shown ? of(each.state) : undefined)).findLast((each) => each !== undefined)
}

const answer: Part = {
  name: 'answer',
  due: ({ stage: { step } }) => !kindNamed(step.ask.kind).live,
  done: ({ stage: { state } }) => state.answer !== undefined,
  ask: (at) => {
    const { ask, title } = at.stage.step
    const kind = kindNamed(ask.kind)
    const control = kind.control(ask.spec, timeAt(at))
    const notice = doing.due(at) ? [] : doPage(at)
    return {
      page: [...notice, ...greatPage(at)],
      question: kind.question(ask.spec) ?? title,
      control,
      initial: initialOf(at, control),
    }
  },
  take: answerFrom,
}

/** `great` where the kind could not judge by itself. */
const judgement: Part = {
  name: 'judgement',
  due: ({ stage: { step, state } }) => step.great !== undefined && state.answer?.result === 'recorded',
  done: ({ stage: { state } }) => state.judged !== undefined,
  ask: (at) => ({
    page: [...tookPage(at), ...greatPage(at)],
    question: 'Was it as great as that?',
    control: yesOrNo,
    initial: at.stage.state.judged && before(at.stage.state.judged === 'passed'),
  }),
  take: (input, at) =>
    onward({
      is: 'judged',
      result: picked(input) === 'yes' ? 'passed' : 'failed',
      blind: at.session.walk === 1 && at.stage.state.judged === undefined,
    }),
}

const giveUp: Part = {
  name: 'give-up',
  due: (at) => what.due(at),
  done: ({ stage: { state } }) => state.wouldGiveUp !== undefined,
  ask: (at) => ({
    page: [],
    question: 'Would you have given up here?',
    control: yesOrNo,
    initial: before(at.stage.state.wouldGiveUp),
  }),
  take: (input) => onward({ is: 'would-give-up', yes: picked(input) === 'yes' }),
}

const feelings: Part = {
  name: 'emotions',
  due: (at) =>
    at.stage.state.answer !== undefined &&
    ((at.stage.state.frustration ?? 0) >= hurts || at.stage.state.remembered !== undefined),
  done: ({ stage: { state } }) => state.emotions !== undefined,
  ask: (at) => {
    const felt = at.stage.state.emotions
    const last = lastOf(at, (state) => (state.emotions?.length ? state.emotions : undefined))
    return {
      page: [],
      question: 'How did you feel? Several are fine.',
      control: {
        is: 'pick',
        many: true,
        options: emotions.map((id, index) => ({ id, key: '123456789acd'[index] ?? '', label: id.replace('-', ' ') })),
      },
      initial: felt && { is: 'pick', ids: felt },
      same: last && { is: 'pick', ids: last },
    }
  },
  take: (input) => onward({ is: 'felt', emotions: input.is === 'pick' ? input.ids : [] }),
}

const recoveryQuestions: Record<Recovery, string> = {
  'way-out': 'It went wrong. Was there a way out?',
  admitted: 'Did they admit that it went wrong?',
  apologised: 'Did they apologise?',
  'made-right': 'Did they make it right?',
}

function recovery(name: Recovery): Part {
  return {
    name,
    due: ({ stage: { step, state } }) => step.drill && state.answer !== undefined,
    done: ({ stage: { state } }) => state.recovery[name] !== undefined,
    ask: ({ stage: { state } }) => ({
      page: [],
      question: recoveryQuestions[name],
      control: yesOrNo,
      initial: before(state.recovery[name]),
    }),
    take: (input) => onward({ is: 'recovered', question: name, yes: picked(input) === 'yes' }),
  }
}

/** All that a step can ask, in order. */
export const stepParts: readonly Part[] = [
  doing,
  value,
  frustration,
  answer,
  judgement,
  what,
  howBad,
  giveUp,
  feelings,
  ...recoveries.map(recovery),
]
