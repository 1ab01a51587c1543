import { type Json, jsonLine } from '../json.ts'
import type { Cell, View } from '../store/store.ts'
import { type Column, columns, ofAudit } from './columns.ts'

/** The version of the form of the document. */
export const documentVersion = 1

const isOfAudit = new Set(ofAudit.map(({ name }) => name))
const ofItsOwn = (view: View) => columns[view].filter(({ name }) => !isOfAudit.has(name))

/** How a table stands in JSON: what the audit around it says already is left out, and so is how many findings there are. */
export const within: Readonly<Record<View, readonly Column[]>> = {
  audits: columns.audits.filter(({ name }) => name !== 'findings'),
  answers: ofItsOwn('answers'),
  findings: ofItsOwn('findings'),
  evidence: ofItsOwn('evidence'),
}

/** The rows of one audit, each with the cells of the columns in `within`. */
export type AuditRows = Readonly<Record<View, readonly (readonly Cell[])[]>>

/** What stands before the first audit; `head` is what is said of the whole. */
export function opening(head: Readonly<Record<string, Json>>): string {
  return `${jsonLine({ export: documentVersion, ...head }).slice(0, -1)},"audits":[`
}

/** One audit, on a line of its own. */
export function auditLine({ audits: [audit = []], answers, findings, evidence }: AuditRows, isFirst: boolean): string {
  const whole = {
    ...object(audit, within.audits),
    answers: answers.map((row) => object(row, within.answers)),
    findings: findings.map((row) => object(row, within.findings)),
    evidence: evidence.map((row) => object(row, within.evidence)),
  }
  return `${isFirst ? '' : ','}\n${jsonLine(whole)}`
}

/** What stands after the last. */
export const closing = '\n]}\n'

/** A row without what is not known. */
function object(row: readonly Cell[], of: readonly Column[]): Record<string, Json> {
  const said: Record<string, Json> = {}
  for (const [index, { name, type }] of of.entries()) {
    const cell = row[index] ?? null
    if (cell !== null) said[name] = cellValue(cell, type)
  }
  return said
}

function cellValue(cell: string | number, type: Column['type']): Json {
  if (type === 'yes or no') return cell === 'yes'
  if (type === 'list') return String(cell).split('; ')
  return type === 'JSON' ? JSON.parse(String(cell)) : cell
}
