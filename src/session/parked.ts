import type { Step } from '../checklist/checklist.ts'
import { kindNamed } from '../kinds/index.ts'
import { namedDay, sinceDate } from './journey.ts'
import { type Session, stateOf } from './session.ts'

/** What a parked step waits for: `awaited since Tue 3 Nov 2026`, `3 of 7 days entered`; undefined where its kind has no words for it. */
export function parkedOf(session: Session, step: Step): string | undefined {
  const { kind, spec } = step.ask
  const early = namedDay(session, step) !== undefined
  const { soFar } = stateOf(session, step.id)
  return kindNamed(kind).parked?.(spec, { since: sinceDate(session, step), early, soFar })
}
