import type { AuditReport } from '../report/audit-report.ts'

/** One audit for programs: the record as it is kept, with its id and checklist, and what was changed in it; of one step only, if wanted. */
export function auditJson({ id, checklist, record, revisions }: AuditReport, step?: string) {
  const { answers, findings, evidence, ...rest } = record
  const wanted = <Of extends { readonly step?: string }>(all: readonly Of[]) =>
    step === undefined ? all : all.filter((each) => each.step === step)
  return {
    audit: id,
    checklist: checklist.id,
    version: checklist.version,
    title: checklist.title,
    outcome: checklist.outcome,
    ...rest,
    answers: wanted(answers),
    findings: wanted(findings),
    evidence: wanted(evidence),
    revisions: wanted(revisions),
  }
}
