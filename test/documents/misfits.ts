import type { Key, Shapes } from './shape.ts'

/** What values are held to: shapes, and types that are one of some words. */
export interface Described {
  readonly shapes: Shapes
  readonly words: Readonly<Record<string, readonly string[]>>
}

/** The keys of an object that has no name of its own: those of the shape that it is in, and where it is there. */
interface Place {
  readonly keys: readonly Key[]
  readonly path: string
}

const nowhere: Place = { keys: [], path: '' }

/** Where a value of JSON is other than its type says, a line each; a key that is not described is one, too. */
export function misfits(value: unknown, type: string, all: Described, at = type, place = nowhere): readonly string[] {
  const wrong = [`${at} is ${JSON.stringify(value)?.slice(0, 60)} and no ${type}`]
  const either = partsOf(type, ' | ')
  if (either.length > 1) return either.some((each) => misfits(value, each, all, at, place).length === 0) ? [] : wrong
  if (type.endsWith('[]')) {
    if (!Array.isArray(value)) return wrong
    const inner = { ...place, path: `${place.path}[]` }
    return value.flatMap((each, index) => misfits(each, within(type.slice(0, -2)), all, `${at}[${index}]`, inner))
  }
  if (['number', 'string', 'boolean'].includes(type)) return typeof value === type ? [] : wrong
  if (/^('.*'|\d+|true)$/.test(type)) return String(value) === type.replaceAll("'", '') ? [] : wrong
  if (type in all.words) return all.words[type]?.includes(String(value)) ? [] : wrong
  if (type.startsWith('[')) {
    const fits = Array.isArray(value) && value.length === type.split(',').length
    return fits && value.every((each) => typeof each === 'number') ? [] : wrong
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong
  const [, key, of] = /^(?:Partial<)?Record<(\w+), ([^>]+)>/.exec(type) ?? []
  if (key && of)
    return Object.entries(value).flatMap(([name, each]) => [
      ...misfits(name, key, all, `${at}, a key`),
      ...misfits(each, of, all, `${at}.${name}`),
    ])
  return ofObject(value, type, all, at, place)
}

function ofObject(value: object, type: string, all: Described, at: string, place: Place): readonly string[] {
  const keys = partsOf(type, ' & ').flatMap((part) => (part === 'object' ? keysAt(place) : keysOf(part, all)))
  if (keys.length === 0) return [`${at} is of no type that is described: ${type}`]
  const known = new Map(keys.map((each) => [each.key.path.slice(each.place.path.length), each]))
  const missing = [...known].filter(([name, { key }]) => !key.optional && !(name in value)).map(([name]) => name)
  return [
    ...missing.map((name) => `${at}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, each]) => {
      const found = known.get(name)
      if (!found) return [`${at}.${name} is not described`]
      return misfits(each, found.key.type, all, `${at}.${name}`, { keys: found.place.keys, path: found.key.path })
    }),
  ]
}

interface Known {
  readonly key: Key
  /** Where the paths of keys begin that are of the same object. */
  readonly place: Place
}

/** Every key of a shape, also those that it has of others. */
function keysOf(name: string, all: Described): readonly Known[] {
  const shape = all.shapes[name]
  if (!shape) return []
  const own = keysAt({ keys: shape.keys, path: '' })
  return [...shape.and.flatMap((each) => keysOf(each, all)), ...own]
}

/** The keys one step below a place. */
function keysAt({ keys, path }: Place): readonly Known[] {
  const before = path === '' ? '' : `${path}.`
  return keys
    .filter((key) => key.path.startsWith(before) && !key.path.slice(before.length).includes('.'))
    .map((key) => ({ key, place: { keys, path: before } }))
}

/** The parts of a type between some sign, but not of those in brackets. */
function partsOf(type: string, sign: ' | ' | ' & '): readonly string[] {
  return /[([<]/.test(type) ? [type] : type.split(sign)
}

function within(type: string): string {
  return /^\(.*\)$/.test(type) ? type.slice(1, -1) : type
}
