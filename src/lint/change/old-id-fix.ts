import type { Step } from '../../checklist/checklist.ts'
import { idProblem } from '../../checklist/id.ts'
import type { Fix } from '../../checklist/problem.ts'
import type { Subject } from '../rule.ts'
import { type Expected, expectationsIn, type Mention, namesIn } from './expectations.ts'
import { type Offer, specOf } from './offers.ts'

/** The fix that gives a step its old id back, there and wherever later steps name it. */
export function oldIdFix(subject: Subject, index: number, id: string): Fix | undefined {
  const { steps } = subject.checklist
  const now = steps[index]?.id ?? ''
  const named = steps.flatMap((step, at): readonly Mention[] => {
    const since: Mention = { path: ['steps', at, 'ask', 'since'], what: 'value' }
    const conditions = expectations(step, at).filter(({ of }) => of === now)
    return [
      ...conditions.map(({ path }): Mention => ({ path, what: 'key' })),
      ...(specOf(step).since === now ? [since] : []),
    ]
  })
  return written(subject, id, { path: ['steps', index, 'id'], what: 'value' }, named)
}

/** The fix that gives an option or a mark its old id back, there and wherever a target or a later step names it. */
export function oldOfferFix(subject: Subject, index: number, now: Offer, id: string): Fix | undefined {
  const { steps } = subject.checklist
  const step = steps[index]
  const target = step && specOf(step).target
  const ofMark: Mention = { path: ['steps', index, 'ask', 'target', now.id], what: 'key' }
  const later = steps.flatMap((each, at) =>
    expectations(each, at)
      .filter(({ of }) => of === step?.id)
      .flatMap(({ path, expected }) => namesIn(expected, now.id, path)),
  )
  const named =
    typeof target === 'object' && target !== null && Object.hasOwn(target, now.id) ? [ofMark, ...later] : later
  return written(subject, id, { path: ['steps', index, ...now.path, 'id'], what: 'value' }, named)
}

function written({ locate }: Subject, id: string, first: Mention, named: readonly Mention[]): Fix | undefined {
  // It would need quotation marks.
  if (idProblem(id) !== undefined) return undefined
  const edits = [first, ...named].map(({ path, what }) => ({ ...locate(path, what), text: id }))
  return { says: `Write \`${id}\`${named.length > 0 ? ', and also where it is named' : ''}.`, edits }
}

/** All that a step expects of earlier ones. */
function expectations({ when }: Step, index: number): readonly Expected[] {
  return when ? expectationsIn(when, ['steps', index, 'when']) : []
}
