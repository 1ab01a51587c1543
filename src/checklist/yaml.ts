import {
  Composer,
  type CST,
  type ErrorCode,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  Parser,
  stringify,
} from 'yaml'
import type { Json } from '../json.ts'
import { type Fault, guard, guardLines, type Limits, limits as usual } from './guard.ts'
import { type Locate, type LocateWord, lineStarts, type Path, rangeOf } from './place.ts'
import type { Problem, Range } from './problem.ts'
import { quoted } from './quoted.ts'

/** A file that was read: its value, made of plain objects, lists, text, numbers, booleans and null. */
export interface Yaml {
  readonly value: Json
  readonly text: string
  readonly locate: Locate
  readonly locateWord: LocateWord
}

/**
 * Reads YAML 1.2 (core schema) without anchors, aliases, tags, merge keys and directives, from bytes that nobody vouches for.
 * Syntax stops at the first problem, since what follows from it would only confuse; repeated and forbidden keys are all named.
 * Never throws, and takes time in proportion to the bytes.
 */
export function parseYaml(bytes: Uint8Array, limits: Limits = usual): Yaml | { readonly problems: readonly Problem[] } {
  const start: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  if (bytes.length > limits.bytes) {
    const message = `This file has ${bytes.length} bytes; at most ${limits.bytes} can be read.`
    return { problems: [{ rule: 'too-large', severity: 'error', ...start, message }] }
  }
  const text = decoded(bytes)
  if (text === undefined) {
    const message = 'This file is not UTF-8 text; save it as UTF-8.'
    return { problems: [{ rule: 'not-utf-8', severity: 'error', ...start, message }] }
  }
  // Most files have nothing wrong, and then nobody asks for a line.
  let lines: readonly number[] | undefined
  const range = (start: number, end: number) => {
    lines ??= lineStarts(text)
    return rangeOf(lines, start, end)
  }
  const problem = ({ rule, start, end, message }: Fault): Problem => {
    return { rule, severity: 'error', ...range(start, end), message }
  }
  const root = composed(text, limits)
  if ('message' in root) return { problems: [problem(root)] }
  const faults: Fault[] = []
  const value = plain(root.node, faults)
  if (faults.length > 0) return { problems: faults.slice(0, 100).map(problem) }
  const locate: Locate = (path, what = 'value') => range(...placed(root.node, path, what))
  return { value, text, locate, locateWord: (path) => locate(path) }
}

/** Undefined when the bytes are no UTF-8. A byte order mark at the start is left out. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * Control characters other than tab and line breaks, direction overrides, separators that some editors count as line breaks,
 * byte order marks and halves of surrogate pairs: in a text that is read by people they can only mislead.
 */
const unreadable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]|\r(?!\n)/u

/** The first character that a text cannot have, as `U+001B`, and where it stands. */
export function unreadableIn(text: string): { readonly index: number; readonly name: string } | undefined {
  const found = unreadable.exec(text)
  const code = found?.[0].codePointAt(0) ?? 0
  return found ? { index: found.index, name: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` } : undefined
}

/**
 * The root of the one document in a text; lexed once, each token guarded before the parser sees it. No list of tokens is
 * kept: it would take memory, and a tenth of the time.
 */
function composed(text: string, limits: Limits): { readonly node: Node | null } | Fault {
  const control = unreadableIn(text)
  if (control) {
    const message = `An invisible character (${control.name}) stands here; delete it.`
    return { rule: 'control-character', start: control.index, end: control.index + 1, message }
  }
  const tooLong = guardLines(text, limits)
  if (tooLong) return tooLong
  const check = guard(limits)
  let fault: Fault | undefined
  let node: Node | null = null
  const parser = new Parser()
  const composer = new Composer(options)
  // Composing goes on after an error, and one text can hold a million of them; no option stops it at the first one. What is
  // thrown here is caught and thrown again on the way up, so the first fault is remembered beside it.
  const onError = (source: ErrorSource, code: ErrorCode, message: string) => {
    fault ??= syntax(code, message, ...extent(source))
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
      if (refused) return refused
      compose(parser.next(token))
    }
    const refused = check(undefined)
    if (refused) return refused
    compose(parser.end())
    return { node }
  } catch (error) {
    if (fault) return fault
    throw error
  }
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

type ErrorSource = number | readonly [number, number] | { readonly offset: number; readonly source?: unknown }

/** From where to where, as the composer names the place of an error. */
function extent(source: ErrorSource): [number, number] {
  if (typeof source === 'number') return [source, source + 1]
  if ('offset' in source)
    return [source.offset, source.offset + (typeof source.source === 'string' ? source.source.length : 1)]
  return [source[0], source[1]]
}

/** A syntax error in words that say what to do; `message` is the parser's own and only tells its cases apart. */
function syntax(code: ErrorCode, message: string, start: number, end: number): Fault {
  const words: Partial<Record<ErrorCode, string>> = {
    BAD_DQ_ESCAPE:
      'A `\\` within double quotation marks begins an escape, and this is none; write `\\\\`, or use single ones.',
    BAD_INDENT:
      'The indentation of this line fits nothing above it; keys that belong together start in the same column.',
    BAD_SCALAR_START: 'Text cannot begin with this character; put the text in quotation marks.',
    BLOCK_AS_IMPLICIT_KEY:
      'A `:` and a space make a key of what stands before it; put text that has them in quotation marks.',
    BLOCK_IN_FLOW: 'Within brackets there are no keys and lists by indentation; is a bracket not closed?',
    KEY_OVER_1024_CHARS: 'This key is longer than 1024 characters.',
    MISSING_CHAR: /Flow map|flow collection|Flow sequence/i.test(message)
      ? 'A comma or a closing bracket is missing before this.'
      : /map keys/i.test(message)
        ? 'A `:` is missing after this key.'
        : 'Something is missing before this: a space, a comma, or a `:` after a key.',
    MULTILINE_IMPLICIT_KEY:
      'This is read as a key, and a key stands on one line; is a `:` missing, or a quotation mark?',
    NON_STRING_KEY: 'A key is text, not a list or a map.',
    RESOURCE_EXHAUSTION: 'This is nested too deeply to be read.',
    TAB_AS_INDENT: 'A tab cannot indent; use spaces.',
  }
  return {
    rule: 'syntax',
    start,
    end,
    message: words[code] ?? 'This is not YAML; what stands here does not fit what stands before it.',
  }
}

/** A key and a text as lines of YAML that read back as they were, whatever follows; each indented by so many columns. */
export function writeEntry(key: string, text: string, indent = 0): string {
  // A block that ends in empty lines would take in those that follow.
  const blockQuote = text.endsWith('\n') ? false : 'literal'
  const written = stringify({ [key]: text }, { blockQuote, compat: 'yaml-1.1', lineWidth: 118 - indent })
  const lines = written.replace(/\n$/, '').split('\n')
  return lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)).join('\n')
}

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The value of a node as plain data; whatever must not be in it is added to `faults`. */
function plain(node: unknown, faults: Fault[]): Json {
  if (isMap(node)) {
    const value: { [key: string]: Json } = {}
    const seen = new Set<string>()
    for (const { key, value: of } of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      const refused = seen.has(name)
        ? `The key ${quoted(name)} stands here a second time.`
        : forbidden.has(name)
          ? `${quoted(name)} cannot be a key.`
          : name === '<<'
            ? 'Merge keys (`<<`) are not part of this format; write the keys out.'
            : undefined
      if (refused) faults.push(faultAt(key, seen.has(name) ? 'duplicate-key' : 'unsupported-yaml', refused))
      else value[name] = plain(of, faults)
      seen.add(name)
      noteUnreadable(key, name, faults)
    }
    return value
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, faults))
  const value = isScalar(node) ? node.value : null
  if (typeof value === 'string') noteUnreadable(node, value, faults)
  else if (
    typeof value === 'number' &&
    !(Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value))
  )
    faults.push(
      faultAt(node, 'number', 'This number is too large to be kept exactly; put it in quotation marks if it is text.'),
    )
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** Escapes such as `\e` bring in what the text itself was searched for. */
function noteUnreadable(node: unknown, text: string, faults: Fault[]) {
  if (!isScalar(node) || node.type !== 'QUOTE_DOUBLE') return
  const control = unreadableIn(text)
  if (control)
    faults.push(
      faultAt(node, 'control-character', `An invisible character (${control.name}) is written here; leave it out.`),
    )
}

function faultAt(node: unknown, rule: string, message: string): Fault {
  const [start, end] = rangeIn(node) ?? [0, 0]
  return { rule, start, end, message }
}

function rangeIn(node: unknown): readonly [number, number] | undefined {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}

/** The start and end of what is at `path`, in UTF-16 units; collections stand for their own key or their first one. */
function placed(root: Node | null, path: Path, what: 'value' | 'key'): readonly [number, number] {
  let node: unknown = root
  let key: unknown
  let complete = true
  for (const segment of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === segment) : undefined
    const item = isSeq(node) && typeof segment === 'number' ? node.items[segment] : undefined
    if (!pair && !item) {
      complete = false
      break
    }
    key = pair?.key
    node = pair ? pair.value : item
  }
  const value = rangeIn(node)
  if (complete && what === 'value' && isScalar(node) && value && value[1] > value[0]) return value
  const first = isMap(node) ? rangeIn(node.items[0]?.key) : undefined
  return rangeIn(key) ?? first ?? (value ? [value[0], value[0] + 1] : [0, 0])
}
