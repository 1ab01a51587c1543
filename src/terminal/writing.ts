import { encode } from './encode.ts'
import type { Key } from './key.ts'
import { columnsOf } from './lines.ts'

/** Text being written, and where in it the cursor stands (in code units, always between two characters as people see them). */
export interface Writing {
  readonly text: string
  readonly at: number
}

/** Text as it lies on the screen: lines, and where the cursor is among them. */
export interface Laid {
  readonly lines: readonly string[]
  readonly row: number
  readonly column: number
}

/** Writing that begins with a text, the cursor after it. */
export function writing(text: string): Writing {
  return { text, at: text.length }
}

/** What a key does to the text; undefined when it is not a key of editing. `many` lines have Alt+Enter and Ctrl+J. */
export function edit({ text, at }: Writing, key: Key, many: boolean): Writing | undefined {
  const before = text.slice(0, at)
  const after = text.slice(at)
  const insert = (piece: string) => ({ text: before + piece + after, at: at + piece.length })
  if (key.pasted) return isNewline(key.name) ? insert(many ? '\n' : ' ') : insert(key.name === 'tab' ? ' ' : key.text)
  if (many && ((key.alt && isNewline(key.name)) || key.name === 'enter')) return insert('\n')
  if (key.text) return insert(key.text)
  const lineStart = before.lastIndexOf('\n') + 1
  const lineEnd = after.includes('\n') ? at + after.indexOf('\n') : text.length
  const back = at - (characterAt(text, at - 1)?.index ?? at)
  const onward = characterAt(text, at)?.segment.length ?? 0
  switch (key.ctrl || key.alt ? `${key.ctrl ? 'ctrl' : 'alt'}+${key.name}` : key.name) {
    case 'left':
    case 'ctrl+b':
      return { text, at: at - back }
    case 'right':
    case 'ctrl+f':
      return { text, at: at + onward }
    case 'up':
      return { text, at: lineStart ? sameColumn(text, lineStart, at - lineStart, -1) : at }
    case 'down':
      return { text, at: sameColumn(text, lineStart, at - lineStart, 1) }
    case 'home':
    case 'ctrl+a':
      return { text, at: lineStart }
    case 'end':
    case 'ctrl+e':
      return { text, at: lineEnd }
    case 'backspace':
      return { text: before.slice(0, at - back) + after, at: at - back }
    case 'delete':
      return { text: before + after.slice(onward), at }
    case 'ctrl+u':
      return { text: text.slice(0, lineStart) + after, at: lineStart }
    case 'ctrl+k':
      return { text: before + text.slice(lineEnd), at }
    case 'ctrl+w':
    case 'alt+backspace': {
      const kept = before.replace(/\S*\s*$/u, '')
      return { text: kept + after, at: kept.length }
    }
    default:
      return undefined
  }
}

/** Wraps writing under itself at words; text behind the last column of a line moves down, so that the cursor has room. */
export function layOut({ text, at }: Writing, width: number): Laid {
  const room = Math.max(2, width - 1)
  const cells = cellsOf(text)
  const starts = [0]
  let used = 0
  let word = 0
  cells.forEach((cell, position) => {
    const start = starts.at(-1) ?? 0
    if (used + cell.columns > room && cell.segment !== ' ') {
      const cut = word > start ? word : position
      starts.push(cut)
      used = cells.slice(cut, position).reduce((sum, { columns }) => sum + columns, 0)
    }
    used += cell.columns
    if (cell.segment === ' ' || cell.segment === '\n') word = position + 1
    if (cell.segment === '\n') {
      starts.push(position + 1)
      used = 0
    }
  })
  const cursor = cells.findIndex(({ index }) => index >= at)
  const place = cursor < 0 ? cells.length : cursor
  const row = starts.findLastIndex((start) => start <= place)
  const column = cells.slice(starts[row], place).reduce((sum, { columns }) => sum + columns, 0)
  const lines = starts.map((start, line) =>
    cells
      .slice(start, starts[line + 1])
      .map(({ shown }) => shown)
      .join('')
      .trimEnd(),
  )
  return { lines, row, column: Math.min(column, width - 1) }
}

interface Cell {
  readonly segment: string
  readonly index: number
  readonly shown: string
  readonly columns: number
}

/** Characters as people see them, with what is shown for each. Measured once each, since a long mail may be pasted. */
function cellsOf(text: string): Cell[] {
  const measured = new Map<string, { readonly shown: string; readonly columns: number }>()
  const measure = (segment: string) => {
    const shown = segment === '\n' ? '' : encode(segment, { line: true })
    const cell = { shown, columns: columnsOf(shown) }
    measured.set(segment, cell)
    return cell
  }
  return Array.from(segments(text), ({ segment, index }) => {
    const { shown, columns } = measured.get(segment) ?? measure(segment)
    return { segment, index, shown, columns }
  })
}

/** Plain ASCII needs no segmenter, which takes its time over a long text. */
function segments(text: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (/[^\n -~]/.test(text)) return characters().segment(text)
  return [...text].map((segment, index) => ({ segment, index }))
}

function isNewline(name: string): boolean {
  return name === 'return' || name === 'enter'
}

function characterAt(text: string, at: number): Intl.SegmentData | undefined {
  return at < 0 ? undefined : characters().segment(text).containing(at)
}

/** The same distance into the line above or below, or its end; where there is none, the end of the text in that direction. */
function sameColumn(text: string, lineStart: number, distance: number, step: 1 | -1): number {
  const above = text.slice(0, Math.max(0, lineStart - 1)).lastIndexOf('\n') + 1
  const start = step < 0 ? above : text.indexOf('\n', lineStart) + 1
  if (start === 0 && step > 0) return text.length
  const end = text.indexOf('\n', start)
  const at = Math.min(start + distance, end < 0 ? text.length : end)
  return characterAt(text, at)?.index ?? text.length
}

let segmenter: Intl.Segmenter | undefined

/** What a person calls a character. Made when the first is typed, since that takes longer than all else a prompt does. */
function characters(): Intl.Segmenter {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return segmenter
}
