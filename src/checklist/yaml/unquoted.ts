import type { Fault } from '../guard.ts'
import { inQuotes } from '../in-quotes.ts'
import { entryAt } from './entry.ts'

/** Text with a `:` and a space in it, from `value` to `end`, on one line or more; `start` is where it goes wrong. */
export function unquotedColon(text: string, value: number, end: number, start = value): Fault {
  const written = text.slice(value, end).replaceAll(/\s*\n\s*/g, ' ')
  return {
    rule: 'unquoted-colon',
    start,
    end,
    message: 'A `:` and a space make a key of what stands before it; put text that has them in quotation marks.',
    mend: { says: 'Put the text in quotation marks.', changes: [{ start: value, end, text: inQuotes(written) }] },
  }
}

const starts: Readonly<Record<string, string>> = {
  '-': 'a list',
  '[': 'a list',
  '{': 'a map',
  '|': 'a text of several lines',
  '>': 'a text of several lines',
}

/** Text that begins with a character that means something else. */
export function unquotedStart(text: string, at: number): Fault {
  const { isFlow, value, end } = entryAt(text, at)
  const from = isFlow || value <= at ? value : at
  const first = text[from] ?? ''
  const means = starts[first]
  return {
    rule: 'unquoted-start',
    start: from,
    end,
    message: means
      ? `A \`${first}\` begins ${means}; put text that begins with it in quotation marks.`
      : `Text cannot begin with \`${first}\`; put it in quotation marks.`,
    mend: {
      says: 'Put the text in quotation marks.',
      changes: [{ start: from, end, text: inQuotes(text.slice(from, end)) }],
    },
  }
}
