import { type Options, stringify } from 'csv-stringify/sync'
import { visible } from './visible.ts'

type Cell = string | number | null | undefined

/**
 * Where a program that takes a semicolon, a tab or a line for the end of a cell would begin another one, with a formula. What begins a
 * cell is the library's to see to.
 */
const formulaWithin = /(?<=[;\t\n])(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g

/** RFC 4180; a text that a spreadsheet would take for a formula has an apostrophe before it, a number stays a number. */
const options: Options = {
  record_delimiter: 'windows',
  // With a delimiter of two characters the library would leave one of them alone in a cell unquoted.
  quote_record_delimiter: true,
  escape_formulas: true,
  cast: {
    // As in `visible`: what paints or turns around becomes a mark. A tab and a line break are a person's own, and stay.
    string: (text) => visible(text).replaceAll(formulaWithin, "'"),
  },
}

/** The head of a file in CSV, with the mark by which Excel knows UTF-8. */
export function csvHead(names: readonly string[]): string {
  return stringify([[...names]], { ...options, bom: true })
}

/** Rows in CSV, each with its line break. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return rows.length === 0 ? '' : stringify(rows as Cell[][], options)
}
