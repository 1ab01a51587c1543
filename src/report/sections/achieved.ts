import type { CountedAudit } from '../gathered.ts'
import { auditsByAuditor, bit, type Share, shareIn } from './figures.ts'

export type Achieved = 'yes' | 'partly' | 'no'

/** Whether the customer got what they wanted; who gave up did not, whatever else was said; undefined where nobody says. */
export function achievement({ head: { state, achieved } }: CountedAudit): Achieved | undefined {
  return state === 'given-up' ? 'no' : achieved
}

/** Whether they got it wholly; undefined where nobody says. */
export function isAchieved(audit: CountedAudit): boolean | undefined {
  const achieved = achievement(audit)
  return achieved === undefined ? undefined : achieved === 'yes'
}

/** Achieved, of the audits that say. */
export function achievedIn(audits: readonly CountedAudit[]): Share {
  return shareIn(auditsByAuditor(audits, (audit) => bit(isAchieved(audit))))
}
