import type { Fix } from '../../checklist/problem.ts'
import type { Subject } from '../rule.ts'
import { type Changes, changesOf, type KeptStep } from './changes.ts'
import { offersOf } from './offers.ts'
import { remeasured } from './remeasured.ts'
import { reofferedIn } from './reoffered.ts'
import { versionFix } from './version-fix.ts'

/**
 * The fix that raises the version. Undefined where that would also settle what somebody has to decide on: a step that is gone, or
 * answers that mean something else.
 */
export function raisedFix(subject: Subject): Fix | undefined {
  const changes = changesOf(subject)
  if (!changes?.gone.every(({ successor }) => successor?.isCertain)) return undefined
  if (!changes.kept.every((each) => asksTheSame(each, changes))) return undefined
  return versionFix(subject, subject.checklist.version + 1)
}

function asksTheSame({ before, step }: KeptStep, { isGone }: Changes): boolean {
  const ids = new Set(offersOf(step).map(({ id }) => id))
  return (
    before.ask.kind === step.ask.kind &&
    !remeasured(before, step, isGone) &&
    reofferedIn(before, step).length === 0 &&
    offersOf(before).every(({ id }) => ids.has(id))
  )
}
