import type { CountedAudit, Walked } from '../gathered.ts'
import { clusterShare } from '../statistics/cluster-share.ts'
import { rounded, type Share } from './figures.ts'
import { isProblem } from './gravity.ts'
import { canSay } from './step-names.ts'

/** Audits with a problem at a step, of those that can say, by auditor; who gave no name is one of their own in each audit. */
export type Reach = ReadonlyMap<Auditor, Readonly<Tally>>

type Auditor = string | CountedAudit

interface Tally {
  count: number
  of: number
}

/** As one share: an auditor who returns tells less than another would. */
export function shareOfReach(reach: Reach): Share {
  const { count, of, low, high } = clusterShare([...reach.values()])
  return { count, of, low: rounded(low), high: rounded(high) }
}

/** Several as one, such as those of several waves. */
export function together(several: readonly Reach[]): Reach {
  const all = new Map<Auditor, Tally>()
  for (const reach of several) for (const [auditor, { count, of }] of reach) add(all, auditor, count, of)
  return all
}

/** By wave, none included, and by step; audit by audit, in the order in which they were read. */
export function reachOf({ audits }: Walked): ReadonlyMap<string | undefined, ReadonlyMap<string, Reach>> {
  const byWave = new Map<string | undefined, Map<string, Map<Auditor, Tally>>>()
  for (const audit of audits) {
    const { head, answers, findings } = audit
    const byStep = byWave.get(head.wave) ?? new Map<string, Map<Auditor, Tally>>()
    byWave.set(head.wave, byStep)
    const problems = findings.length === 0 ? noSteps : findings.filter(isProblem).map(({ step }) => step)
    for (const answer of answers) {
      const { id } = answer.step
      const count = problems.includes(id) ? 1 : 0
      if (count === 0 && !canSay(answer)) continue
      const reach = byStep.get(id) ?? new Map<Auditor, Tally>()
      byStep.set(id, reach)
      add(reach, head.auditor ?? audit, count, 1)
    }
  }
  return byWave
}

const noSteps: readonly string[] = []

function add(reach: Map<Auditor, Tally>, auditor: Auditor, count: number, of: number): void {
  const known = reach.get(auditor)
  if (!known) reach.set(auditor, { count, of })
  else {
    known.count += count
    known.of += of
  }
}
