import { kindNamed } from '../kinds/index.ts'
import { journey } from '../session/journey.ts'
import { parkedOf } from '../session/parked.ts'
import type { Session } from '../session/session.ts'

/** Something an audit waits for. */
export interface Wait {
  readonly step: string
  /** `The money, awaited since Tue 3 Nov 2026` */
  readonly what: string
  /** `Has it arrived?` */
  readonly question?: string
  /** `awaited since Tue 3 Nov 2026` */
  readonly how?: string
}

/** What an audit waits for, and since when. */
export function waits(session: Session): readonly Wait[] {
  return journey(session).flatMap(({ step, result, shown }) => {
    if (!shown || result !== 'waiting') return []
    const how = parkedOf(session, step)
    const question = kindNamed(step.ask.kind).question(step.ask.spec)
    const what = how ? `${step.title}, ${how}` : step.title
    return [{ step: step.id, what, ...(how && { how }), ...(question && { question }) }]
  })
}
