import type { AuditRecord } from './record.ts'

/** Whether an audit counts in reports: practice audits, excluded ones and those that were dropped never do. */
export function doesCount({ practice, state, verdict }: Pick<AuditRecord, 'practice' | 'state' | 'verdict'>): boolean {
  return !practice && state !== 'abandoned' && verdict !== 'excluded'
}
