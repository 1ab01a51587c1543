import type { Json } from '../json.ts'
import { decoded } from './decoded.ts'
import { type Fault, guardLines, type Limits, limits as usual } from './guard.ts'
import { type Locate, type LocateWord, lineStarts, type Path, rangeOf } from './place.ts'
import type { Problem, Range } from './problem.ts'
import { recovered } from './yaml/recovery.ts'
import { extentOf, pathsAround, placed, placedWord, plain } from './yaml/tree.ts'

/** A file that was read: its value, made of plain objects, lists, text, numbers, booleans and null. */
export interface Yaml {
  readonly value: Json
  readonly text: string
  readonly locate: Locate
  readonly locateWord: LocateWord
  /** All of what is at a path, as it is written; empty where nothing is, or where it was guessed. */
  readonly written: (path: Path) => { readonly text: string; readonly range: Range }
  /** Where the value is not what the file says in so many words. */
  readonly guessed: readonly Path[]
}

/** What reading came to: what is wrong, by place, and the value, if anything could be read. */
export interface YamlReading {
  readonly problems: readonly Problem[]
  readonly yaml?: Yaml
}

/**
 * Reads YAML 1.2 (core schema) without anchors, aliases, tags, merge keys and directives, from bytes that nobody vouches for. What
 * can't be read is mended or left out and remembered as guessed, so that all problems are found at once.
 * Never throws, and takes time in proportion to the bytes.
 */
export function readYaml(bytes: Uint8Array, limits: Limits = usual): YamlReading {
  const start: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 }
  if (bytes.length > limits.bytes) {
    const message = `This file has ${bytes.length} bytes; at most ${limits.bytes} can be read.`
    return { problems: [{ rule: 'too-large', severity: 'error', ...start, message }] }
  }
  const { text, faults: badBytes, isBinary } = decoded(bytes)
  // Most files have nothing wrong, and then nobody asks for a line.
  let lines: readonly number[] | undefined
  const range = (start: number, end: number) => {
    lines ??= lineStarts(text)
    return rangeOf(lines, start, end)
  }
  const problems = (faults: readonly Fault[]) =>
    faults
      .slice(0, most)
      .map((fault) => problemOf(fault, range))
      .sort(byPlace)
  const tooLong = isBinary ? undefined : guardLines(text, limits)
  if (isBinary || tooLong) return { problems: problems([...badBytes, ...(tooLong ? [tooLong] : [])]) }
  const { node, faults, isWhole, before, guesses, read } = recovered(text, badBytes, limits)
  if (node === undefined) return { problems: problems(faults) }
  const within: Fault[] = []
  const value = plain(node, within)
  const here = (start: number, end: number) => range(before(start), before(end))
  const found = within
    .map((fault) => placedBefore(fault, before))
    .filter((fault) => isWhole || !isOnLineOf(fault, faults, text))
  const locate: Locate = (path, what = 'value') => here(...placed(node, path, what))
  const locateWord: LocateWord = (path, word) => here(...placedWord(read, node, path, word))
  const written = (path: Path) => {
    const [start, end] = extentOf(node, path) ?? [0, 0]
    return { text: read.slice(start, end), range: here(start, end) }
  }
  const lost = within.filter(({ rule }) => leftOut.has(rule))
  const guessed = pathsAround(node, [...guesses, ...lost.map(({ start, end }) => [start, end] as const)])
  return { problems: problems([...faults, ...found]), yaml: { value, text, locate, locateWord, written, guessed } }
}

/** As `readYaml`, for those who have no use for a file with an error in it. */
export function parseYaml(bytes: Uint8Array, limits: Limits = usual): Yaml | { readonly problems: readonly Problem[] } {
  const { yaml, problems } = readYaml(bytes, limits)
  return yaml && !problems.some(({ severity }) => severity === 'error') ? yaml : { problems }
}

/** What of a value is not in it. */
const leftOut: ReadonlySet<string> = new Set(['inexact-number', 'control-character', 'unsupported-yaml'])

/** More than these help nobody. */
const most = 100

function problemOf(fault: Fault, range: (start: number, end: number) => Range): Problem {
  const { rule, severity = 'error', start, end, message, help, first, mend } = fault
  const also = first === undefined ? '' : ` The first one is on line ${range(first, first).line}.`
  return {
    rule,
    severity,
    ...range(start, end),
    message: message + also,
    ...(help && { help }),
    ...(mend?.says && {
      fix: { says: mend.says, edits: mend.changes.map(({ start, end, text }) => ({ ...range(start, end), text })) },
    }),
  }
}

function placedBefore(fault: Fault, before: (offset: number) => number): Fault {
  const { start, end, first, mend } = fault
  return {
    ...fault,
    start: before(start),
    end: before(end),
    ...(first !== undefined && { first: before(first) }),
    ...(mend && {
      mend: {
        ...mend,
        changes: mend.changes.map((each) => ({ ...each, start: before(each.start), end: before(each.end) })),
      },
    }),
  }
}

/** Whether something else is wrong on the same line already, from which this may follow. */
function isOnLineOf({ start }: Fault, others: readonly Fault[], text: string): boolean {
  return others.some((other) => !text.slice(Math.min(start, other.start), Math.max(start, other.start)).includes('\n'))
}

function byPlace(one: Problem, other: Problem): number {
  return one.line - other.line || one.column - other.column || (one.rule < other.rule ? -1 : 1)
}
