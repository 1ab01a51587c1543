import { type Block, labelled, type Page, type Paragraph, type Table } from '../page.ts'
import { byEar } from './by-ear.ts'
import { encode } from './encode.ts'

/** A page in words, a line a paragraph: for ears, for pipes, and for terminals that can only write lines. Never wrapped. */
export function spokenLines(page: Page): string[] {
  return page.flatMap(blockLines)
}

function blockLines(block: Block): string[] {
  switch (block.is) {
    case 'gap':
      return ['']
    case 'keys':
      return []
    case 'paragraph':
      return paragraphLines(block)
    case 'link':
      return paragraphLines(labelled(block.label, block.url))
    case 'table':
      return tableLines(block)
    case 'drawing':
      return lined(block.says)
    case 'excerpt':
      // Somebody is going to change it, and has to hear how it is written.
      return encode(block.says, { line: false }).split('\n')
  }
}

function paragraphLines({ label, spans }: Paragraph): string[] {
  const [first = '', ...others] = lined(
    spans.map(({ text }) => text.replaceAll(/^ {2,}(?=\S)|(?<=\S) {2,}$/g, ' · ')).join(''),
  )
  return [label ? `${inWords(label)}: ${first}` : first, ...others]
}

/** A row is a sentence: what stands above each cell, and the cell. */
function tableLines({ head, rows }: Table): string[] {
  return rows.map((row) =>
    row
      .map(({ text }, column) => ({ name: inWords(head[column] ?? ''), value: inWords(text) }))
      .filter(({ value }) => value)
      .map(({ name, value }) => {
        const said = value.replace(/^(\d+)\/(\d+)$/, '$1 of $2')
        return name ? `${name}: ${said}` : said
      })
      .join(', '),
  )
}

/** A text of one line as it is spoken; not a sentence yet. */
export function inWords(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return byEar(encode(lines.filter(Boolean).join(' '), { line: true }))
}

/** Begins with a capital and ends in a full stop, if in nothing else. */
export function sentence(text: string): string {
  const words = stopped(text)
  const [first = ''] = words
  return first.toUpperCase() + words.slice(first.length)
}

/** A text as it was written, with a full stop where nothing else ends it. */
export function stopped(text: string): string {
  const words = inWords(text)
  const isEnded = /[.?!:…]["'\p{Pe}\p{Pf}]$/u.test(words) || !/[\p{L}\p{M}\p{N}\p{Pe}\p{Pf}\p{S}%"']$/u.test(words)
  return isEnded ? words : `${words}.`
}

/** `a, b or c` */
export function oneOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

function lined(text: string): string[] {
  return byEar(encode(text, { line: false })).split('\n')
}
