import type { Fix, Range } from '../checklist/problem.ts'

/**
 * The fix that puts a text in the place of a word of so many characters; undefined where the word could not be told from the text
 * around it, which would go with it.
 */
export function replacing(range: Range, length: number, text: string, says: string): Fix | undefined {
  const isExact = range.line === range.endLine && range.endColumn - range.column === length
  return isExact ? { says, edits: [{ ...range, text }] } : undefined
}
