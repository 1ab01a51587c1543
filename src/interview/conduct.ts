import { type Clock, laterThan } from '../clock.ts'
import type { Refusal } from '../kinds/kind.ts'
import type { Draft, Input, KeptFile, Prompter, Reply } from '../prompt.ts'
import type { Event, Happening } from '../session/event.ts'
import { toRecord } from '../session/record.ts'
import { apply, type Session } from '../session/session.ts'
import type { Store } from '../store/store.ts'
import { advance, next, refuse, respond } from './interview.ts'
import { draftOf, type Ending, type Interview, keyOf } from './state.ts'

/** How a sitting ended: there was nothing left to ask, the auditor closed it, or the input did. */
export type Sitting = { readonly session: Session; readonly ended: Ending | 'closed' | 'interrupt' | 'end' }

/** What an interview needs of the world. */
export interface Means {
  readonly prompter: Prompter
  readonly store: Pick<Store, 'append' | 'draft'>
  readonly clock: Clock
  /** A UUIDv7. */
  readonly newId: () => string
  /** Copies a file that an auditor named into the store. */
  readonly takeFile: (path: string) => Promise<KeptFile | Refusal>
}

/** At most so often is a draft written while keys keep coming; milliseconds. */
const draftEvery = 300

/**
 * One sitting: asks until there is nothing left or the auditor stops. What happened is appended to the store before
 * it is applied, so nothing is ever shown that could still be lost.
 *
 * @param seen how many events the store has of this audit.
 * @throws Failure when the store can't keep an answer, or another window wrote to the audit.
 */
export async function conduct(audit: string, seen: number, interview: Interview, means: Means): Promise<Sitting> {
  const { prompter, store, clock } = means
  const drafts = draftKeeper(audit, store)
  let current = interview
  let written = seen
  try {
    for (;;) {
      const prompt = next(current, clock())
      if (typeof prompt === 'string') return { session: current.session, ended: prompt }
      const shown = current
      const keep = (input: Input) => drafts.keep(draftOf(shown, input, clock()))
      // A note that was written meanwhile has taken the place of the half answer that is shown again.
      if (prompt.initial && current.drafts.has(keyOf(prompt.place))) keep(prompt.initial)
      const reply = await withFile(await prompter.ask(prompt, keep), current.session, means)
      if ('verb' in reply && reply.input) keep(reply.input)
      const now = clock()
      const response =
        'refused' in reply ? refuse(current, reply.input, reply.refused, now) : respond(current, reply, now)
      const at = laterThan(current.session.events.at(-1)?.at, now.wall)
      const events = response.happenings.map((each) => stamp(each, response.step, at, means.newId))
      if (events.length > 0) {
        drafts.drop()
        written = await store.append(audit, written, events, toRecord(events.reduce(apply, current.session)))
      } else await drafts.flush()
      if (response.go === 'close') return { session: current.session, ended: 'stop' in reply ? reply.stop : 'closed' }
      current = advance(response, events, now)
    }
  } finally {
    await drafts.flush()
  }
}

/** A reply that names a file, with the file copied: nothing may tell of evidence that is not kept yet. */
export async function withFile(
  reply: Reply,
  { events }: Session,
  { takeFile }: Pick<Means, 'takeFile'>,
): Promise<Reply | (Refusal & { readonly input: Input })> {
  if (!('input' in reply) || 'verb' in reply || reply.input.is !== 'file') return reply
  const { sha256 } = reply.input.kept ?? {}
  if (events.some((event) => event.is === 'attached' && event.sha256 === sha256)) return reply
  const kept = await takeFile(reply.input.path)
  return 'refused' in kept ? { ...kept, input: reply.input } : { input: { ...reply.input, kept } }
}

/** An event of what happened: with an id, a time, and the step that it belongs to. */
export function stamp(happening: Happening, step: string | undefined, at: string, newId: () => string): Event {
  return { id: newId(), at, ...(step !== undefined && { step }), ...happening }
}

/** Writes the newest draft soon after the first key and then every so often, so that a kill costs no more than that. */
function draftKeeper(audit: string, store: Pick<Store, 'draft'>) {
  let pending: Draft | undefined
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    const draft = pending
    pending = undefined
    timer = undefined
    // A draft that can't be written must not end the interview; the answer itself will say so.
    if (draft) writing = store.draft(audit, draft).catch(() => {})
  }
  return {
    keep(draft: Draft) {
      pending = draft
      timer ??= setTimeout(write, draftEvery)
    },
    drop() {
      clearTimeout(timer)
      timer = undefined
      pending = undefined
    },
    async flush() {
      clearTimeout(timer)
      write()
      await writing
    },
  }
}
