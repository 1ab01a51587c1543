import { isMap, isNode, isScalar, isSeq, type Node } from 'yaml'
import type { Json } from '../../json.ts'
import type { Fault } from '../guard.ts'
import type { Path } from '../place.ts'
import { quoted } from '../quoted.ts'
import { unreadableIn } from '../unreadable.ts'
import { wordIn } from './word.ts'

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** The value of a node as plain data; what must not be in it is left out and added to `faults`. */
export function plain(node: unknown, faults: Fault[]): Json {
  if (isMap(node)) {
    const value: { [key: string]: Json } = {}
    const seen = new Map<string, unknown>()
    for (const { key, value: of } of node.items) {
      const name = isScalar(key) ? String(key.value) : ''
      if (seen.has(name)) faults.push(repeated(key, name, seen.get(name)))
      else if (forbidden.has(name)) faults.push(faultAt(key, 'unknown-key', `${quoted(name)} cannot be a key.`))
      else if (name === '<<')
        faults.push(
          faultAt(key, 'unsupported-yaml', 'Merge keys (`<<`) are not part of this format; write the keys out.'),
        )
      else value[name] = plain(of, faults)
      if (!seen.has(name)) seen.set(name, key)
      noteUnreadable(key, name, faults)
    }
    return value
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, faults))
  const value = isScalar(node) ? node.value : null
  if (typeof value === 'string') noteUnreadable(node, value, faults)
  else if (typeof value === 'number') noteNumber(node, value, faults)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function repeated(key: unknown, name: string, first: unknown): Fault {
  const fault = faultAt(key, 'duplicate-key', `The key ${quoted(name)} stands here a second time.`)
  const [before] = rangeIn(first) ?? []
  return before === undefined ? fault : { ...fault, first: before }
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

/** A number that is another than the one that was written, for some readers or for all. */
function noteNumber(node: unknown, value: number, faults: Fault[]) {
  const isExact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value)
  if (!isExact) {
    const message = 'This number is too large to be kept exactly; put it in quotation marks if it is text.'
    faults.push(faultAt(node, 'inexact-number', message))
    return
  }
  const source = isScalar(node) ? (node.source ?? '') : ''
  if (!/^[-+]?0[\dox]/.test(source)) return
  const octal = /^[-+]?0[0-7]+$/.test(source) ? `, and others as ${Number.parseInt(source, 8)}` : ''
  const fault = faultAt(node, 'leading-zero', `\`${source}\` is read as ${value}${octal}; write ${value}.`)
  const { start, end } = fault
  const says = `Write ${value}.`
  faults.push({ ...fault, severity: 'warning', mend: { says, changes: [{ start, end, text: String(value) }] } })
}

function faultAt(node: unknown, rule: string, message: string): Fault {
  const [start, end] = rangeIn(node) ?? [0, 0]
  return { rule, start, end, message }
}

type Stretch = readonly [start: number, end: number]

function rangeIn(node: unknown): Stretch | undefined {
  const range = isNode(node) ? node.range : undefined
  return range ? [range[0], range[1]] : undefined
}

/** What is at a path, or as far along it as there is something. */
function follow(root: Node | null, path: Path): { node: unknown; key: unknown; isComplete: boolean } {
  let node: unknown = root
  let key: unknown
  for (const segment of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment))
      : undefined
    const item = isSeq(node) && typeof segment === 'number' ? node.items[segment] : undefined
    if (!pair && !item) return { node, key, isComplete: false }
    key = pair?.key
    node = pair ? pair.value : item
  }
  return { node, key, isComplete: true }
}

/** From where to where goes what is at `path`; collections stand for their own key or their first one. */
export function placed(root: Node | null, path: Path, what: 'value' | 'key'): Stretch {
  const { node, key, isComplete } = follow(root, path)
  const value = rangeIn(node)
  if (isComplete && what === 'value' && isScalar(node) && value && value[1] > value[0]) return value
  const first = isMap(node) ? rangeIn(node.items[0]?.key) : undefined
  return rangeIn(key) ?? first ?? (value ? [value[0], value[0] + 1] : [0, 0])
}

/** From where to where all of what is at `path` goes; undefined where there is nothing. */
export function extentOf(root: Node | null, path: Path): Stretch | undefined {
  const { node, isComplete } = follow(root, path)
  return isComplete ? rangeIn(node) : undefined
}

/** Where a word stands in the text at `path`; all of the text where that can't be told. */
export function placedWord(text: string, root: Node | null, path: Path, word: string | Stretch): Stretch {
  const all = placed(root, path, 'value')
  const { node, isComplete } = follow(root, path)
  if (!isComplete || !isScalar(node) || typeof node.value !== 'string') return all
  const from = typeof word === 'string' ? node.value.indexOf(word) : word[0]
  const until = typeof word === 'string' ? from + word.length : word[1]
  if (from < 0 || until <= from) return all
  const found = wordIn(text.slice(...all), node.value, from, until)
  return found ? [all[0] + found[0], all[0] + found[1]] : all
}

/** The paths of what lies deepest around some stretches of a text: values with their keys, and lists and maps in brackets. */
export function pathsAround(root: Node | null, stretches: readonly Stretch[]): readonly Path[] {
  const found: Path[] = []
  const search = (node: unknown, path: Path, within: readonly Stretch[]) => {
    const before = found.length
    for (const { key, value, at } of childrenOf(node)) {
      const [first, last] = rangeIn(value) ?? [0, -1]
      const [start] = rangeIn(key) ?? [first]
      const here = within.filter(([from, to]) => from <= Math.max(last, rangeIn(key)?.[1] ?? 0) && to >= start)
      if (here.length === 0) continue
      const isInside = here.every(([from, to]) => from >= first && to <= last)
      if (isInside && (isMap(value) || isSeq(value))) search(value, [...path, at], here)
      else found.push([...path, at])
    }
    const isBlock = (isMap(node) || isSeq(node)) && !node.flow
    if (found.length === before && !isBlock) found.push(path)
  }
  if (stretches.length > 0) search(root, [], stretches)
  return found
}

interface Child {
  readonly key?: unknown
  readonly value: unknown
  readonly at: PropertyKey
}

function childrenOf(node: unknown): readonly Child[] {
  if (isMap(node))
    return node.items.map(({ key, value }) => ({ key, value, at: isScalar(key) ? String(key.value) : '' }))
  return isSeq(node) ? node.items.map((value, at) => ({ value, at })) : []
}
