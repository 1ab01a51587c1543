import type { CountedAudit } from '../gathered.ts'
import { type Spread, ratings as scale, spreadOf } from './figures.ts'

/** All ratings of the steps of some audits, drills left out: 1 not at all to 7 extremely. */
export function ratingsIn(audits: readonly CountedAudit[]): Spread {
  const groups = new Map<string | CountedAudit, number[]>()
  for (const audit of audits) {
    const auditor = audit.head.auditor ?? audit
    const ratings = groups.get(auditor) ?? []
    groups.set(auditor, ratings)
    for (const { step, frustration } of audit.answers)
      if (frustration !== undefined && !step.drill) ratings.push(frustration)
  }
  return spreadOf([...groups.values()], scale)
}
