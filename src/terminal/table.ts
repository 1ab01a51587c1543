import type { Span, Table } from '../page.ts'
import { encode } from './encode.ts'
import { columnsOf, hang, wrap } from './lines.ts'
import type { Paint } from './style.ts'

const between = 2
/** The widest column may be wrapped down to this; below it nobody wants to read a column. */
const narrowest = 24

/** A table in columns when they fit, the widest column wrapped if need be; else a paragraph for each row. */
export function tableLines(table: Table, paint: Paint, { width }: { width: number }): string[] {
  const widths = columnWidths(table, width)
  if (!widths) return table.rows.flatMap((row) => hang('', 0, rowInWords(table.head, row, paint), width, 2))
  const right = table.head.map((_, column) => isNumeric(table, column))
  const line = (cells: readonly Span[]) => rowLines(cells, widths, right, paint)
  const head = table.head.some((name) => name)
    ? line(table.head.map((text) => ({ text, look: 'strong' as const })))
    : []
  return [...head, ...table.rows.flatMap(line)]
}

function columnWidths(table: Table, width: number): number[] | undefined {
  const widths = table.head.map((name, column) =>
    Math.max(cellWidth(name), ...table.rows.map((row) => cellWidth(row[column]?.text ?? ''))),
  )
  const spare = width - widths.reduce((sum, each) => sum + each, 0) - between * (widths.length - 1)
  if (spare >= 0) return widths
  const widest = widths.indexOf(Math.max(...widths))
  const left = (widths[widest] ?? 0) + spare
  return left >= narrowest ? widths.with(widest, left) : undefined
}

function rowLines(
  cells: readonly Span[],
  widths: readonly number[],
  right: readonly boolean[],
  paint: Paint,
): string[] {
  const columns = widths.map((width, column) => {
    const cell = cells[column]
    const lines = wrap(paint(encode(cell?.text ?? '', { line: true }), cell?.look), Math.max(1, width))
    return lines.map((line) => {
      const space = ' '.repeat(Math.max(0, width - columnsOf(line)))
      return right[column] ? space + line : line + space
    })
  })
  const height = Math.max(1, ...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines, column) => lines[row] ?? ' '.repeat(widths[column] ?? 0))
      .join(' '.repeat(between))
      .trimEnd(),
  )
}

function rowInWords(head: readonly string[], row: readonly Span[], paint: Paint): string {
  const cells = row.map(({ text, look }, column) => {
    const name = encode(head[column] ?? '', { line: true })
    return { name, value: paint(encode(text, { line: true }), look), empty: !text }
  })
  return cells
    .filter(({ empty }) => !empty)
    .map(({ name, value }) => (name ? `${name}: ${value}` : value))
    .join(', ')
}

function isNumeric(table: Table, column: number): boolean {
  const cells = table.rows.map((row) => row[column]?.text ?? '').filter((text) => text)
  return cells.length > 0 && cells.every((text) => /^[-+−]?\d[\d.,:]*( ?%)?$/.test(text))
}

function cellWidth(text: string): number {
  return columnsOf(encode(text, { line: true }))
}
