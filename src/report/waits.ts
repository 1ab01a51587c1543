import { kindNamed } from '../kinds/index.ts'
import { journey, namedDay, sinceDate } from '../session/journey.ts'
import type { Session } from '../session/session.ts'

/** Something an audit waits for. */
export interface Wait {
  readonly step: string
  /** `The money, awaited since Tue 3 Nov 2026` */
  readonly what: string
}

/** What an audit waits for, and since when. */
export function waits(session: Session): readonly Wait[] {
  return journey(session).flatMap(({ step, state, result, shown }) => {
    if (!shown || result !== 'waiting') return []
    const parked = kindNamed(step.ask.kind).parked?.(step.ask.spec, {
      since: sinceDate(session, step),
      early: namedDay(session, step) !== undefined,
      soFar: state.soFar,
    })
    return [{ step: step.id, what: parked ? `${step.title}, ${parked}` : step.title }]
  })
}
