import type { Range } from './problem.ts'

/** Keys and indices from the top of a file to a value in it. */
export type Path = readonly PropertyKey[]

/**
 * Where a value is, or its key; of a map or a list, where it begins. For a path that leads nowhere, the nearest thing that
 * is there.
 */
export type Locate = (path: Path, what?: 'value' | 'key') => Range

/**
 * Where a word stands in a text: `word` is the first place that has it, or from where to where it goes in the text as it was read,
 * in UTF-16 units. The whole text where that can't be told.
 */
export type LocateWord = (path: Path, word: string | readonly [start: number, end: number]) => Range

/** The offset at which each line begins, in UTF-16 units from 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Lines and columns of a stretch of text, from where each line begins; `start` and `end` in UTF-16 units from 0. */
export function rangeOf(starts: readonly number[], start: number, end: number): Range {
  const [line, column] = position(starts, start)
  const [endLine, endColumn] = position(starts, Math.max(start, end))
  return { line, column, endLine, endColumn }
}

function position(starts: readonly number[], offset: number): readonly [line: number, column: number] {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return [low + 1, offset - (starts[low] ?? 0) + 1]
}
