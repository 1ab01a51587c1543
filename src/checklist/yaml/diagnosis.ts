import type { Fault } from '../guard.ts'
import { inQuotes } from '../in-quotes.ts'
import { extraBracket, unclosedBracket } from './brackets.ts'
import type { ParserFault, RawFault } from './compose.ts'
import { entryAt } from './entry.ts'
import { badIndent, strayText, tabIndent, tooFar } from './indents.ts'
import { badEscape, textAfterQuote, unclosedQuote } from './quotes.ts'
import { missingColon, missingSpace } from './separators.ts'
import { unquotedColon, unquotedStart } from './unquoted.ts'
import { unsupported } from './unsupported.ts'
import { endOfContent, indentOf, isBlank, lineAfter, lineAt, lineBefore, type WrittenLine } from './written-line.ts'

/** What stopped the reader, at its root and in words that say what to do, with what lets reading go on. */
export function diagnosed(text: string, raw: RawFault, notes: readonly Fault[]): Fault {
  if ('code' in raw) return ofParser(text, raw)
  switch (raw.rule) {
    case 'unclosed-quote':
      return unclosedQuote(text, raw.start, raw.end)
    case 'unclosed-bracket':
      // A comment may have taken the closing bracket with it.
      return hashWithin(text, raw, notes) ?? unclosedBracket(text, raw)
    case 'extra-bracket':
      return extraBracket(text, raw.start)
    case 'unsupported-yaml':
    case 'second-document':
      return unsupported(text, raw)
    default:
      return raw
  }
}

function hashWithin(text: string, { start }: Fault, notes: readonly Fault[]): Fault | undefined {
  const { start: from, end } = lineAt(text, start)
  const note = notes.find((note) => note.rule === 'unquoted-hash' && note.start >= from && note.start <= end)
  const opened = note && entryAt(text, note.start)
  if (!note || !opened?.isFlow) return undefined
  const rest = text.slice(note.start, end)
  const length = /\s*(?:,|[\]}][\s\]},]*$)/.exec(rest)?.index ?? rest.length
  const stop = note.start + length
  const { message, rule } = note
  const changes = [{ start: opened.value, end: stop, text: inQuotes(text.slice(opened.value, stop)) }]
  return { rule, start: note.start, end: stop, message, mend: { says: 'Put the text in quotation marks.', changes } }
}

function ofParser(text: string, raw: ParserFault): Fault {
  const { code, message, start } = raw
  const line = writtenFrom(text, start)
  const tabs = tabIndent(text, line) ?? tabBelow(text, line)
  if (tabs && code !== 'BAD_DQ_ESCAPE') return tabs
  switch (code) {
    case 'BAD_DQ_ESCAPE':
      return badEscape(text, start)
    case 'BAD_SCALAR_START':
      return unquotedStart(text, start)
    case 'BLOCK_AS_IMPLICIT_KEY':
      return message.startsWith('A block sequence') ? badIndent(text, line) : nested(text, raw, line)
    case 'BAD_INDENT':
      return line.key || line.dash !== undefined ? badIndent(text, line) : (strayText(text, line) ?? unknown(text, raw))
    case 'BLOCK_IN_FLOW':
      return twoColons(text, start)
    case 'MISSING_CHAR':
      return missing(text, raw, line)
    case 'MULTILINE_IMPLICIT_KEY':
      return lostSeparator(text, raw, line)
    case 'NON_STRING_KEY':
      return nonText(text, raw)
    case 'UNEXPECTED_TOKEN':
      return unexpected(text, raw, line)
    default:
      return unknown(text, raw)
  }
}

/** The line of an offset, or the first one below it that says something: the parser names the line break before what it does not want. */
function writtenFrom(text: string, offset: number): WrittenLine {
  const first = lineAt(text, offset)
  let line: WrittenLine | undefined = first
  while (line && isBlank(text, line)) line = lineAfter(text, line)
  return line ?? first
}

/** A line below that is indented by a tab was taken for part of the text that the parser names. */
function tabBelow(text: string, line: WrittenLine): Fault | undefined {
  const next = lineAfter(text, line)
  return next && !isBlank(text, next) ? tabIndent(text, next) : undefined
}

/** A key that has a key and a value for its value. */
function nested(text: string, { start }: ParserFault, line: WrittenLine): Fault {
  const { value, end } = entryAt(text, start)
  const own = text.slice(value, end)
  if (/^[?:](?:\s|$)/.test(own)) return unquotedStart(text, value)
  if (/:(?:\s|$)/.test(own)) return unquotedColon(text, value, end)
  return keyWithin(text, line, value, line)
}

/** A key that is taken for part of a text of several lines: it is indented too far, or no key. */
function keyWithin(text: string, first: WrittenLine, value: number, owner: WrittenLine): Fault {
  let last = first
  for (let next = lineAfter(text, first); next; next = lineAfter(text, next)) {
    last = next
    if (isBlank(text, next)) continue
    if (next.key && (!/\s/.test(next.key.name) || next.dash !== undefined))
      return tooFar(text, next, owner.key ? owner.key.start - owner.start : 0)
    if (next.key) break
  }
  return unquotedColon(text, value, last.end, last.content)
}

/** The key whose text begins on this line. */
function ownerOf(text: string, line: WrittenLine): WrittenLine | undefined {
  if (line.key || line.dash !== undefined) return undefined
  let above = lineBefore(text, line)
  while (above && isBlank(text, above)) above = lineBefore(text, above)
  return above?.key && above.value >= above.end && indentOf(above) < indentOf(line) ? above : undefined
}

/** Two colons in one entry between brackets: a comma is missing, or the text has one. */
function twoColons(text: string, start: number): Fault {
  const { value, end } = entryAt(text, start)
  const own = text.slice(value, end)
  const next = /\s+(["']?)[a-z][a-z-]*\1:\s/.exec(own)
  return next && next.index > 0 ? missingComma(text, value + next.index) : unquotedColon(text, value, end)
}

function missingComma(text: string, at: number): Fault {
  const start = /\s/.test(text[at] ?? '\n') ? at - 1 : at
  return {
    rule: 'missing-comma',
    start,
    end: start + 1,
    message: 'A comma is missing behind this: entries within brackets stand apart by commas.',
    // One that is there already has not helped, and another would not.
    ...(text[at - 1] !== ',' && { mend: { says: 'Write a comma.', changes: [{ start: at, end: at, text: ',' }] } }),
  }
}

function missing(text: string, raw: ParserFault, line: WrittenLine): Fault {
  const { message, start } = raw
  if (message.startsWith('Sequence item')) return badIndent(text, line)
  if (/^Missing ,|flow (?:collection|map|sequence) items/i.test(message)) {
    const at = endBefore(text, start)
    return textAfterQuote(text, start) && entryEndsBadly(text, start)
      ? (textAfterQuote(text, start) as Fault)
      : missingComma(text, at)
  }
  if (message.startsWith('Comments')) {
    const mend = { says: 'Write a space before it.', changes: [{ start, end: start, text: ' ' }] }
    const words = 'A comment begins with a space and a `#`; write a space before it.'
    return { rule: 'missing-space', start, end: start + 1, message: words, mend }
  }
  return missingSpace(text, line) ?? missingColon(text, raw, line)
}

/** Where what stands before an offset ends, without the comments between the two. */
function endBefore(text: string, offset: number): number {
  let at = offset
  while (/\s/.test(text[at - 1] ?? '')) at -= 1
  let line = lineAt(text, at)
  if (at < line.end) return at
  for (let above = lineBefore(text, line); above && isBlank(text, line); above = lineBefore(text, above)) line = above
  return endOfContent(text, line)
}

/** Words behind a quoted text, rather than another entry. */
function entryEndsBadly(text: string, start: number): boolean {
  return /\w/.test(text[start] ?? '')
}

/** What is read as a key over several lines. */
function lostSeparator(text: string, raw: ParserFault, line: WrittenLine): Fault {
  const { start } = raw
  if (start > line.content && entryAt(text, start).isFlow) return missingComma(text, line.end)
  if (line.dash !== undefined && start === line.dash) return badIndent(text, line)
  const owner = ownerOf(text, line)
  if (owner && start === line.content) return keyWithin(text, line, start, owner)
  return missingSpace(text, line) ?? missingColon(text, raw, line)
}

function nonText(text: string, raw: ParserFault): Fault {
  const { start } = raw
  // As in {{ name }}, which other programs fill in.
  if (text[start] === '{' && text[start - 1] === '{') return unquotedStart(text, start - 1)
  return { ...unknown(text, raw), rule: 'unsupported-yaml', message: 'A key is text, not a list or a map.' }
}

function unexpected(text: string, raw: ParserFault, line: WrittenLine): Fault {
  const { message, start } = raw
  if (/^Unexpected (?:,|empty item)/.test(message)) {
    return {
      rule: 'extra-comma',
      start,
      end: start + 1,
      message: 'This comma has nothing before it; take it out.',
      mend: { says: 'Take out the comma.', changes: [{ start, end: start + 1, text: '' }] },
    }
  }
  if (message.includes('flow-map-end') || message.includes('flow-seq-end')) return extraBracket(text, start)
  const quote = start > line.content ? textAfterQuote(text, start) : undefined
  if (quote) return quote
  const { value } = entryAt(text, start)
  if (/^(?:- |[|>[{])/.test(text.slice(value, value + 2)) && start >= value) return unquotedStart(text, value)
  if (start <= line.content && (line.key || line.dash !== undefined)) return badIndent(text, line)
  return unknown(text, raw)
}

function unknown(text: string, { start, end }: ParserFault): Fault {
  return {
    rule: 'not-yaml',
    start,
    end: Math.min(Math.max(end, start + 1), Math.max(text.length, 1)),
    message: 'This is not YAML; what stands here does not fit what stands before it.',
  }
}
