import { labelled, type Page, paragraph, span } from '../page.ts'
import { meetings, perspectives } from '../session/event.ts'
import { type At, before, onward, type Part, picked, pickOne, written } from './part.ts'

function welcomePage(at: At): Page {
  const { checklist } = at.session
  const length = `${checklist.steps.length} steps${checklist.minutes ? `, about ${checklist.minutes} minutes` : ''}`
  return [
    paragraph('Be a customer for a while. Do each thing for real, then say how it felt.'),
    ...(at.session.practice ? [paragraph('This is for practice: it is kept, and never counts.')] : []),
    paragraph(
      span(`${length}. Every answer is saved on this computer only, as you give it. Stop whenever you like.`, 'quiet'),
    ),
    ...rolePage(at),
  ]
}

/** Who the auditor is for the half hour, what they want, and what they need at hand. */
export function rolePage({ session: { checklist, introduction } }: At): Page {
  const persona = checklist.personas.find((each) => each.name === introduction.persona)
  return [
    labelled('You want', checklist.outcome),
    ...(persona ? [labelled('You are', persona.story ? `${persona.name}. ${persona.story}` : persona.name)] : []),
    ...checklist.prepare.map((each, index) => labelled(index === 0 ? 'You need' : '', each)),
  ]
}

/** Where the flags have said who walks, the welcome has no question of its own to stand on. */
const welcome: Part<At> = {
  name: 'welcome',
  due: ({ session: { events } }) => events[0]?.is === 'began' && events[0].auditor !== undefined,
  done: ({ session: { events }, welcomed }) => welcomed || events.length > 1,
  ask: (at) => ({
    page: welcomePage(at),
    question: 'Ready?',
    control: pickOne([{ id: 'begin', label: 'begin' }]),
    initial: before('begin'),
  }),
  take: () => onward(),
}

const auditor: Part<At> = {
  name: 'auditor',
  due: () => true,
  done: ({ session }) => session.introduction.auditor !== undefined,
  ask: (at) => ({
    page: welcomePage(at),
    question: 'What should we call you in the report?',
    control: { is: 'line', many: false, optional: true, format: 'any name, or nothing' },
    initial: { is: 'line', text: at.session.introduction.auditor ?? at.known.auditor ?? '' },
  }),
  take: (input, at) => {
    const auditor = written(input)
    // A second walk by the same person is not blind.
    const walk = (Object.hasOwn(at.known.walks, auditor) ? (at.known.walks[auditor] ?? 0) : 0) + 1
    return onward({ is: 'introduced', auditor, walk })
  },
}

const perspective: Part<At> = {
  name: 'perspective',
  due: () => true,
  done: ({ session }) => session.introduction.perspective !== undefined,
  ask: (at) => ({
    page: [],
    question: 'Whose eyes are these?',
    control: pickOne([
      { id: 'employee', label: 'an employee’s' },
      { id: 'newcomer', label: 'a newcomer’s: I joined a short while ago' },
      { id: 'customer', label: 'a customer’s' },
    ]),
    initial: before(at.session.introduction.perspective ?? at.known.perspective),
  }),
  take: (input) =>
    onward({ is: 'introduced', perspective: perspectives.find((each) => each === picked(input)) ?? 'employee' }),
}

const meetsCustomers: Part<At> = {
  name: 'meets-customers',
  due: ({ session }) => session.introduction.perspective !== 'customer',
  done: ({ session }) => session.introduction.meetsCustomers !== undefined,
  ask: (at) => ({
    page: [],
    question: 'How often do you meet customers?',
    control: pickOne(meetings.map((id) => ({ id, label: id === 'unknown' ? 'rather not say' : id }))),
    initial: before(at.session.introduction.meetsCustomers ?? at.known.meetsCustomers),
  }),
  take: (input) =>
    onward({ is: 'introduced', meetsCustomers: meetings.find((each) => each === picked(input)) ?? 'unknown' }),
}

const persona: Part<At> = {
  name: 'persona',
  due: ({ session }) => session.checklist.personas.length > 1,
  done: ({ session }) => session.introduction.persona !== undefined,
  ask: ({ session }) => ({
    page: [],
    question: 'Who are you today?',
    control: pickOne(
      session.checklist.personas.map(({ name, story }) => ({ id: name, label: story ? `${name}. ${story}` : name })),
    ),
    initial: before(session.introduction.persona),
  }),
  take: (input) => onward({ is: 'introduced', persona: picked(input) ?? '' }),
}

/** What is asked before the first step; whatever the flags of `run` said is not asked. */
export const openingParts: readonly Part<At>[] = [welcome, auditor, perspective, meetsCustomers, persona]
