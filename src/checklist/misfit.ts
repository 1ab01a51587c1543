import type { Json } from '../json.ts'
import { nearest } from '../nearest.ts'
import { meantBy } from './meant.ts'
import type { Path } from './place.ts'
import type { Fix, Problem, Range } from './problem.ts'
import { quoted } from './quoted.ts'
import { type Issue, optionsOf, words } from './wanted.ts'
import type { Yaml } from './yaml.ts'

/** Something in a file that does not fit its schema. */
export interface Misfit {
  readonly path: Path
  readonly problem: () => Problem
  /** The key that was meant by an unknown one. */
  readonly rename?: string
  /** The value that was meant. */
  readonly meant?: Json
  /** Nothing stands there. */
  readonly isMissing: boolean
  /** It is about what several values are to each other. */
  readonly isRelation: boolean
  readonly isUnknownKey: boolean
  /** How long the list may be that is longer. */
  readonly most?: number
}

/** One thing that does not fit. `free` are the keys that could stand where an unknown one does. */
export function misfitOf(
  issue: Issue,
  path: Path,
  value: Json | undefined,
  yaml: Yaml,
  free: readonly string[],
): Misfit {
  const plain = { path, isMissing: value === undefined, isRelation: issue.code === 'custom', isUnknownKey: false }
  if (issue.code === 'unrecognized_keys') {
    const key = String(path.at(-1))
    const [, before] = /^([\w-]+):\S/.exec(key) ?? []
    if (before !== undefined && (value === null || free.includes(before))) {
      const problem = () => withoutSpace(path, before, yaml)
      const rename = free.includes(before) ? { rename: before } : {}
      return {
        ...plain,
        isMissing: false,
        isUnknownKey: true,
        problem,
        ...rename,
        meant: value ?? key.slice(before.length + 1),
      }
    }
    const rename = nearest(key, free)
    const problem = () => unknownKey(path, yaml, rename, free)
    return { ...plain, isMissing: false, isUnknownKey: true, problem, ...(rename !== undefined && { rename }) }
  }
  if (value === undefined || value === null) return { ...plain, problem: () => absent(path, value === null, yaml) }
  const meant = meantBy(issue, value, () => yaml.written(path).text)
  const most = issue.code === 'too_big' && Array.isArray(value) ? { most: Number(issue.maximum) } : {}
  const problem = () => wrong(issue, path, value, yaml, meant)
  return { ...plain, ...most, problem, ...(meant && { meant: meant.value }) }
}

/** As in `{ id:call }`. */
function withoutSpace(path: Path, key: string, yaml: Yaml): Problem {
  const { line, column } = yaml.locate(path, 'key')
  const at = { line, column, endLine: line, endColumn: column + key.length + 1 }
  const edit = { ...at, column: at.endColumn, text: ' ' }
  const message = `A space is missing behind the \`:\` of \`${cut(key)}\`.`
  return error('missing-space', at, message, { says: 'Write a space behind the `:`.', edits: [edit] })
}

function unknownKey(path: Path, yaml: Yaml, meant: string | undefined, free: readonly string[]): Problem {
  const key = String(path.at(-1))
  const at = yaml.locate(path, 'key')
  const help = meant ? `; did you mean \`${meant}\`?` : free.length > 0 ? `; there are ${free.join(', ')}.` : '.'
  return error(
    'unknown-key',
    at,
    `Unknown key \`${cut(key)}\`${help}`,
    meant === undefined ? undefined : written(at, meant),
  )
}

/** What is missing, or has nothing behind its `:`. */
function absent(path: Path, isEmpty: boolean, yaml: Yaml): Problem {
  const at = yaml.locate(path)
  if (path.length === 0) return error('missing-key', at, 'This file is empty.')
  const comment = isEmpty ? takenForComment(path, yaml) : undefined
  return comment ?? error('missing-key', at, `${nameOf(path)} is ${isEmpty ? 'empty' : 'missing'}.`)
}

/** As in `title: #4 is late`. */
function takenForComment(path: Path, yaml: Yaml): Problem | undefined {
  const { endLine: line, endColumn } = yaml.locate(path, 'key')
  const rest = (yaml.text.split('\n')[line - 1] ?? '').slice(endColumn - 1)
  const [, before = '', text] = /^(\s*:\s+)(#[^\s#].*?)\s*$/.exec(rest) ?? []
  if (text === undefined) return undefined
  const column = endColumn + before.length
  const at = { line, column, endLine: line, endColumn: column + text.length }
  const message = `A \`#\` after a space begins a comment, so ${nameOf(path)} is empty; put text that has it in quotation marks.`
  return error('unquoted-hash', at, message, {
    says: 'Put the text in quotation marks.',
    edits: [{ ...at, text: JSON.stringify(text) }],
  })
}

function wrong(issue: Issue, path: Path, value: Json, yaml: Yaml, meant: ReturnType<typeof meantBy>): Problem {
  const scalar = typeof value !== 'object' && !['custom', 'too_big', 'too_small'].includes(issue.code)
  const help = meant?.isWord ? `; did you mean \`${meant.text}\`?` : scalar ? `, not ${quoted(value)}.` : '.'
  // Who is told the one word that was meant needs no list of all the others.
  const isListed = !issue.message && optionsOf(issue).length > 0
  const expected = meant?.isWord && isListed ? `can’t be ${quoted(value)}` : `must be ${issue.message || words(issue)}`
  const first = issue.code === 'custom' ? issue.params?.first : undefined
  const also = Array.isArray(first)
    ? ` The first one is on line ${yaml.locate([...path.slice(0, -first.length), ...first]).line}.`
    : ''
  const { text, range } = yaml.written(path)
  // A map or a list is pointed at where it begins; what takes its place takes the place of all of it.
  // What refers to an id may know it by another one than the nearest.
  const fix =
    meant && text !== '' && path.at(-1) !== 'id'
      ? { says: meant.says, edits: [{ ...range, text: meant.text }] }
      : undefined
  return error(ruleOf(issue, value, meant), yaml.locate(path), `${nameOf(path)} ${expected}${help}${also}`, fix)
}

function ruleOf(issue: Issue, value: Json, meant: ReturnType<typeof meantBy>): string {
  if (meant?.rule) return meant.rule
  if (issue.code === 'custom' && typeof issue.params?.rule === 'string') return issue.params.rule
  if (typeof value === 'string' && /^\d{1,3}:\d{2}(?::\d{2})?$/.test(value)) return 'sexagesimal'
  const isType = issue.code === 'invalid_type' || (issue.code === 'invalid_union' && optionsOf(issue).length === 0)
  return isType && !('values' in issue) ? 'wrong-type' : 'bad-value'
}

function error(rule: string, at: Range, message: string, fix?: Fix): Problem {
  return { rule, severity: 'error', ...at, message, ...(fix && { fix }) }
}

/** What to write in place of what stands there. */
function written(at: Range, text: string): Fix {
  return { says: `Write \`${text}\`.`, edits: [{ ...at, text }] }
}

/** `weight`, or `loves 2` for an entry of a list. */
function nameOf(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'A file'
  if (typeof last !== 'number') return `\`${cut(String(last))}\``
  const list = path.at(-2)
  return typeof list === 'string' ? `Entry ${last + 1} of \`${cut(list)}\`` : `Entry ${last + 1}`
}

function cut(text: string): string {
  const characters = [...text.slice(0, 200)]
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : characters.join('')
}
