import { changeRows, figureRows } from './figure-rows.ts'
import type { Format, Shown } from './format.ts'

export const csv: Format = {
  name: 'csv',
  summary: 'every figure a row, for a spreadsheet; the answers themselves are for export',
  endings: ['.csv'],
  report: (report) => csvOf(figureColumns, figureRows(report)),
  comparison: (comparison) => csvOf(changeColumns, changeRows(comparison)),
}

const figureColumns = [
  'section',
  'checklist',
  'step',
  'title',
  'figure',
  'unit',
  'n',
  'count',
  'value',
  'low',
  'high',
] as const

const changeColumns = [
  'section',
  'checklist',
  'step',
  'title',
  'measure',
  'test',
  'before_wave',
  'before',
  'before_n',
  'after_wave',
  'after',
  'after_n',
  'difference',
  'low',
  'high',
  'p',
  'adjusted_p',
  'verdict',
] as const

/** What writes CSV is loaded where some is written. */
async function csvOf<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number | undefined>>[],
): Promise<Shown> {
  const { csvHead, csvRows } = await import('../../csv.ts')
  return { text: csvHead(columns) + csvRows(rows.map((row) => columns.map((column) => row[column]))) }
}
