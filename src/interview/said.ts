import { journey } from '../session/journey.ts'
import { parkedOf } from '../session/parked.ts'
import type { Session } from '../session/session.ts'
import { resultWords } from '../session/words.ts'
import { keptSaid } from './evidence.ts'
import { type Interview, keyOf, type Response } from './state.ts'

/** What a reply came to, where the next screen would not show it; undefined where it does. `session` is the one after it. */
export function saidOf(response: Response, session: Session): string | undefined {
  const said = [replySaid(response, session), waySaid(response.interview.session, session)]
  return said.filter(Boolean).join(' ') || undefined
}

/** What another way through the checklist has made of answers that were given: nothing is lost, and nobody should think so. */
function waySaid(before: Session, after: Session): string | undefined {
  const now = journey(after)
  const turned = journey(before).filter(
    ({ shown, result }, index) => result !== 'not-reached' && (shown === true) !== (now[index]?.shown === true),
  )
  const away = turned.filter(({ shown }) => shown).map(({ step }) => step.title)
  const back = turned.filter(({ shown }) => !shown).map(({ step }) => step.title)
  if (away.length === 1) return `“${away[0]}” is not on this way: your answer there is kept, and does not count.`
  if (away.length > 1) return `${away.length} steps are not on this way: your answers there are kept, and do not count.`
  if (back.length === 1) return `“${back[0]}” is on this way again, with your answer.`
  return back.length > 1 ? `${back.length} steps are on this way again, with your answers.` : undefined
}

/** The clock of a step that was left goes on, and nobody sees it. */
export function clockSaid(left: Interview, now: Interview): string | undefined {
  const here = new Set([now.place, ...now.under].map(keyOf))
  const running = [left.place, ...left.under].find(
    (place) => left.drafts.get(keyOf(place))?.running && !here.has(keyOf(place)),
  )
  return running && `The clock of ${titleOf(running.step, now.session)} goes on.`
}

function replySaid(response: Response, session: Session): string | undefined {
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
      return `Set aside: ${resultWords[last.result]}.`
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
