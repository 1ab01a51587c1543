import type { CountedAudit } from '../gathered.ts'
import { type Share, shareOf } from './figures.ts'

/** Whether the customer got what they wanted; who gave up did not; undefined where nobody says. */
export function isAchieved({ head: { state, achieved } }: CountedAudit): boolean | undefined {
  if (state === 'given-up') return false
  return achieved === undefined ? undefined : achieved === 'yes'
}

/** Achieved, of the audits that say. */
export function achievedIn(audits: readonly CountedAudit[]): Share {
  const said = audits.map(isAchieved).filter((each) => each !== undefined)
  return shareOf(said.filter(Boolean).length, said.length)
}
