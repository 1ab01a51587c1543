import { showDuration } from '../checklist/duration.ts'
import { kindNamed } from '../kinds/index.ts'
import { labelled, type Page } from '../page.ts'
import { type Recovery, recoveries } from '../session/event.ts'
import { hasHurt } from '../session/journey.ts'
import { answerFrom, doing, doPage, has, initialOf, leftAside, timeAt, value } from './doing-parts.ts'
import { hasLeft, howBad, missedPage, what } from './finding-parts.ts'
import { before, onward, type Part, picked, type StepAt, scale, yesOrNo } from './part.ts'

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

/** Something is lived through at this step, so it can frustrate. */
function isLived({ stage: { step } }: StepAt): boolean {
  return step.do !== undefined || step.drill || kindNamed(step.ask.kind).live
}

/** What great looks like: shown only once the gut has spoken. */
function greatPage({ stage: { step } }: StepAt): Page {
  return step.great ? [labelled('Great', step.great)] : []
}

const frustration: Part = {
  name: 'frustration',
  due: (at) => {
    const { step, state } = at.stage
    if (!isLived(at)) return false
    if (kindNamed(step.ask.kind).live) return state.answer !== undefined
    return step.do === undefined || state.did !== undefined || at.editing
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

function tookPage(at: StepAt): Page {
  const { step, state } = at.stage
  const kind = kindNamed(step.ask.kind)
  if (kind.live && state.answer) {
    const look = state.answer.result === 'failed' ? 'bad' : state.answer.result === 'passed' ? 'good' : undefined
    return [labelled('Recorded', kind.show(state.answer.value, step.ask.spec, timeAt(at)), look), ...missedPage(at)]
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
    const initial = initialOf(at, control)
    return {
      page: [...notice, ...greatPage(at)],
      question: kind.question(ask.spec) ?? title,
      control,
      initial,
      weighty: control.is === 'pick' && control.many && !initial,
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
  due: (at) => what.due(at) && !hasLeft(at),
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
  due: (at) => at.stage.state.answer !== undefined && (hasHurt(at.stage) || at.stage.state.remembered !== undefined),
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
  'way-out': 'When it went wrong, was there a way out?',
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
  leftAside,
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
