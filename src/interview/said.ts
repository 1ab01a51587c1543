import { parkedOf } from '../session/parked.ts'
import type { Session } from '../session/session.ts'
import { resultWords } from '../session/words.ts'
import { keptSaid } from './evidence.ts'
import type { Response } from './state.ts'

/** What a reply came to, where the next screen would not show it; undefined where it does. `session` is the one after it. */
export function saidOf(response: Response, session: Session): string | undefined {
  const last = response.happenings.at(-1)
  const kept = response.happenings.find((each) => each.is === 'attached')
  if (response.said ?? kept) return response.said ?? (kept && keptSaid(kept))
  switch (last?.is) {
    case 'undone':
      return 'Undone.'
    case 'noted':
      return last.text ? 'Noted.' : 'The note is gone.'
    case 'remembered':
      return 'Kept as worth remembering.'
    case 'found':
      if (last.finding.removed) return 'The finding is gone.'
      return response.go === 'return' ? `Kept as finding ${last.finding.id} of this step.` : undefined
    case 'set-aside':
      return 'Set aside.'
    case 'postponed':
      return 'Put off until the end.'
    case 'waiting':
      return last.value === undefined ? 'Parked; firsthand asks again next time.' : partSaid(response, session)
    case 'answered':
      if (last.step !== undefined) return `${titleOf(last.step, session)} is judged anew: ${resultWords[last.result]}.`
      return response.happenings[0]?.is === 'corrected' ? 'Corrected.' : undefined
    default:
      return response.happenings[0]?.is === 'corrected' ? 'Corrected.' : undefined
  }
}

function titleOf(step: string, { checklist }: Session): string {
  return `“${checklist.steps.find(({ id }) => id === step)?.title ?? step}”`
}

/** `3 of 7 days entered.`, and where it goes on with another step, when the rest is asked for. */
function partSaid({ step, go }: Response, session: Session): string | undefined {
  const parked = session.checklist.steps.find(({ id }) => id === step)
  const said = parked && parkedOf(session, parked)
  return said && (go === 'onward' ? `${said}; firsthand asks again next time.` : `${said}.`)
}
