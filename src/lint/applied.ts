import { lineStarts } from '../checklist/place.ts'
import type { Edit, Problem } from '../checklist/problem.ts'

/** The text with every fix that overlaps none before it; of a fix all edits or none. */
export function applied(text: string, problems: readonly Fixable[]): string {
  return mended(text, problems).text
}

/** As `applied`, with the problems whose fixes were. */
export function mended<Of extends Fixable>(
  text: string,
  problems: readonly Of[],
): { readonly text: string; readonly taken: readonly Of[] } {
  const starts = lineStarts(text)
  const offset = (line: number, column: number) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length)
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  const taken: Of[] = []
  const changes: Change[] = []
  for (const problem of problems) {
    const more = (problem.fix?.edits ?? []).map((edit: Edit): Change => {
      const [start, end] = [offset(edit.line, edit.column), offset(edit.endLine, edit.endColumn)]
      return { start, end, text: edit.text.replaceAll(/\r?\n/g, lineBreak) }
    })
    if (more.length === 0 || more.some((change) => changes.some((other) => overlap(change, other)))) continue
    changes.push(...more)
    taken.push(problem)
  }
  let next = ''
  let from = 0
  for (const change of changes.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    next += text.slice(from, change.start) + change.text
    from = change.end
  }
  return { text: next + text.slice(from), taken }
}

type Fixable = Pick<Problem, 'fix'>

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Two at one place overlap as well: nobody knows which of them comes first. */
function overlap(one: Change, other: Change): boolean {
  return (one.start < other.end && other.start < one.end) || one.start === other.start
}
