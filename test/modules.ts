import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { parseSync } from 'rolldown/utils'

/** One `from '…'`, `import('…')` of values or types. */
export interface Import {
  /** A path below the folder for files of ours (`session/event.ts`), else as it is written (`node:fs`, `zod/mini`). */
  readonly of: string
  readonly isOurs: boolean
  readonly isType: boolean
  /** Loaded when it is asked for, not at the start. */
  readonly isDynamic: boolean
}

/** A source file as the architecture test sees it. */
export interface Module {
  readonly lines: number
  readonly imports: readonly Import[]
  /** Names that are used, each with the name before the dot: `process`, `process.stdout`, `Date.now`, `new Date()`. */
  readonly uses: ReadonlySet<string>
  /** Whether it writes an escape character, in whatever notation. */
  readonly hasEscape: boolean
}

export type Modules = ReadonlyMap<string, Module>

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** Every TypeScript file below a folder, by its path from there. */
export function readModules(folder: string): Modules {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  return new Map(
    paths
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => [path, readModule(path, readFileSync(join(folder, path), 'utf8'))]),
  )
}

/** Reads one file with the bundler's own parser, so that comments and texts are never taken for code. */
export function readModule(path: string, text: string): Module {
  const isMarkup = path.endsWith('.tsx')
  const { program, errors } = parseSync(path, text, { lang: isMarkup ? 'tsx' : 'ts' })
  if (errors.length > 0) throw new Error(`${path} can't be parsed: ${errors[0]?.message}`)
  // What the compiler imports for the markup.
  const imports: Import[] = isMarkup
    ? [{ of: 'preact/jsx-runtime', isOurs: false, isType: false, isDynamic: false }]
    : []
  const uses = new Set<string>()
  let hasEscape = false
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isNode(value)) return
    const of = importOf(value, path)
    if (of) imports.push(of)
    for (const use of usesOf(value)) uses.add(use)
    hasEscape ||= isEscape(value)
    for (const [key, child] of Object.entries(value)) {
      // `{ process: 1 }` and `event.process` name a member, not the global.
      if ((key === 'key' || key === 'property') && !value.computed) continue
      visit(child)
    }
  }
  visit(program)
  return { lines: text.trimEnd().split('\n').length, imports, uses, hasEscape }
}

/** What is loaded with a module at once, itself included: neither types nor what `import()` brings. */
export function staticReach(modules: Modules, start: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const visit = (path: string) => {
    if (reached.has(path)) return
    reached.add(path)
    for (const { of, isType, isDynamic } of modules.get(path)?.imports ?? []) if (!isType && !isDynamic) visit(of)
  }
  visit(start)
  return reached
}

/** Ways that lead from something back to itself, such as `a → b → a`; each is found once. */
export function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) {
      found.push([...way.slice(way.indexOf(name)), name].join(' → '))
      return
    }
    if (done.has(name)) return
    for (const next of graph.get(name) ?? []) visit(next, [...way, name])
    done.add(name)
  }
  for (const name of graph.keys()) visit(name, [])
  return found
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}

/** The name of an identifier, or of the last member of `a.b.c`. */
function nameOf(value: unknown): string | undefined {
  if (!isNode(value)) return undefined
  if (value.type === 'Identifier') return value.name as string
  return value.type === 'MemberExpression' && !value.computed ? nameOf(value.property) : undefined
}

const importing = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]

function importOf(node: Node, path: string): Import | undefined {
  const { source } = node
  if (!importing.includes(node.type) || !isNode(source)) return undefined
  if (typeof source.value !== 'string') throw new Error(`${path} imports what only running it can tell`)
  const isOurs = source.value.startsWith('.')
  return {
    of: isOurs ? posix.join(posix.dirname(path), source.value) : source.value,
    isOurs,
    isType: node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type',
    isDynamic: node.type === 'ImportExpression',
  }
}

function usesOf(node: Node): string[] {
  const name = nameOf(node)
  if (node.type === 'Identifier' && name) return [name]
  if (node.type === 'MemberExpression' && name) return [`${nameOf(node.object) ?? ''}.${name}`]
  if (node.type === 'NewExpression' && Array.isArray(node.arguments) && node.arguments.length === 0)
    return [`new ${nameOf(node.callee)}()`]
  // `const { stdout } = process`
  if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'ObjectPattern')
    return (node.id.properties as Node[]).map(({ key }) => `${nameOf(node.init) ?? ''}.${nameOf(key) ?? ''}`)
  return []
}

function isEscape(node: Node): boolean {
  if (node.type === 'TemplateElement') return JSON.stringify(node.value).includes('\\u001b')
  if (node.type !== 'Literal') return false
  // A pattern stands as it is written.
  if (isNode(node.regex) || node.regex) return /\\x1b|\\u001b|\\u\{1b\}|\x1b/i.test(String(node.raw))
  return typeof node.value === 'string' && node.value.includes('\x1b')
}
