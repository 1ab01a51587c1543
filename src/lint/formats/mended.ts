import { lineStarts } from '../../checklist/place.ts'
import type { Edit } from '../../checklist/problem.ts'

/** A text with edits that do not overlap. */
export function mended(text: string, edits: readonly Edit[]): string {
  const starts = lineStarts(text)
  const offset = (line: number, column: number) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length)
  let next = ''
  let from = 0
  for (const edit of edits.toSorted((one, other) => one.line - other.line || one.column - other.column)) {
    next += text.slice(from, offset(edit.line, edit.column)) + edit.text
    from = offset(edit.endLine, edit.endColumn)
  }
  return next + text.slice(from)
}
