import type { Edit, Problem } from '../../checklist/problem.ts'
import type { Excerpt, ExcerptLine, Look } from '../../page.ts'
import { applied } from '../applied.ts'

/** More lines than these of a mended text are not shown: what the fix says has to do. */
const mostNew = 3
/** So far up a line is looked for under which another stands. */
const farthest = 200
/** Nor is what a longer text would come to. */
const mostMended = 4000
/** Characters of a line that are read out, and of what is wrong in it. */
const mostSaid = 160
const mostNamed = 60

/** The lines of a file, without what ends them. */
export function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/\r$/, ''))
}

/**
 * What a problem is about: the first and last line of it, the step or the key under which they stand, and the lines as a fix would leave
 * them. The place alone where there is no text.
 */
export function excerptOf(file: string, lines: readonly string[], problem: Problem): Excerpt {
  const { line, column, severity } = problem
  const marks = marked(lines, problem, severity === 'error' ? 'bad' : 'key')
  const shown = marks.length > 0 ? [...above(lines, line - 1), ...marks, ...mendedLines(lines, problem)] : []
  return { is: 'excerpt', from: `${file}:${line}:${column}`, lines: shown, says: inWords(lines, problem) }
}

/** `Line 18, column 5, at “ownr”: ownr: web team` */
function inWords(lines: readonly string[], { line, column, endLine, endColumn }: Problem): string {
  const text = lines[line - 1] ?? ''
  const from = Math.max(0, column - mostSaid / 2)
  const to = from + mostSaid
  const said = text.slice(from, to).trim().replace(/^- /, '')
  const near = `${from > 0 ? '…' : ''}${said}${to < text.length ? '…' : ''}`
  const wrong = endLine === line && endColumn - column <= mostNamed ? text.slice(column - 1, endColumn - 1) : ''
  const where = `Line ${line}, column ${column}${endLine > line ? `, to line ${endLine}` : ''}`
  const at = wrong.trim() && wrong !== near ? `, at “${wrong}”` : ''
  return near ? `${where}${at}: ${near}` : `${where}.`
}

/** The first line of a problem and the last, with what is wrong in them; none where they are not in the text. */
function marked(lines: readonly string[], problem: Problem, look: Look): readonly ExcerptLine[] {
  const { line, column, endLine, endColumn } = problem
  const first = lines[line - 1]
  if (first === undefined) return []
  const start = Math.min(column - 1, first.length)
  // An end before the first character of a line is the end of the line before.
  const isOne = endLine === line || (endLine === line + 1 && endColumn === 1)
  if (isOne) {
    const end = endLine === line ? Math.min(endColumn - 1, first.length) : first.length
    return [{ number: line, text: first, mark: { start, end: Math.max(start, end), look } }]
  }
  const [lastLine, lastEnd] = endColumn === 1 ? [endLine - 1, Number.POSITIVE_INFINITY] : [endLine, endColumn - 1]
  const text = lines[lastLine - 1]
  const opening = { number: line, text: first, mark: { start, end: first.length, look } }
  if (text === undefined) return [opening]
  const indent = indentOf(text)
  const closing = { start: indent, end: Math.max(indent, Math.min(lastEnd, text.length)), look }
  return [opening, { number: lastLine, text, mark: closing }]
}

/** The step that a line stands in, and the key that it stands under. */
function above(lines: readonly string[], index: number): readonly ExcerptLine[] {
  const found: number[] = []
  let indent = indentOf(lines[index] ?? '')
  for (let at = index - 1; at >= 0 && at >= index - farthest && indent > 0; at -= 1) {
    const text = lines[at] ?? ''
    if (/^\s*(#|$)/.test(text) || indentOf(text) >= indent) continue
    found.unshift(at)
    indent = indentOf(text)
  }
  const step = found.find((at) => /^\s*- /.test(lines[at] ?? ''))
  // Steps and what is said of them stand in their list, which nobody has to be told.
  const key = step === undefined && /^\s*(- |#)/.test(lines[index] ?? '') ? undefined : found.at(-1)
  const shown = [...new Set([step, key])].filter((at) => at !== undefined)
  return shown.map((at) => ({ number: at + 1, text: lines[at] ?? '' }))
}

/** The lines that a fix would write, with what is new in them; none where they are many. */
function mendedLines(lines: readonly string[], { fix }: Problem): readonly ExcerptLine[] {
  const written = together(fix?.edits ?? []).flatMap((edits) => writtenLines(lines, edits))
  return written.length > mostNew ? [] : written
}

/** Edits that touch the same lines, by their place. */
function together(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const groups: Edit[][] = []
  for (const edit of edits.toSorted((one, other) => one.line - other.line)) {
    const group = groups.at(-1)
    if (group?.some(({ endLine }) => edit.line <= endLine)) group.push(edit)
    else groups.push([edit])
  }
  return groups
}

function writtenLines(lines: readonly string[], edits: readonly Edit[]): readonly ExcerptLine[] {
  const first = Math.min(...edits.map(({ line }) => line))
  const old = lines.slice(first - 1, Math.max(...edits.map(({ endLine }) => endLine)))
  const moved = edits.map((edit) => ({ ...edit, line: edit.line - first + 1, endLine: edit.endLine - first + 1 }))
  const text = old.join('\n')
  if (text.length > mostMended) return []
  const next = linesOf(applied(text, [{ fix: { says: '', edits: moved } }]))
  const most = Math.min(old.length, next.length)
  let start = 0
  while (start < most && next[start] === old[start]) start += 1
  let end = 0
  while (end < most - start && next[next.length - 1 - end] === old[old.length - 1 - end]) end += 1
  return next.slice(start, next.length - end).map((text, index) => {
    const before = old[start + index] ?? ''
    const mark = next.length === 1 ? edited(before, text, edits) : changed(before, text)
    return { number: first + start + index, text, isNew: true, mark: { ...mark, look: 'good' } }
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** What edits within a line have written: whole words rather than the letters that differ. */
function edited(old: string, next: string, edits: readonly Edit[]): Stretch {
  const start = Math.min(...edits.map(({ column }) => column - 1))
  const left = old.length - Math.max(...edits.map(({ endColumn }) => endColumn - 1))
  return { start, end: next.length - Math.max(0, left) }
}

/** From where to where one line differs from another. */
function changed(old: string, next: string): Stretch {
  const most = Math.min(old.length, next.length)
  let start = 0
  while (start < most && old[start] === next[start]) start += 1
  let end = 0
  while (end < most - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end += 1
  return { start, end: next.length - end }
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length
}
