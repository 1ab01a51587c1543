import { showDay } from '../kinds/day.ts'
import { journey, sinceDate } from '../session/journey.ts'
import type { Session } from '../session/session.ts'

/** Something an audit waits for. */
export interface Wait {
  readonly step: string
  /** `The money, awaited since Tue 3 Nov 2026` */
  readonly what: string
}

/** What an audit waits for, and since when. */
export function waits(session: Session): readonly Wait[] {
  return journey(session).flatMap(({ step, result, shown }) => {
    if (!shown || result !== 'waiting') return []
    const since = sinceDate(session, step)
    return [{ step: step.id, what: since ? `${step.title}, awaited since ${showDay(since)}` : step.title }]
  })
}
