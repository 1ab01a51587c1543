import type { AnswersFile } from '../../src/answers/answers.ts'
import { scriptedPrompter } from '../../src/answers/scripted-prompter.ts'
import { conduct, type Means } from '../../src/interview/conduct.ts'
import { open } from '../../src/interview/interview.ts'
import type { Input, Prompt, Prompter, Reply } from '../../src/prompt.ts'
import type { Session } from '../../src/session/session.ts'
import { type DemoClock, dayAfter } from './demo-clock.ts'
import type { Lived } from './lived.ts'
import type { Planned } from './plan.ts'
import type { Random } from './random.ts'
import type { Story } from './story.ts'

/** What a sitting needs of the world. */
export interface SittingMeans {
  readonly clock: DemoClock
  readonly random: Random
  readonly newId: () => string
  readonly takeFile: Means['takeFile']
}

/** One sitting of an audit, in memory: the real interview, answered by the real scripted prompter, at the pace of a person. */
export async function sit(
  session: Session,
  planned: Planned,
  story: Story,
  audit: Lived,
  means: SittingMeans,
): Promise<Session> {
  const { clock, newId, takeFile } = means
  const answers: AnswersFile['answers'] = {}
  const finish: AnswersFile['finish'] = { achieved: 'no', 'well-spent': 1 }
  const scripted = scriptedPrompter({ answers, finish }, session.checklist)
  const person: Person = atPace(planned, story, means, session.events.length, answers, {
    ...scripted,
    async ask(prompt, draft) {
      const { step, part } = prompt.place
      // What was answered in an earlier sitting is passed by.
      if (step !== '' && !prompt.answered)
        answers[step] ??= audit.answer(step, clock.read().wall.slice(0, 10), person.doneAt(step))
      if (part === 'achieved') Object.assign(finish, { achieved: audit.achieved(), 'well-spent': audit.wellSpent() })
      if (part === 'verbatim') finish.verbatim = audit.verbatim(Object.values(answers).some(isWaiting))
      return scripted.ask(prompt, draft)
    },
  })
  const store = { append: async (_: string, seen: number, events: readonly unknown[]) => seen + events.length }
  const interview = open(session, clock.read())
  const { session: after } = await conduct('', session.events.length, interview, {
    prompter: person,
    store: { ...store, draft: async () => {} },
    clock: clock.read,
    newId,
    takeFile,
  })
  const complaints = planned.stops ? [] : scripted.complaints()
  if (complaints.length > 0) throw new Error(`${planned.key}: ${JSON.stringify([complaints, answers], null, 1)}`)
  return after
}

function isWaiting({ value }: AnswersFile['answers'][string]): boolean {
  return value === 'not-yet'
}

interface Person extends Prompter {
  /** When a step was done that is entered afterwards. */
  doneAt(step: string): string | undefined
}

/** Takes the time that a person takes, to do things and to write them down; and stops where this one did. */
function atPace(
  { key, at, stops, later }: Planned,
  { minutes = {}, opens = {} }: Story,
  { clock, random }: SittingMeans,
  sitting: number,
  answers: AnswersFile['answers'],
  prompter: Prompter,
): Person {
  let count = 0
  const drawn = (low: number, high: number) => random.between(`${key} pace ${sitting} ${count++}`, [low, high])
  /** Where the steps are entered afterwards, how long ago the one in hand was done; milliseconds. */
  let ago = (later ?? 0) * 3_600_000
  const minutesOf = (step: string) => minutes[step] ?? [1, 3]

  function paced({ place, control }: Prompt, reply: Reply): Reply {
    if ('input' in reply && reply.input?.is === 'live') return { input: done(place.step, reply.input) }
    const isWritten = place.part === 'what' || place.part === 'note' || place.part.endsWith('.text')
    clock.pass(isWritten || control.is === 'file' ? drawn(20_000, 60_000) : drawn(2_000, 9_000))
    return reply
  }

  function done(step: string, input: Input & { is: 'live' }): Input {
    const [low, high] = minutesOf(step)
    // A time that was measured is in the answer; a call goes on after the last thing that is marked in it.
    const recorded = input.activeMs + (input.marks.length > 0 ? drawn(40_000, 140_000) : 0)
    const activeMs = recorded > 0 ? recorded : drawn(low * 60_000, high * 60_000)
    const pausedMs = drawn(1, 100) > 93 ? drawn(2 * 60_000, 18 * 60_000) : 0
    clock.pass(activeMs + pausedMs + drawn(500, 4_000))
    const hurts = Math.max(0, (answers[step]?.frustration ?? 0) - 4)
    const ouches = Array.from({ length: hurts > 0 ? drawn(0, hurts) : 0 }, () => ({
      id: 'ouch',
      ms: drawn(0, activeMs),
    }))
    const marks = [...input.marks, ...ouches].toSorted((one, other) => one.ms - other.ms)
    return { ...input, marks, activeMs, pausedMs }
  }

  return {
    close() {},
    doneAt(step) {
      if (later === undefined) return undefined
      const [low, high] = minutesOf(step)
      ago -= drawn(low * 60_000, high * 60_000)
      const { wall } = clock.read()
      const local = new Date(Date.parse(`${wall.slice(0, 23)}Z`) - Math.max(ago, 60_000)).toISOString().slice(0, 19)
      return local + wall.slice(-6)
    },
    async ask(prompt, draft) {
      const { step, part } = prompt.place
      if (part === 'pause') return { input: { is: 'pick', ids: ['gave-up'], text: stops?.because ?? '' } }
      const { days = 0, hour = 0 } = opens[step] ?? {}
      const isLater = clock.read().wall < `${dayAfter(at, days)}T${String(hour).padStart(2, '0')}`
      if (!prompt.answered && (step === stops?.at || isLater)) {
        // What there is to add to the step before is added first, as at the end.
        const last = await prompter.ask({ ...prompt, place: { step: '', part: 'review' } }, draft)
        if ('verb' in last) return paced(prompt, last)
        return stops?.how === 'given-up' ? { verb: 'pause' } : { stop: 'end' }
      }
      return paced(prompt, await prompter.ask(prompt, draft))
    },
  }
}
