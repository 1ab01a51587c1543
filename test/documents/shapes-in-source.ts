import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../audits/firsthand.ts'
import type { Key, Shape, Shapes } from './shape.ts'

/** The interfaces of these files and folders, below `src`, that can be reached from the named ones. */
export function shapesInSource(places: readonly string[], from: readonly string[]): Shapes {
  const all = interfacesIn(
    places
      .map(textOf)
      .join('\n')
      .replaceAll(/\/\*\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  )
  const reached = new Map<string, Shape>()
  const reach = (name: string) => {
    const shape = all.get(name)
    if (!shape || reached.has(name)) return
    reached.set(name, shape)
    for (const { type } of shape.keys) for (const [word] of type.matchAll(/\w+/g)) reach(word)
    for (const word of shape.and) reach(word)
  }
  for (const name of from) reach(name)
  return Object.fromEntries(reached)
}

function textOf(place: string): string {
  const path = join(root, 'src', place)
  if (place.endsWith('.ts')) return readFileSync(path, 'utf8')
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('\n')
}

function interfacesIn(text: string): ReadonlyMap<string, Shape> {
  const found = new Map<string, Shape>()
  for (const { 0: head, 1: name = '', 2: and = '', index } of text.matchAll(/interface (\w+)(?: extends ([^{]+))? \{/g))
    found.set(name, { and: and.split(', ').filter(Boolean), keys: keysIn(upToBracket(text, index + head.length)) })
  return found
}

/** What stands before the bracket that closes what was open here. */
function upToBracket(text: string, start: number): string {
  let depth = 1
  let at = start
  for (; depth > 0 && at < text.length; at += 1) {
    if (text[at] === '{') depth += 1
    if (text[at] === '}') depth -= 1
  }
  return text.slice(start, at - 1)
}

const member = /readonly (?:'([\w-]+)'|(\w+))(\??): /y

function keysIn(body: string, before = ''): readonly Key[] {
  const keys: Key[] = []
  let at = 0
  while (at < body.length) {
    member.lastIndex = at
    const [head, quoted, plain, mark] = member.exec(body) ?? []
    if (head === undefined) {
      at += 1
      continue
    }
    const written = upToLineEnd(body, at + head.length)
    const path = `${before}${quoted ?? plain ?? ''}`
    const inner = /\{([\s\S]*)\}/.exec(written)?.[1]
    keys.push({ path, optional: mark === '?', type: typeOf(written) })
    if (inner !== undefined) keys.push(...keysIn(inner, `${path}${typeOf(written).endsWith('[]') ? '[]' : ''}.`))
    at += head.length + written.length
  }
  return keys
}

/** A type ends with its line, unless a bracket is open there, or the next line goes on with `|`. */
function upToLineEnd(text: string, start: number): string {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    if ('{(['.includes(text[at] ?? '')) depth += 1
    if ('})]'.includes(text[at] ?? '')) depth -= 1
    const ends = text[at] === '\n' || text[at] === ';'
    if (ends && depth === 0 && !/^\s*\|/.test(text.slice(at))) return text.slice(start, at)
  }
  return text.slice(start)
}

/** A type in one line, without what says that nobody may change it. */
function typeOf(written: string): string {
  return written
    .replace(/\{[\s\S]*\}/, 'object')
    .replaceAll(/\breadonly /g, '')
    .replaceAll(/Readonly<(.*)>/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\((\w+|\[[^\]]*\])\)\[\]/g, '$1[]')
    .trim()
}
