import { Lexer } from 'yaml'
import { limits } from '../guard.ts'

/** A comment of a file: where its `#` stands, from 1 and in UTF-16 units, and all of it from there to the end of the line. */
export interface Comment {
  readonly line: number
  readonly column: number
  readonly text: string
}

/** Marks that the lexer puts between tokens. */
const documentMode = '\x02'
const flowError = '\x18'
const scalarNext = '\x1f'

/** The comments of a text, in their order; a `#` within a text is none. Of a text that is no YAML, or too long, those that can be told. */
export function commentsOf(text: string): readonly Comment[] {
  const found: Comment[] = []
  if (text.length > limits.bytes || !text.includes('#')) return found
  let line = 1
  let start = 0
  let offset = 0
  let isScalar = false
  let count = 0
  for (const token of new Lexer().lex(text)) {
    if (count++ > limits.tokens) break
    if (!isScalar && (token === documentMode || token === flowError || token === scalarNext)) {
      isScalar = token === scalarNext
      continue
    }
    if (!isScalar && token.startsWith('#')) found.push({ line, column: offset - start + 1, text: token.trimEnd() })
    for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) {
      line += 1
      start = offset + at + 1
    }
    offset += token.length
    isScalar = false
  }
  return found
}
