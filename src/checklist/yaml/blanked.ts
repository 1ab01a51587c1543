import type { Change } from '../guard.ts'
import { blockFrom, indentOf, isBlank, lineAt, lineBefore, type WrittenLine } from './written-line.ts'

interface Stretch {
  readonly start: number
  readonly end: number
}

/**
 * The smallest entry around a place that was not taken out already, as a change that leaves its key or its dash and puts nothing
 * in place of the rest. Undefined when all there is was taken out.
 */
export function blanked(text: string, place: number): Change | undefined {
  for (const { start, end } of entriesAround(text, place)) {
    const isOut = /^\s*~?\s*$/.test(text.slice(start, end))
    if (!isOut) return { start, end, text: nothing(text, start, end) }
  }
  return undefined
}

/** As many lines as there were, with an explicit nothing behind the key or the dash. */
function nothing(text: string, start: number, end: number): string {
  const lines = text.slice(start, end).replaceAll(/[^\r\n]/g, '')
  return start > 0 && /[:-]/.test(text[start - 1] ?? '') ? ` ~${lines}` : lines
}

/** What stands behind a key and behind a dash, from the line of a place on outwards. */
function* entriesAround(text: string, place: number): Generator<Stretch> {
  let line: WrittenLine | undefined = lineAt(text, place)
  while (line && isBlank(text, line)) line = lineBefore(text, line)
  while (line) {
    if (line.key) {
      const column = line.key.start - line.start
      yield { start: Math.min(line.end, text.indexOf(':', line.key.end) + 1), end: endOf(text, line, column + 1) }
    }
    if (line.dash !== undefined) yield { start: line.dash + 1, end: endOf(text, line, indentOf(line) + 1) }
    const above = lineBefore(text, line)
    // Among keys it is a line by itself; below one it is part of its text.
    if (!line.key && line.dash === undefined && (!above || indentOf(above) >= indentOf(line)))
      yield { start: line.content, end: line.end }
    line = parentOf(text, line)
  }
}

function endOf(text: string, line: WrittenLine, least: number): number {
  return blockFrom(text, line, least).at(-1)?.end ?? line.end
}

/** The nearest line above that is indented less, so that this one is part of it. */
function parentOf(text: string, line: WrittenLine): WrittenLine | undefined {
  let above = lineBefore(text, line)
  while (above && (isBlank(text, above) || indentOf(above) >= indentOf(line))) above = lineBefore(text, above)
  return above
}
