import { labelled, paragraph } from '../page.ts'
import type { Option, Place } from '../prompt.ts'
import { type Stage, standingFindings } from '../session/journey.ts'
import { type Session, standing } from '../session/session.ts'
import { resultWords } from '../session/words.ts'
import { type At, before, onward, type Part, picked, pickOne, scale, written } from './part.ts'

const achieved: Part<At> = {
  name: 'achieved',
  due: () => true,
  done: ({ session, stages }) =>
    session.closing.achieved !== undefined && (isWaiting(stages) || !hasArrivedSince(session)),
  ask: ({ session }) => ({
    page: [labelled('You wanted', session.checklist.outcome)],
    question: 'Did you get it?',
    control: pickOne([
      { id: 'yes', label: 'yes' },
      { id: 'partly', label: 'partly' },
      { id: 'no', label: 'no' },
    ]),
    initial: before(session.closing.achieved),
  }),
  take: (input) => {
    const choice = picked(input)
    return onward({ is: 'concluded', achieved: choice === 'yes' || choice === 'partly' ? choice : 'no' })
  },
}

function isWaiting(stages: readonly Stage[]): boolean {
  return stages.some(({ shown, result }) => shown && result === 'waiting')
}

/** Something that was waited for came after the outcome had been judged: the judgement may be another now. */
function hasArrivedSince({ events }: Session): boolean {
  const told = standing(events)
  const judged = told.findLastIndex((event) => event.is === 'concluded' && event.achieved !== undefined)
  const awaited = new Set(told.slice(0, judged).flatMap((event) => (event.is === 'waiting' ? [event.step] : [])))
  return told.slice(judged).some((event) => event.is === 'answered' && awaited.has(event.step))
}

const wellSpent: Part<At> = {
  name: 'well-spent',
  due: () => true,
  done: ({ session }) => session.closing.wellSpent !== undefined,
  ask: ({ session }) => ({
    page: [],
    question: 'Was it time well spent?',
    control: scale('wasted', 'well spent'),
    initial: before(session.closing.wellSpent),
  }),
  take: (input) => onward({ is: 'concluded', wellSpent: Number(picked(input)) }),
}

const verbatim: Part<At> = {
  name: 'verbatim',
  due: () => true,
  done: ({ session }) => session.closing.verbatim !== undefined,
  ask: ({ session }) => ({
    page: [],
    question: 'What would you tell a friend?',
    control: { is: 'line', many: true, optional: true, format: 'in your own words, or nothing' },
    initial: session.closing.verbatim === undefined ? undefined : { is: 'line', text: session.closing.verbatim },
  }),
  take: (input) => onward({ is: 'concluded', verbatim: written(input) }),
}

/** How it was as a whole; asked before a long wait too, since memory fades. */
export const closingParts: readonly Part<At>[] = [achieved, wellSpent, verbatim]

/** Everything at a glance, to be mended before it counts. */
export const review: Part<At> = {
  name: 'review',
  due: ({ editing }) => !editing,
  done: ({ session }) => session.end !== undefined,
  ask: ({ session, stages }) => {
    const open = stages.filter((stage) => stage.shown && stage.result === 'not-reached').length
    return {
      page: [paragraph('Look it over. Choose what you want to change.')],
      question: 'All done?',
      control: {
        is: 'pick',
        many: false,
        options: [
          {
            id: 'finish',
            key: '0',
            label: open === 0 ? 'finish' : `finish, with ${open} ${open === 1 ? 'step' : 'steps'} not done`,
          },
          ...atAGlance(session, stages),
        ],
      },
      initial: { is: 'pick', ids: ['finish'] },
      weighty: true,
    }
  },
  take: (input) => {
    const choice = picked(input)
    if (choice === 'finish') return onward({ is: 'finished' })
    return { happenings: [], go: { place: placeOf(choice), leaps: true } }
  },
}

/** Every step that is shown, by its own number, and the closing answers: what each came to. */
export function atAGlance(session: Session, stages: readonly Stage[]): readonly Option[] {
  return [
    ...stages.flatMap((stage, index) => (stage.shown ? [reviewOption(stage, index + 1)] : [])),
    ...closingOptions(session, stages.length),
  ]
}

/** Where something chosen of these is asked. */
export function placeOf(choice = ''): Place {
  const closing = closingParts.find((part) => closingId(part) === choice)
  return closing ? { step: '', part: closing.name } : { step: choice, part: '' }
}

/** No step's id has a dot in it. */
function closingId(part: Part<At>): string {
  return `closing.${part.name}`
}

function closingOptions({ closing }: Session, steps: number): readonly Option[] {
  const { achieved: outcome = '', wellSpent: spent, verbatim: words } = closing
  const labels = [
    `You got it: ${outcome}`,
    `Time well spent: ${spent ?? '-'} of 7`,
    `To a friend: ${words || 'nothing'}`,
  ]
  return closingParts.map((part, index) => ({
    id: closingId(part),
    key: String(steps + index + 1),
    label: labels[index] ?? '',
  }))
}

function reviewOption(stage: Stage, index: number): Option {
  const { step, state, result } = stage
  const problems = standingFindings(stage).length
  const facts = [
    resultWords[result],
    state.frustration === undefined ? '' : `frustration ${state.frustration}`,
    problems === 0 ? '' : `${problems} ${problems === 1 ? 'finding' : 'findings'}`,
    state.note ? 'note' : '',
  ]
  return { id: step.id, key: String(index), label: `${step.title} · ${facts.filter(Boolean).join(' · ')}` }
}
