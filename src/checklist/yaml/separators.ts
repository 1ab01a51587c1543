import type { Fault } from '../guard.ts'
import type { ParserFault } from './compose.ts'
import type { WrittenLine } from './written-line.ts'

/** A key whose `:` has no space behind it, so that it is none; undefined where the line has no such key. */
export function missingSpace(text: string, line: WrittenLine): Fault | undefined {
  const [, before = '', key = ''] = /^((?:- +)*)([\w-]+):(?=[^\s:/])/.exec(text.slice(line.content, line.end)) ?? []
  if (!key) return undefined
  const start = line.content + before.length
  const at = start + key.length + 1
  return {
    rule: 'missing-space',
    start,
    end: at,
    message: `A space is missing behind the \`:\` of \`${key.slice(0, 40)}\`.`,
    mend: { says: 'Write a space behind the `:`.', changes: [{ start: at, end: at, text: ' ' }] },
  }
}

/** A line where a key should be, and is none. */
export function missingColon(text: string, { start, end }: ParserFault, line: WrittenLine): Fault {
  if (text[start] === '"' || text[start] === "'") {
    const message = 'This is read as a key, and a key stands on one line; is a quotation mark missing?'
    return { rule: 'unclosed-quote', start, end: Math.max(end, start + 1), message }
  }
  const written = text.slice(line.content, line.end)
  const [, key = '', sign = ''] = /^((?:- +)*[\w-]+)\s*([=;]?)/.exec(written) ?? []
  const at = line.content + key.length
  const until = sign ? line.content + written.indexOf(sign) + 1 : at
  return {
    rule: 'missing-colon',
    start: line.content,
    end: line.end,
    message:
      'A `:` is missing after this key; or, if it goes on with the text above, indent it further than the key there.',
    ...(key && { mend: { changes: [{ start: at, end: until, text: ':' }], isGuess: true } }),
  }
}
