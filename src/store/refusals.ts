import { Failure } from '../failure.ts'
import type { Event } from '../session/event.ts'
import { sha256 } from './chain.ts'
import type { Source } from './store.ts'

/** Somebody else wrote to the audit: the second window is told, nothing is mixed. */
export function conflict(audit: string): Failure {
  return new Failure('unable', `Audit ${audit} went on in another window, so nothing was written from this one.`, {
    hint: 'Go on in the other window, or close it and start again here.',
    conflict: true,
  })
}

/** There is no such audit. */
export function noSuchAudit(audit: string): Failure {
  return new Failure('usage', `There is no audit ${audit}.`, { hint: 'See which there are: firsthand audits' })
}

/** The `began` that an audit must open with; its checklist must be the one that is kept with it. */
export function openingOf(source: Source, events: readonly Event[]): Extract<Event, { is: 'began' }> {
  const began = events[0]
  if (began?.is !== 'began') throw new Error('an audit begins with `began`')
  const digest = sha256(source.text).toString('hex')
  if (digest !== source.digest || digest !== began.digest) throw new Error('the digest is not that of the text')
  return began
}
