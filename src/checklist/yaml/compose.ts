import { Composer, type CST, type ErrorCode, Lexer, type Node, Parser } from 'yaml'
import { type Fault, guard, type Limits } from '../guard.ts'

/** What a text came to: the root of its one document, with what should not be in it but can be; or where reading stopped. */
export type Composed = ({ readonly node: Node | null } | { readonly fault: RawFault }) & {
  readonly notes: readonly Fault[]
}

/** What stopped it: in words, or as the parser puts it. */
export type RawFault = Fault | ParserFault

export interface ParserFault {
  readonly code: ErrorCode
  /** The parser's own; it only tells the cases of one code apart. */
  readonly message: string
  readonly start: number
  readonly end: number
}

const options = {
  schema: 'core',
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/**
 * Composes the one document of a text up to the first fault; lexed once, each token guarded before the parser sees it. No list of
 * tokens is kept: it would take memory, and a tenth of the time.
 */
export function composed(text: string, limits: Limits): Composed {
  const notes: Fault[] = []
  const check = guard(limits, notes)
  let fault: ParserFault | undefined
  let node: Node | null = null
  const parser = new Parser()
  const composer = new Composer(options)
  // Composing goes on after an error, and one text can hold a million of them; no option stops it at the first one. What is
  // thrown here is caught and thrown again on the way up, so the first fault is remembered beside it.
  const onError = (source: ErrorSource, code: ErrorCode, message: string, isWarning = false) => {
    if (isWarning) return
    const [start, end] = extent(source)
    fault ??= { code, message, start, end }
    throw new Error(code)
  }
  Object.assign(composer, { onError })
  const compose = (tokens: Iterable<CST.Token>) => {
    for (const token of tokens) {
      if (token.type === 'error') onError(token, 'UNEXPECTED_TOKEN', token.message)
      for (const document of [...composer.next(token), ...(token.type === 'document' ? composer.end() : [])])
        node = document.contents as Node | null
    }
  }
  try {
    for (const token of new Lexer().lex(text)) {
      const refused = check(token)
      if (refused) return { fault: refused, notes }
      compose(parser.next(token))
    }
    const refused = check(undefined)
    if (refused) return { fault: refused, notes }
    compose(parser.end())
    return { node, notes }
  } catch (error) {
    if (fault) return { fault, notes }
    throw error
  }
}

type ErrorSource = number | readonly [number, number] | { readonly offset: number; readonly source?: unknown }

/** From where to where, as the composer names the place of an error. */
function extent(source: ErrorSource): readonly [number, number] {
  if (typeof source === 'number') return [source, source + 1]
  if ('offset' in source)
    return [source.offset, source.offset + (typeof source.source === 'string' ? source.source.length : 1)]
  return [source[0], source[1]]
}
