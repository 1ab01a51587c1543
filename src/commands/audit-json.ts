import type { AuditReport } from '../report/audit-report.ts'

/** One audit for programs: the record as it is kept, with its id and checklist. */
export function auditJson({ id, checklist, record }: AuditReport) {
  const { answers, findings, evidence, ...rest } = record
  return {
    audit: id,
    checklist: checklist.id,
    version: checklist.version,
    title: checklist.title,
    outcome: checklist.outcome,
    ...rest,
    answers,
    findings,
    evidence,
  }
}
