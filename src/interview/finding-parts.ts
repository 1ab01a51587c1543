import { kindNamed } from '../kinds/index.ts'
import { labelled, type Page } from '../page.ts'
import type { Control, Input } from '../prompt.ts'
import { causes, type Finding, findingKinds } from '../session/event.ts'
import { sinceDate, standingFindings, wentWrong } from '../session/journey.ts'
import {
  type Aside,
  type Asked,
  back,
  before,
  onward,
  type Part,
  picked,
  pickOne,
  type StepAt,
  shortened,
  written,
} from './part.ts'

/** How bad a problem is, in words; the numbers are Nielsen's severities, and 0, no problem, is for triage. */
export const severityWords = ['no problem', 'small', 'annoying', 'I would complain', 'I would leave'] as const

/** The severity whose words are `I would leave`. */
const leave = 4

const severities = pickOne(
  [1, 2, 3, 4].map((severity) => ({ id: String(severity), label: severityWords[severity] ?? '' })),
)

const causeWords: Record<string, string> = {
  process: 'a process',
  policy: 'a policy',
  system: 'a system',
  content: 'content: a text, a page, a message',
  knowledge: 'missing knowledge',
  authority: 'missing authority',
  people: 'people: too few, not there',
  partner: 'a partner',
  'conflicting-target': 'a target that conflicts',
}

function problemAt({ stage }: StepAt): Finding | undefined {
  return stage.state.findings.find((finding) => finding.kind === 'problem' && !finding.removed)
}

function nextId({ stage }: StepAt): string {
  return String(stage.state.findings.length + 1)
}

function textLine(optional: boolean): Control {
  return { is: 'line', many: true, optional, format: 'as you would tell a friend' }
}

function line(text: string | undefined): Input | undefined {
  return text === undefined ? undefined : { is: 'line', text }
}

/** After a bad step: what happened? An empty line is an answer too. */
export const what: Part = {
  name: 'what',
  due: (at) => at.stage.state.answer !== undefined && wentWrong(at.stage),
  done: (at) => problemAt(at) !== undefined,
  ask: (at) => ({
    page: [...missedPage(at), ...greatOf(at)],
    question: 'What happened?',
    control: textLine(true),
    initial: line(problemAt(at)?.text),
  }),
  take: (input, at) => {
    const text = written(input)
    const { id = nextId(at), text: before } = problemAt(at) ?? {}
    return onward({ is: 'found', finding: { id, kind: 'problem', ...((text || before) && { text }) } })
  },
}

/** How bad it was has said already that the auditor would have given up. */
export function hasLeft(at: StepAt): boolean {
  return problemAt(at)?.severity === leave && at.stage.state.wouldGiveUp === true
}

/** After a bad step: how bad? */
export const howBad: Part = {
  name: 'how-bad',
  due: (at) => what.due(at) && problemAt(at) !== undefined,
  done: (at) => problemAt(at)?.severity !== undefined,
  ask: (at) => askSeverity(problemAt(at)),
  take: (input, at) => {
    const severity = Number(picked(input))
    const happenings = found(problemAt(at)?.id, { severity })
    // Who says so has said that they would have given up here, and need not be asked.
    if (severity === leave) return onward(...happenings, { is: 'would-give-up', yes: true })
    const hadLeft = problemAt(at)?.severity === leave
    return hadLeft ? { happenings, go: { place: { step: at.stage.step.id, part: 'give-up' } } } : onward(...happenings)
  },
}

function askSeverity(finding: Finding | undefined): Asked {
  return { page: recalled(finding), question: 'How bad?', control: severities, initial: before(finding?.severity) }
}

function recalled(finding: Finding | undefined): Page {
  return finding?.text ? [labelled('Problem', finding.text)] : []
}

/** Why a step failed by itself: what was promised, and what it was. */
export function missedPage({ session, stage: { step, state, result } }: StepAt): Page {
  if (!state.answer || result !== 'failed') return []
  const missed = kindNamed(step.ask.kind).missed(state.answer.value, step.ask.spec, { since: sinceDate(session, step) })
  return missed.map((each, index) => labelled(index === 0 ? 'Missed' : '', each, 'bad'))
}

function greatOf({ stage }: StepAt): Page {
  return stage.step.great ? [labelled('Great', stage.step.great)] : []
}

function found(id: string | undefined, rest: Omit<Finding, 'id'>) {
  return id === undefined ? [] : [{ is: 'found', finding: { id, ...rest } } as const]
}

/** A finding without words is called what it is. */
function nameOf({ kind = 'problem', text }: Finding): string {
  return text ? shortened(text) : `the ${kind.replace('-', ' ')}`
}

/** `f` at a step that has findings already: another one, or one of those. */
export const findings: Aside = {
  name: 'finding',
  ask: (at) => ({
    page: [],
    question: 'Which finding?',
    control: pickOne([
      { id: 'new', label: 'a new one' },
      ...standingFindings(at.stage).flatMap((finding) => [
        { id: `change ${finding.id}`, label: `change: ${nameOf(finding)}` },
        { id: `remove ${finding.id}`, label: `remove: ${nameOf(finding)}` },
      ]),
    ]),
    initial: before('new'),
  }),
  take: (input, at) => {
    const [does, id = nextId(at)] = picked(input)?.split(' ') ?? []
    return does === 'remove' ? back(...found(id, { removed: true })) : { happenings: [], go: placeOf(at, id, 'text') }
  },
}

/** `finding.2.text` is the second finding's text, and so on: `detail` is `2.text`. */
function findingAt(at: StepAt): { id: string; finding: Finding | undefined } {
  const id = at.detail.split('.')[0] ?? ''
  return { id, finding: at.stage.state.findings.find((each) => each.id === id) }
}

/** The place of a finding's next question. */
function placeOf(at: StepAt, id: string, key: string) {
  return { place: { step: at.stage.step.id, part: `finding.${id}.${key}` } }
}

/** `f`: a finding of any kind, at any moment. */
export const findingAsides: Readonly<Record<string, Aside>> = {
  text: {
    name: 'text',
    ask: (at) => ({
      page: [],
      question: 'What did you find?',
      control: textLine(false),
      initial: line(findingAt(at).finding?.text),
    }),
    take: (input, at) => {
      const { id, finding } = findingAt(at)
      const text = written(input)
      const happenings = text === finding?.text ? [] : found(id, { kind: finding?.kind ?? 'problem', text })
      return { happenings, go: placeOf(at, id, 'kind') }
    },
  },
  kind: {
    name: 'kind',
    ask: (at) => ({
      page: [],
      question: 'What is it?',
      control: pickOne([
        { id: 'problem', label: 'a problem' },
        { id: 'observation', label: 'an observation' },
        { id: 'idea', label: 'an idea' },
        { id: 'good-practice', label: 'good practice, worth keeping' },
      ]),
      initial: before(findingAt(at).finding?.kind),
    }),
    take: (input, at) => {
      const { id } = findingAt(at)
      const kind = findingKinds.find((each) => each === picked(input)) ?? 'problem'
      return { happenings: found(id, { kind }), go: kind === 'problem' ? placeOf(at, id, 'severity') : 'return' }
    },
  },
  severity: {
    name: 'severity',
    ask: (at) => askSeverity(findingAt(at).finding),
    take: (input, at) => back(...found(findingAt(at).id, { severity: Number(picked(input)) })),
  },
  details: {
    name: 'details',
    ask: (at) => ({
      page: recalled(findingAt(at).finding),
      question: 'What caused it, or what else do you know of it?',
      control: {
        is: 'pick',
        many: false,
        options: [
          ...causes.map((cause, index) => ({
            id: cause,
            key: String(index + 1),
            label: causeWords[cause] ?? cause,
          })),
          { id: 'words', key: 'h', label: 'words you heard', write: 'word for word' },
          { id: 'idea', key: 'i', label: 'an idea', write: 'what would have made it good' },
        ],
      },
    }),
    take: (input, at) => {
      const { id } = findingAt(at)
      const choice = picked(input)
      if (choice === 'words') return back(...found(id, { words: written(input) }))
      if (choice === 'idea') return back(...found(id, { idea: written(input) }))
      const cause = causes.find((each) => each === choice)
      return back(...(cause ? found(id, { cause }) : []))
    },
  },
}

/** Which finding `d` speaks of at a place: the one in question, at a finding's own questions. */
export function findingInQuestion(part: string, at: StepAt): string | undefined {
  if (part === 'how-bad') return problemAt(at)?.id
  const [name, id, key] = part.split('.')
  return name === 'finding' && (key === 'severity' || key === 'kind') ? id : undefined
}

/** Where `f` goes: to a new finding, or where there are some, to the list of them. */
export function findingPart(at: StepAt): string {
  return standingFindings(at.stage).length > 0 ? findings.name : `finding.${nextId(at)}.text`
}
