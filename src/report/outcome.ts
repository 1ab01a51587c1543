import { type Block, gap, type Look, labelled } from '../page.ts'
import type { AuditReport } from './audit-report.ts'
import { frustrationCurve } from './curve.ts'

const achievedWords = { yes: 'achieved', partly: 'partly achieved', no: 'not achieved' } as const
const looks: Readonly<Record<'yes' | 'partly' | 'no', Look>> = { yes: 'good', partly: 'strong', no: 'bad' }

/** Whether the customer got what they wanted, once that was asked. */
export function outcomeOf({ record: { achieved }, checklist }: AuditReport): readonly Block[] {
  if (!achieved) return []
  return [labelled('Outcome', `${achievedWords[achieved]}: ${checklist.outcome}`, looks[achieved])]
}

/** The frustration along the steps, over their numbers; one rating is no curve. */
export function curveOf({ ratings }: AuditReport): readonly Block[] {
  return ratings.length > 1 ? [gap, frustrationCurve(ratings)] : []
}
