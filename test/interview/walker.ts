import type { Reading } from '../../src/clock.ts'
import { stamp } from '../../src/interview/conduct.ts'
import { advance, next, open, reopen, respond } from '../../src/interview/interview.ts'
import type { Known } from '../../src/interview/part.ts'
import type { Correction, Ending, Interview } from '../../src/interview/state.ts'
import type { Draft, Input, Press, Prompt, Reply, Verb } from '../../src/prompt.ts'
import type { Event, Introduction } from '../../src/session/event.ts'
import { type AnswerRecord, type AuditRecord, toRecord } from '../../src/session/record.ts'
import { replay } from '../../src/session/session.ts'
import { checklistOf } from '../session/checklist.ts'

/** Who walks, so that the interview begins at the first step. */
export const introduced: Introduction = { auditor: 'Mina', perspective: 'employee', meetsCustomers: 'rarely' }

const secondMs = 1000

export interface WalkOptions {
  readonly introduction?: Introduction
  readonly walk?: number
  readonly known?: Known
  /** Events and a draft of an earlier sitting. */
  readonly before?: readonly Event[]
  readonly draft?: Draft
  /** More keys of the checklist, as YAML. */
  readonly head?: string
  readonly now?: string
  /** To be met by the welcome. */
  readonly welcome?: boolean
  /** The audit is over, and is corrected. */
  readonly editing?: Correction
}

/**
 * A person at the keyboard of an interview over the given steps (YAML): each reply is what a skin would send, and takes a
 * second. The interview is the real one; only the clock is set by hand.
 */
export function walk(steps: string, options: WalkOptions = {}) {
  const checklist = checklistOf(steps, options.head)
  let wall = Date.parse(options.now ?? '2026-11-03T09:00:00Z')
  let mono = 0
  let counted = options.before?.length ?? 0
  const reading = (): Reading => ({ wall: new Date(wall).toISOString().replace('Z', '+00:00'), mono })
  const id = () => `00000000-0000-7000-8000-${String(++counted).padStart(12, '0')}`
  const began: Event = {
    id: '00000000-0000-7000-8000-000000000000',
    at: reading().wall,
    is: 'began',
    checklist: checklist.id,
    version: 1,
    digest: 'd',
    practice: false,
    walk: options.walk ?? 1,
    ...(options.introduction ?? introduced),
  }
  const session = replay(checklist, options.before ?? [began])
  const known = options.known ?? { walks: {} }
  let interview: Interview = options.editing
    ? reopen(session, known, options.editing)
    : open(session, reading(), known, options.draft)
  // Most tests are not about the welcome.
  if (interview.place.part === 'welcome' && !options.welcome) {
    interview = advance({ happenings: [], go: 'onward', interview }, [], reading())
  }
  let closed: string | undefined

  function pass(ms: number): void {
    wall += ms
    mono += ms
  }

  function shown(): Prompt | Ending {
    return next(interview, reading())
  }

  function prompt(): Prompt {
    const now = shown()
    if (typeof now === 'string') throw new Error(`nothing is asked: ${now}`)
    return now
  }

  function reply(reply: Reply): readonly Event[] {
    pass(secondMs)
    const now = reading()
    const response = respond(interview, reply, now)
    const events = response.happenings.map((each) => stamp(each, response.step, now.wall, id))
    if (response.go === 'close') {
      closed = 'stop' in reply ? reply.stop : 'closed'
      interview = { ...interview, session: replay(checklist, [...interview.session.events, ...events]) }
    } else interview = advance(response, events, now)
    return events
  }

  /** Answers as a person would write it: an option's key or id, a text, or Enter for what is marked. */
  function answer(what: string, text?: string): readonly Event[] {
    const { control } = prompt()
    if (control.is === 'line') return reply({ input: { is: 'line', text: what } })
    if (control.is !== 'pick') throw new Error(`a ${control.is} takes no ${what}`)
    const option = control.options.find((each) => each.key === what || each.id === what)
    if (!option) throw new Error(`${what} is none of ${control.options.map((each) => each.id).join(', ')}`)
    const input: Input = { is: 'pick', ids: [option.id], ...(text !== undefined && { text }) }
    return reply({ input })
  }

  const self = {
    checklist,
    pass,
    shown,
    prompt,
    answer,
    reply,
    /** Several answers in a row, each by its key or text. */
    answers(...all: readonly string[]) {
      return all.flatMap((each) => answer(each))
    },
    /** Enter, at something that is done: the clock's time, or what is already there. */
    enter(marks: readonly Press[] = []): readonly Event[] {
      const { control, initial } = prompt()
      if (control.is === 'live') {
        const before = initial?.is === 'live' ? initial : { marks: [], activeMs: 0, pausedMs: 0 }
        const input = { is: 'live', marks: [...before.marks, ...marks] } as const
        return reply({ input: { ...input, activeMs: before.activeMs + secondMs, pausedMs: before.pausedMs } })
      }
      if (!initial) throw new Error('nothing is marked, so Enter does nothing')
      return reply({ input: initial })
    },
    /** A key that is no answer; only what is offered can be pressed. */
    verb(verb: Verb, input?: Input): readonly Event[] {
      if (!prompt().verbs.includes(verb)) throw new Error(`${verb} is not offered: ${prompt().verbs.join(', ')}`)
      return reply({ verb, ...(input && { input }) })
    },
    /** Where the interview is, as `step part`, or how it ended. */
    at(): string {
      if (closed) return closed
      const now = shown()
      return typeof now === 'string' ? now : `${now.place.step} ${now.place.part}`.trim()
    },
    offers: (): readonly Verb[] => prompt().verbs,
    /** The labels of a list, by their keys. */
    labels(): readonly string[] {
      const { control } = prompt()
      return control.is === 'pick' ? control.options.map(({ key, label }) => `${key} ${label}`) : []
    },
    options(): readonly string[] {
      const { control } = prompt()
      return control.is === 'pick' ? control.options.map(({ id }) => id) : []
    },
    events: (): readonly Event[] => interview.session.events,
    /** What happened so far, in short. */
    happened: (): readonly string[] =>
      interview.session.events.map(({ is, step }) => (step === undefined ? is : `${step} ${is}`)),
    session: () => interview.session,
    record: (): AuditRecord => toRecord(interview.session),
    recordOf(step: string): AnswerRecord {
      const found = toRecord(interview.session).answers.find((each) => each.step === step)
      if (!found) throw new Error(`no step ${step}`)
      return found
    },
    /** The next sitting, on another day: everything that was appended, and the draft if there was one. */
    nextSitting(more: Omit<WalkOptions, 'before'> = {}) {
      const later = new Date(wall).toISOString()
      return walk(steps, { ...options, now: later, ...more, before: interview.session.events })
    },
  }
  return self
}

export type Walker = ReturnType<typeof walk>

/** All text of a page, without looks. */
export function textOf({ page }: Prompt): string {
  return page
    .map((block) => {
      if (block.is === 'paragraph')
        return [block.label, ...block.spans.map(({ text }) => text)].filter(Boolean).join(' ')
      if (block.is === 'link') return `${block.label} ${block.url}`
      return block.is === 'drawing' ? block.says : ''
    })
    .join('\n')
}
