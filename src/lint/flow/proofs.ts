import type { Checklist, Condition, Step } from '../../checklist/checklist.ts'
import { impossible } from '../../checklist/impossible.ts'
import type { Finding, Subject } from '../rule.ts'
import type { Claim } from './claim.ts'
import { flowOf } from './flow.ts'
import { everyLeaf } from './parts.ts'
import { sinceClaims } from './since-claims.ts'
import { targetClaims } from './target-claims.ts'
import { whenClaims } from './when-claims.ts'

const known = new WeakMap<Checklist, readonly Claim[]>()

/** What was proved of a checklist for one rule; all is proved at once, and once. */
export function proved(subject: Pick<Subject, 'checklist' | 'guessed'>, rule: string): readonly Finding[] {
  const claims = known.get(subject.checklist) ?? claimsOf(subject)
  known.set(subject.checklist, claims)
  return claims.filter((claim) => claim.rule === rule)
}

/** Everything that is proved of the flow of a checklist; of what was misread nothing is, nor of what depends on it. */
export function claimsOf({ checklist: { steps }, guessed }: Pick<Subject, 'checklist' | 'guessed'>): readonly Claim[] {
  // Which of two steps of one id is meant, nobody can tell.
  if (new Set(steps.map(({ id }) => id)).size < steps.length) return []
  const isGuessed = (index: number, keys: readonly string[]) =>
    guessed.some(
      ([first, at, key]) =>
        first === undefined ||
        (first === 'steps' &&
          (at === undefined || (at === index && (key === undefined || keys.includes(String(key)))))),
    )
  const idsWhere = (test: (step: Step, index: number) => boolean) =>
    new Set(steps.flatMap((step, index) => (test(step, index) ? [step.id] : [])))
  const unread = idsWhere((_, index) => isGuessed(index, ['id', 'ask', 'great']))
  const free = idsWhere(
    ({ when }, index) => isGuessed(index, ['when']) || (when !== undefined && !fits(when, index, steps)),
  )
  const targets = targetClaims(steps.map((step) => (unread.has(step.id) ? undefined : step)))
  const misjudged = idsWhere((_, index) => targets.some(({ path }) => path[1] === index))
  const flow = flowOf(steps, free, unread, misjudged)
  const plain = new Set<string>()
  return [...whenClaims(flow, free, plain), ...sinceClaims(flow, plain), ...targets]
}

/** Whether a `when` looks back, at what there is: where it does not, that was reported as the file was read. */
function fits(when: Condition, index: number, steps: readonly Step[]): boolean {
  const earlier = new Map(steps.slice(0, index).map((step) => [step.id, step]))
  return everyLeaf(when, (id, expectation) => {
    const step = earlier.get(id)
    return step !== undefined && impossible(step, expectation).length === 0
  })
}
