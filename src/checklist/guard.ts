import { inQuotes } from './in-quotes.ts'

/** What to put in place of a stretch of a text; offsets in UTF-16 units, from 0. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where in a text, in UTF-16 units, and what is wrong there. */
export interface Fault {
  readonly rule: string
  /** An error unless told. */
  readonly severity?: 'warning'
  readonly start: number
  readonly end: number
  readonly message: string
  readonly help?: string
  /** Nothing after it can be read. */
  readonly isLast?: boolean
  /** Where the first one is, of what stands there a second time. */
  readonly first?: number
  /** Where the brackets begin that are open there, the innermost last. */
  readonly open?: readonly number[]
  readonly mend?: Mend
}

/** What makes a text readable where a fault is; the changes in the order of the text. */
export interface Mend {
  /** What it does, for a person who may want it; undefined when it only lets reading go on. */
  readonly says?: string
  readonly changes: readonly Change[]
  /** It may say something else than what was meant. */
  readonly isGuess?: boolean
}

/** What a file may cost at most. */
export interface Limits {
  readonly bytes: number
  readonly lines: number
  /** Keys and list items: they cost most of the time and memory. */
  readonly entries: number
  readonly tokens: number
}

/**
 * Chosen to read or refuse within 250 ms and 150 MB, or close to it. The checklists that come with the program have some 20 lines
 * and 20 to 25 entries a step; this is 50 and 30 for each of 200 steps, the most that there can be. With a comment on each line that comes to fewer
 * than 100,000 tokens, so more of them are what nobody writes, such as quotation marks without end.
 */
export const limits: Limits = { bytes: 1024 * 1024, lines: 10_000, entries: 6_000, tokens: 100_000 }

const indicatorsOnALine = 16
const indicatorsInAnEntry = 4
const flowDepth = 32
const indentation = 128

/**
 * Looks at YAML tokens before they are parsed, in the order in which the lexer gives them. The parser and the composer behind
 * it need quadratic time for some texts of a few hundred bytes, and deep nesting overflows their stack, so this refuses what
 * the format has no use for: anchors, aliases, tags, directives, several documents, and nesting that no person writes.
 *
 * Returns a function that takes one token after the other and says what is wrong with it, if anything; `undefined` for a token
 * means the end of the text. What is odd but can be read is added to `notes`.
 */
export function guard(
  { entries, tokens }: Limits,
  notes: Fault[] = [],
): (token: string | undefined) => Fault | undefined {
  // With what is open, how many indicators stand there since the last comma: each may nest a level deeper, over lines as well.
  const brackets: { readonly opening: string; readonly offset: number; indicators: number }[] = []
  let count = 0
  let scalar = false
  /** The last text without quotation marks on this line. */
  let text: { readonly token: string; readonly offset: number } | undefined
  let indicators = 0
  let lineStart = true
  let content = false
  let documents = 0
  let next = 0
  let found = 0

  const entry = (offset: number): Fault | undefined => {
    found += 1
    if (found <= entries) return undefined
    return fault('too-large', offset, 1, tooMany(entries, 'keys and list items'))
  }

  const bracket = (rule: string, offset: number, message: string): Fault => {
    return { ...fault(rule, offset, 1, message), open: brackets.map(({ offset }) => offset) }
  }
  const unclosed = (end: number): Fault => {
    const { opening = '[', offset = end } = brackets.at(-1) ?? {}
    return { ...bracket('unclosed-bracket', offset, `This \`${opening}\` is never closed.`), end }
  }

  return (token) => {
    if (token === undefined) return brackets.length > 0 ? unclosed(next) : undefined
    const offset = next
    const first = token.charCodeAt(0)
    if (scalar || (first !== documentMode && first !== flowError && first !== scalarNext)) next += token.length
    count += 1
    if (count > tokens)
      return fault('too-large', offset, 1, `This file has too many parts; at most ${tokens} can be read.`)
    if (scalar) {
      scalar = false
      if (!token.endsWith('\n')) text = { token, offset }
      return undefined
    }
    switch (first) {
      case space:
      case tab:
        if (lineStart && token.length > indentation)
          return fault(
            'too-complex',
            offset,
            token.length,
            `More than ${indentation} columns of indentation are not read.`,
          )
        return undefined
      case newline:
      case carriageReturn:
        lineStart = true
        indicators = 0
        text = undefined
        return undefined
      case hash:
        if (text && !lineStart && /^#[^\s#]/.test(token)) notes.push(cutShort(text, token, offset))
        lineStart = false
        return undefined
      case documentMode:
        return undefined
      case flowError:
        return unclosed(offset)
    }
    if (Number.isNaN(first)) return undefined
    lineStart = false
    text = undefined
    if (token === '---') {
      documents += 1
      if (content || documents > 1)
        return fault('second-document', offset, 3, 'A second document begins here; one file holds one.')
      return undefined
    }
    content = true
    switch (token) {
      case '-':
      case '?':
      case ':': {
        const within = brackets.at(-1)
        if (within) {
          within.indicators += 1
          if (within.indicators <= indicatorsInAnEntry) return undefined
          return fault(
            'too-complex',
            offset,
            1,
            `More than ${indicatorsInAnEntry} of \`-\`, \`?\` and \`:\` without a comma between them are not read.`,
          )
        }
        indicators += 1
        if (indicators <= indicatorsOnALine) return entry(offset)
        return fault(
          'too-complex',
          offset,
          1,
          `More than ${indicatorsOnALine} of \`-\`, \`?\` and \`:\` on one line are not read.`,
        )
      }
      case '[':
      case '{':
        brackets.push({ opening: token, offset, indicators: 0 })
        if (brackets.length <= flowDepth) return entry(offset)
        return fault('too-complex', offset, 1, `More than ${flowDepth} brackets within each other are not read.`)
      case ',': {
        const within = brackets.at(-1)
        if (within) within.indicators = 0
        return entry(offset)
      }
      case ']':
      case '}': {
        const { opening, offset: start = offset } = brackets.at(-1) ?? {}
        if (opening === undefined)
          return fault('extra-bracket', offset, 1, `Nothing was opened that this \`${token}\` could close.`)
        if (opening !== (token === ']' ? '[' : '{'))
          return {
            ...bracket('unclosed-bracket', start, `This \`${opening}\` is closed by a \`${token}\`.`),
            end: offset,
          }
        brackets.pop()
        return undefined
      }
      case '...':
        return fault('unsupported-yaml', offset, 3, '`...` ends a document; one file holds one, so it has no use here.')
    }
    switch (first) {
      case scalarNext:
        scalar = true
        return undefined
      case ampersand:
        return unsupported(token, offset)
      case asterisk:
        return unsupported(token, offset)
      case exclamation:
        return unsupported(token, offset)
      case percent:
        return unsupported(token, offset)
      case doubleQuote:
      case singleQuote:
        if (isClosed(token)) return undefined
        return fault('unclosed-quote', offset, token.length, `This \`${token[0]}\` is never closed.`)
    }
    return undefined
  }
}

/** Stops at the first line too many, before anything is lexed: a file can be a million empty ones. */
export function guardLines(text: string, { lines }: Limits): Fault | undefined {
  let count = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    // What ends with the last line break is no further line.
    if (count >= lines && at + 1 < text.length) return fault('too-large', at + 1, 1, tooMany(lines, 'lines'))
    count += 1
  }
  return undefined
}

function tooMany(limit: number, what: string): string {
  return `This file has more than ${limit.toLocaleString('en')} ${what}, the most that can be read.`
}

const tab = 0x09
const newline = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const exclamation = 0x21
const doubleQuote = 0x22
const hash = 0x23
const percent = 0x25
const ampersand = 0x26
const singleQuote = 0x27
const asterisk = 0x2a
// Marks that the lexer puts between tokens; no text has them, since control characters are refused before.
const documentMode = 0x02
const flowError = 0x18
const scalarNext = 0x1f

function fault(rule: string, start: number, length: number, message: string): Fault {
  return { rule, start, end: start + length, message, ...(rule.startsWith('too-') && { isLast: true }) }
}

/** Text that goes on after a ` #`, without a space: as in `Ticket #4`, it was hardly meant as a comment. */
function cutShort(text: { readonly token: string; readonly offset: number }, comment: string, offset: number): Fault {
  const start = text.offset
  const end = offset + comment.trimEnd().length
  const whole = `${text.token}${' '.repeat(Math.max(0, offset - start - text.token.length))}${comment.trimEnd()}`
  const message = 'A `#` after a space begins a comment, so the text ends before it; put all of it in quotation marks.'
  const mend = { says: 'Put the text in quotation marks.', changes: [{ start, end, text: inQuotes(whole) }] }
  return { rule: 'unquoted-hash', severity: 'warning', start: offset, end, message, mend }
}

/** What anchors, aliases and tags are told apart by comes later: here they are only refused. */
function unsupported(token: string, offset: number): Fault {
  return fault('unsupported-yaml', offset, token.length, token)
}

/** Whether a quoted text ends in its own quotation mark; the lexer gives the rest of the line, or of the text, otherwise. */
function isClosed(token: string): boolean {
  const quote = token[0]
  if (token.length < 2 || !token.endsWith(quote ?? '')) return false
  const repeated = quote === '"' ? '\\' : "'"
  let run = 0
  while (token.length - 2 - run > 0 && token[token.length - 2 - run] === repeated) run += 1
  return run % 2 === 0
}
