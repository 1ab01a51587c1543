import { kindNamed } from '../kinds/index.ts'
import { paragraph } from '../page.ts'
import type { Option, Place } from '../prompt.ts'
import type { Happening } from '../session/event.ts'
import { standingFindings } from '../session/journey.ts'
import { toRecord } from '../session/record.ts'
import { apply, type Session, stateOf } from '../session/session.ts'
import { resultWords } from '../session/words.ts'
import { stepAsides } from './asides.ts'
import { atAGlance, placeOf } from './closing.ts'
import { hasClock, timeAt } from './doing-parts.ts'
import { findingPart } from './finding-parts.ts'
import { openingParts } from './opening.ts'
import { type Aside, type Asked, type At, onward, picked, pickOne, type StepAt, shortened, written } from './part.ts'
import type { Interview } from './state.ts'
import { stepParts } from './step-parts.ts'

/** Where a correction is chosen: from the whole audit, or from what is known of one step. */
export function listAt(step: string): Place {
  return { step, part: step === '' ? 'corrections' : 'correct' }
}

/** The list that a place was chosen from. */
export function above({ step, part }: Place): Place | undefined {
  if (part === 'corrections') return undefined
  return listAt(part === 'correct' ? '' : step)
}

/** Whether a place is a list to choose from. */
export function isList({ part }: Place): boolean {
  return part === 'corrections' || part === 'correct' || part === 'who'
}

/** The audit at a glance, as before it was finished. */
const corrections: Aside<At> = {
  name: 'corrections',
  ask: ({ session, stages }) => ({
    page: [paragraph('Choose what you want to correct. What it was before is kept.')],
    question: 'What is to be corrected?',
    control: {
      is: 'pick',
      many: false,
      options: [
        { id: 'over', key: '0', label: 'nothing more' },
        ...atAGlance(session, stages),
        { id: 'who', key: 'w', label: `Who walked: ${whoWalked(session.introduction)}` },
      ],
    },
    initial: { is: 'pick', ids: ['over'] },
  }),
  take: (input) => {
    const choice = picked(input)
    if (choice === 'over') return { happenings: [], go: 'close' }
    return { happenings: [], go: { place: choice === 'who' ? { step: '', part: 'who' } : placeOf(choice) } }
  },
}

function whoWalked({ auditor, perspective, persona, wave }: At['session']['introduction']): string {
  return [auditor || 'no name', perspective, persona && `as ${persona}`, wave].filter(Boolean).join(', ')
}

/** Who walked, as whom, and on which occasion. */
const who: Aside<At> = {
  name: 'who',
  ask: (at) => ({
    page: [],
    question: 'What is to be corrected?',
    control: pickOne(
      [...openingParts.filter((part) => part.name !== 'welcome' && part.due(at)), ...occasions].map((part) => ({
        id: part.name,
        label: recorded(part.ask(at)),
      })),
    ),
  }),
  take: (input) => ({ happenings: [], go: { place: { step: '', part: picked(input) ?? '' } } }),
}

/** What only the flags of `run` say otherwise. */
const occasions: readonly Aside<At>[] = [
  occasion('wave', 'Which round of audits does it belong to?', 'such as 2026-Q4, or nothing'),
  occasion('together', 'Under which name was it walked together with others?', 'any name, or nothing'),
  occasion('location', 'Where was it?', 'which shop, country or desk, or nothing'),
]

function occasion(name: 'wave' | 'together' | 'location', question: string, format: string): Aside<At> {
  return {
    name,
    ask: ({ session }) => ({
      page: [],
      question,
      control: { is: 'line', many: false, optional: true, format },
      initial: { is: 'line', text: session.introduction[name] ?? '' },
    }),
    take: (input) => onward({ is: 'introduced', [name]: written(input) }),
  }
}

/** What is known of one step, each by the question that asked for it. */
const correct: Aside = {
  name: 'correct',
  ask: (at) => ({
    page: [],
    question: 'What is to be corrected here?',
    control: {
      is: 'pick',
      many: false,
      options: [
        { id: 'over', key: '0', label: 'nothing more here' },
        ...stepParts
          .filter((part) => part.due(at) && (!at.stage.state.setAside || answering.has(part.name)))
          .map((part, index) => ({
            id: part.name,
            key: String(index + 1),
            label: recorded(part.ask(at), answering.has(part.name) ? answered(at) : undefined),
          })),
        ...besides(at),
      ],
    },
    initial: { is: 'pick', ids: ['over'] },
  }),
  take: (input, at) => {
    const choice = picked(input) ?? ''
    const { id: step } = at.stage.step
    if (choice === 'over') return { happenings: [], go: { place: listAt('') } }
    if (choice === 'finding') return { happenings: [], go: { aside: { step, part: findingPart(at) } } }
    const place = { step, part: choice }
    return { happenings: [], go: stepAsides.some(({ name }) => name === choice) ? { aside: place } : { place } }
  },
}

/** Of a step that was set aside there is nothing to correct but that it was. */
const answering = new Set(['do', 'value', 'answer'])

/** What can be told at any step, by the keys that it has in the interview. */
function besides(at: StepAt): readonly Option[] {
  const labels: Readonly<Record<string, readonly [key: string, label: string | undefined]>> = {
    note: ['w', undefined],
    finding: ['f', `findings: ${standingFindings(at.stage).length}`],
    evidence: ['e', `evidence: ${at.stage.state.evidence.length}`],
    remember: ['r', undefined],
    earlier: ['a', hasClock(at) ? 'when it was done' : ''],
    'set-aside': ['s', 'set it aside'],
  }
  return stepAsides.flatMap((aside) => {
    const [key, label = recorded(aside.ask(at))] = labels[aside.name] ?? ['', '']
    return label ? [{ id: aside.name, key, label }] : []
  })
}

/** The answer as it is shown elsewhere, or why there is none. */
function answered(at: StepAt): string | undefined {
  const { step, state, result } = at.stage
  if (state.setAside) return `${resultWords[result]}, ${state.setAside.reason}`
  return state.answer && kindNamed(step.ask.kind).show(state.answer.value, step.ask.spec, timeAt(at))
}

/** A question, and what was answered to it. */
function recorded(asked: Asked, words = inWords(asked)): string {
  const [question] = /^.*\?/.exec(asked.question) ?? [`${asked.question}:`]
  return `${question} ${shortened(words) || 'nothing yet'}`
}

function inWords({ control, initial }: Asked): string {
  if (initial?.is === 'line') return initial.text
  if (initial?.is !== 'pick' || control.is !== 'pick') return ''
  const labels = control.options
    .filter(({ id }) => initial.ids.includes(id))
    .map(({ key, label }) => (control.scale ? key : label))
  return [...labels, ...(initial.text ? [initial.text] : [])].join(', ')
}

/** What an answer to a correction comes to: nothing where it says what is known already, else that it is a correction, and why. */
export function corrected(
  happenings: readonly Happening[],
  step: string | undefined,
  { session, editing }: Pick<Interview, 'session' | 'editing'>,
): readonly Happening[] {
  if (!editing) return happenings
  const news = happenings.filter((happening) => !isKnown(happening, step, session))
  if (news.length === 0) return []
  // Whoever corrects has seen what great looks like.
  return [{ is: 'corrected', ...editing }, ...news.map((each) => ('blind' in each ? { ...each, blind: false } : each))]
}

function isKnown(happening: Happening, step: string | undefined, session: Session): boolean {
  if (happening.is === 'answered' && step !== undefined) {
    const { answer, setAside } = stateOf(session, step)
    // The judgement of the same answer is not asked again.
    return !setAside && answer?.result === happening.result && same(answer.value, happening.value)
  }
  const event = { id: '', at: '', ...(step !== undefined && { step }), ...happening }
  return same(toRecord(apply(session, event)), toRecord(session))
}

/** How often, when and by whom something was said is not what was said. */
const circumstances = new Set(['revision', 'blind', 'answeredAt', 'walk'])

function same(one: unknown, other: unknown): boolean {
  const [first, second] = [one, other].map((each) =>
    JSON.stringify(each, (key, value) => (circumstances.has(key) ? undefined : value)),
  )
  return first === second
}

/** Asides that only an audit has that is being corrected. */
export const editAsides = { anywhere: [corrections, who, ...occasions], atStep: [correct] }
