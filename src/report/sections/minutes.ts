import type { Step } from '../../checklist/checklist.ts'
import type { CountedAudit } from '../gathered.ts'
import { rounded } from './figures.ts'
import { isDecided } from './score.ts'

const minute = 60_000

/**
 * Minutes at work in an audit that was walked to its end with the clock running: what was done away from the keyboard took nobody knows
 * how long.
 *
 * @param among without it, all steps.
 */
export function minutesIn({ head, answers }: CountedAudit, among?: ReadonlySet<Step>): number | undefined {
  if (head.state !== 'finished') return undefined
  let ms = 0
  for (const answer of answers) {
    if (among?.has(answer.step) === false) continue
    if (answer.activeMs === undefined && answer.step.do !== undefined && isDecided(answer)) return undefined
    ms += answer.activeMs ?? 0
  }
  return ms > 0 ? rounded(ms / minute) : undefined
}
