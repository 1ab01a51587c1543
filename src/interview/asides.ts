import { kindNamed } from '../kinds/index.ts'
import { gap, paragraph } from '../page.ts'
import { resultWords } from '../session/words.ts'
import { doControl, doPage, doTaken, hasClock, stillDoing } from './doing-parts.ts'
import { evidence } from './evidence.ts'
import { findings } from './finding-parts.ts'
import { readMoment } from './moment.ts'
import { rolePage } from './opening.ts'
import { type Aside, type At, back, onward, picked, pickOne, type StepAt, written } from './part.ts'

const note: Aside = {
  name: 'note',
  ask: ({ stage: { state } }) => ({
    page: [],
    question: 'Your note',
    control: { is: 'line', many: true, optional: true, format: 'whatever you want to keep' },
    initial: state.note === undefined ? undefined : { is: 'line', text: state.note },
  }),
  take: (input, { stage: { state } }) => {
    const text = written(input)
    return text === (state.note ?? '') ? back() : back({ is: 'noted', text })
  },
}

const remember: Aside = {
  name: 'remember',
  ask: ({ stage: { state } }) => ({
    page: [],
    question: 'Worth remembering, because',
    control: {
      is: 'line',
      many: true,
      optional: false,
      format: 'what nobody else does, or what you would tell a friend',
    },
    initial: state.remembered === undefined ? undefined : { is: 'line', text: state.remembered },
  }),
  take: (input) => back({ is: 'remembered', because: written(input) }),
}

const asideWays = pickOne([
  { id: 'inapplicable', label: 'does not apply', write: 'why it does not apply' },
  { id: 'cannot-tell', label: 'could not tell', write: 'why you could not tell' },
  { id: 'blocked', label: 'was stopped: it did not let me go on', write: 'what stopped you' },
  { id: 'later', label: 'later' },
  { id: 'skipped', label: 'rather not', write: 'why not' },
])

/** What is answered can't be put off any more, and what can be parked has a “not yet” of its own. */
function canBePutOff({ step, state }: StepAt['stage']): boolean {
  return state.revision === 0 && kindNamed(step.ask.kind).parked === undefined
}

/** One small menu for all that is no answer. */
const setAside: Aside = {
  name: 'set-aside',
  ask: ({ stage, editing }) => ({
    page: [],
    question: 'What about this step?',
    // The keys of the others stay what they are.
    control: {
      ...asideWays,
      options: asideWays.options.filter(({ id }) => id !== 'later' || (canBePutOff(stage) && !editing)),
    },
  }),
  take: (input) => {
    const result = picked(input)
    if (result === 'later') return onward({ is: 'postponed' })
    if (result !== 'inapplicable' && result !== 'cannot-tell' && result !== 'blocked' && result !== 'skipped')
      return back()
    return onward({ is: 'set-aside', result, reason: written(input) })
  },
}

/** A step done away from the keyboard: both times are kept, and so is the delay between them, and what was measured before. */
const earlier: Aside = {
  name: 'earlier',
  ask: (at) => ({
    page: doPage(at),
    question: 'When did you do it?',
    control: { is: 'line', many: false, optional: false, format: 'such as 10:15, yesterday 16:30, or 3 Nov 10:15' },
  }),
  take: (input, at) => {
    const doneAt = readMoment(written(input), at.now)
    if (typeof doneAt !== 'string') return doneAt
    const { marks = [], activeMs = 0, pausedMs = 0 } = at.stage.state.did ?? {}
    const did = { is: 'did', marks, activeMs, pausedMs, doneAt } as const
    // What was timed at the keyboard was not it, so how long it really took is asked too.
    const { id, ask } = at.stage.step
    return kindNamed(ask.kind).live && hasClock(at)
      ? { happenings: [did], go: { place: { step: id, part: 'value' } } }
      : onward(did)
  },
}

/** Doing it once more, after it had been recorded: then how it was is asked again, too. */
const again: Aside = {
  name: 'again',
  ask: (at) => ({
    page: doPage(at),
    question: 'Press Enter when you have done it.',
    control: doControl(at),
    weighty: true,
  }),
  take: (input, at) => {
    const taken = doTaken(input, at)
    return 'refused' in taken ? taken : { ...taken, go: { place: { step: at.stage.step.id, part: 'frustration' } } }
  },
}

/** Enter was pressed too early: the recording goes on as if it had not been. */
const goOn: Aside = {
  name: 'go-on',
  ask: (at) => ({ ...again.ask(at), initial: stillDoing(at) }),
  take: again.take,
}

/** Asides that belong to a step. */
export const stepAsides: readonly Aside[] = [note, remember, findings, evidence, setAside, earlier, goOn, again]

const jump: Aside<At> = {
  name: 'jump',
  ask: ({ stages }) => ({
    page: [],
    question: 'Which step?',
    control: {
      is: 'pick',
      many: false,
      options: stages.flatMap(({ step, result, shown }, index) =>
        shown
          ? [
              {
                id: step.id,
                key: String(index + 1),
                label: result === 'not-reached' ? step.title : `${step.title} (${resultWords[result]})`,
              },
            ]
          : [],
      ),
    },
  }),
  take: (input) => ({ happenings: [], go: { place: { step: picked(input) ?? '', part: '' }, leaps: true } }),
}

const pause: Aside<At> = {
  name: 'pause',
  ask: () => ({
    page: [paragraph('Everything is saved, and the clock stands still.')],
    question: 'Paused',
    control: pickOne([
      { id: 'on', label: 'carry on' },
      { id: 'close', label: 'close for now; firsthand carries on here' },
      { id: 'gave-up', label: 'I give up: as a customer I would stop here', write: 'what made you stop' },
      { id: 'abandoned', label: 'drop this audit: no time', write: 'why' },
    ]),
    initial: { is: 'pick', ids: ['on'] },
  }),
  take: (input) => {
    switch (picked(input)) {
      case 'close':
        return { happenings: [], go: 'close' }
      case 'gave-up':
        return onward({ is: 'gave-up', because: written(input) })
      case 'abandoned':
        return onward({ is: 'abandoned', because: written(input) })
      default:
        return back()
    }
  },
}

const help: Aside<At> = {
  name: 'help',
  ask: (at) => ({
    page: [...rolePage(at), gap, { is: 'keys' }],
    question: 'Carry on?',
    control: pickOne([{ id: 'on', label: 'carry on' }]),
    initial: { is: 'pick', ids: ['on'] },
  }),
  take: () => back(),
}

/** Asides that can be had anywhere. */
export const asides: readonly Aside<At>[] = [jump, pause, help]
