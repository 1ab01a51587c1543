import { lineStarts } from '../checklist/place.ts'
import type { Edit, Problem } from '../checklist/problem.ts'

/** The text with every fix that overlaps none before it; of a fix all edits or none. */
export function applied(text: string, problems: readonly Pick<Problem, 'fix'>[]): string {
  const starts = lineStarts(text)
  const offset = (line: number, column: number) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length)
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  const taken: Change[] = []
  for (const { fix } of problems) {
    const changes = (fix?.edits ?? []).map((edit: Edit): Change => {
      const [start, end] = [offset(edit.line, edit.column), offset(edit.endLine, edit.endColumn)]
      return { start, end, text: edit.text.replaceAll(/\r?\n/g, lineBreak) }
    })
    if (!changes.some((change) => taken.some((other) => overlap(change, other)))) taken.push(...changes)
  }
  let next = ''
  let from = 0
  for (const change of taken.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    next += text.slice(from, change.start) + change.text
    from = change.end
  }
  return next + text.slice(from)
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Two at one place overlap as well: nobody knows which of them comes first. */
function overlap(one: Change, other: Change): boolean {
  return (one.start < other.end && other.start < one.end) || one.start === other.start
}
