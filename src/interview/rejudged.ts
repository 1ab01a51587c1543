import { kindNamed } from '../kinds/index.ts'
import { journey, sinceDate } from '../session/journey.ts'
import { apply } from '../session/session.ts'
import { corrected } from './corrections.ts'
import { timeAt } from './doing-parts.ts'
import type { At } from './part.ts'
import type { Interview, Told } from './state.ts'

/** What was answered elsewhere and is counted from a day that is now another: judged anew, where it comes to another result. */
export function rejudged(
  told: readonly Told[],
  step: string | undefined,
  at: At,
  interview: Interview,
): readonly Told[] {
  if (step === undefined || told.length === 0) return []
  const event = (each: Told) => ({ id: '', at: at.now.wall, step, ...each })
  const session = told.map(event).reduce(apply, at.session)
  return journey(session).flatMap((stage) => {
    const { step: other, state } = stage
    const { answer, setAside } = state
    if (!answer || setAside || other.id === step) return []
    if (sinceDate(session, other) === sinceDate(at.session, other)) return []
    const { judge } = kindNamed(other.ask.kind)
    const result = judge(answer.value, other.ask.spec, timeAt({ ...at, session, stage })) ?? 'recorded'
    if (result === answer.result) return []
    const anew = { is: 'answered', value: answer.value, result, blind: state.blind } as const
    return corrected([anew], other.id, interview).map((each) => ({ ...each, step: other.id }))
  })
}
