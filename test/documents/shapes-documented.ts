import type { Key, Shape, Shapes } from './shape.ts'

/** The shapes that a document describes: a heading, the shapes of which each has every key as well, and a table of keys. */
export function shapesDocumented(markdown: string): Shapes {
  const sections = markdown.split(/^(?=#+ )/m).flatMap((section) => {
    const [, name] = /^#### (\w+)\n/.exec(section) ?? []
    return name && section.includes('| key | type |') ? [[name, shapeIn(section)] as const] : []
  })
  return Object.fromEntries(sections)
}

/** The words that stand for something, by the name of their type, in the order in which they are told. */
export function wordsDocumented(markdown: string): Readonly<Record<string, readonly string[]>> {
  const [, table = ''] = /^\| type \| values \|.*\n.*\n((?:\|.*\n)+)/m.exec(markdown) ?? []
  return Object.fromEntries(
    rowsOf(table).map(([name = '', values = '']) => [bare(name), values.split(', ').map(bare)] as const),
  )
}

function shapeIn(section: string): Shape {
  const [lead = '', table = ''] = section.split(/^\| key \| type \|.*\n.*\n/m)
  const [, every = ''] = /Every key of (.*), and:/.exec(lead) ?? []
  return { and: [...every.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name), keys: rowsOf(table).map(keyOf) }
}

function keyOf([key = '', type = '']: readonly string[]): Key {
  const path = bare(key)
  return { path: path.replace(/\?$/, ''), optional: path.endsWith('?'), type: bare(type) }
}

function rowsOf(table: string): readonly (readonly string[])[] {
  return [...table.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) =>
    row.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim()),
  )
}

function bare(cell: string): string {
  return cell.replaceAll('`', '').trim()
}
