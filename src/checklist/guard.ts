/** Where in a text, in UTF-16 units, and what is wrong there. */
export interface Fault {
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly message: string
}

/** What a file may cost at most. */
export interface Limits {
  readonly bytes: number
  readonly tokens: number
}

export const limits: Limits = { bytes: 1024 * 1024, tokens: 400_000 }

const indicatorsOnALine = 16
const flowDepth = 32
const indentation = 128

/**
 * Looks at YAML tokens before they are parsed, in the order in which the lexer gives them. The parser and the composer behind
 * it need quadratic time for some texts of a few hundred bytes, and deep nesting overflows their stack, so this refuses what
 * the format has no use for: anchors, aliases, tags, directives, several documents, and nesting that no person writes.
 *
 * Returns a function that takes one token after the other and says what is wrong with it, if anything; `undefined` for a token
 * means the end of the text.
 */
export function guard({ tokens }: Limits): (token: string | undefined) => Fault | undefined {
  const brackets: { readonly opening: string; readonly offset: number }[] = []
  let count = 0
  let scalar = false
  let indicators = 0
  let lineStart = true
  let content = false
  let documents = 0
  let next = 0

  const unclosed = (): Fault => {
    const { opening = '[', offset: start = 0 } = brackets.at(-1) ?? {}
    return fault('syntax', start, 1, `This \`${opening}\` is never closed.`)
  }

  return (token) => {
    if (token === undefined) return brackets.length > 0 ? unclosed() : undefined
    const offset = next
    const first = token.charCodeAt(0)
    if (scalar || (first !== documentMode && first !== flowError && first !== scalarNext)) next += token.length
    count += 1
    if (count > tokens)
      return fault('too-large', offset, 1, `This file has too many parts; at most ${tokens} can be read.`)
    if (scalar) {
      scalar = false
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
        return undefined
      case hash:
        lineStart = false
        return undefined
      case documentMode:
        return undefined
      case flowError:
        return unclosed()
    }
    if (Number.isNaN(first)) return undefined
    lineStart = false
    if (token === '---') {
      documents += 1
      if (content || documents > 1)
        return fault('unsupported-yaml', offset, 3, 'A second document begins here; one file holds one.')
      return undefined
    }
    content = true
    switch (token) {
      case '-':
      case '?':
      case ':':
        if (brackets.length > 0) return undefined
        indicators += 1
        if (indicators <= indicatorsOnALine) return undefined
        return fault(
          'too-complex',
          offset,
          1,
          `More than ${indicatorsOnALine} of \`-\`, \`?\` and \`:\` on one line are not read.`,
        )
      case '[':
      case '{':
        brackets.push({ opening: token, offset })
        if (brackets.length <= flowDepth) return undefined
        return fault('too-complex', offset, 1, `More than ${flowDepth} brackets within each other are not read.`)
      case ']':
      case '}': {
        const opening = brackets.pop()?.opening
        if (opening === (token === ']' ? '[' : '{')) return undefined
        return fault(
          'syntax',
          offset,
          1,
          opening
            ? `\`${opening}\` is closed by \`${token}\`.`
            : `Nothing was opened that this \`${token}\` could close.`,
        )
      }
      case '...':
        return fault('unsupported-yaml', offset, 3, '`...` ends a document; one file holds one, so it has no use here.')
    }
    switch (first) {
      case scalarNext:
        scalar = true
        return undefined
      case ampersand:
        return unsupported(token, offset, 'an anchor')
      case asterisk:
        return unsupported(token, offset, 'an alias')
      case exclamation:
        return unsupported(token, offset, 'a tag')
      case percent:
        return unsupported(token, offset, 'a directive')
      case doubleQuote:
      case singleQuote:
        return isClosed(token) ? undefined : fault('syntax', offset, 1, `This \`${token[0]}\` is never closed.`)
    }
    return undefined
  }
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
  return { rule, start, end: start + length, message }
}

function unsupported(token: string, offset: number, what: string): Fault {
  const message = `${token[0] === '%' ? 'A line that' : 'Text that'} begins with \`${token[0]}\` is ${what} in YAML, which this format does not have; put text in quotation marks.`
  return fault('unsupported-yaml', offset, token.length, message)
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
