import { type Block, type Drawing, type Link, labelled, type Page, type Paragraph, type Span } from '../page.ts'
import { toAscii } from './ascii.ts'
import { encode } from './encode.ts'
import { excerptLines } from './excerpt.ts'
import { columnsOf, hang } from './lines.ts'
import { spokenLines } from './spoken.ts'
import { type Colour, type Paint, painter } from './style.ts'
import { tableLines } from './table.ts'

export interface Rendering {
  /** Columns there are; infinite for a pipe or a file, where nothing is wrapped. */
  readonly width: number
  readonly colour: Colour
  /** Whether drawings may use more than ASCII. */
  readonly unicode?: boolean
  /** For ears: in words, neither wrapped nor painted. */
  readonly plain?: boolean
  /** The codes for the camera of a phone, by address: painted lines, drawn below it where they are not too wide. */
  readonly codes?: ReadonlyMap<string, readonly string[]>
}

/** A page as text for the terminal; every line ends with a newline. */
export function render(page: Page, rendering: Rendering): string {
  return renderLines(page, rendering)
    .map((line) => `${line}\n`)
    .join('')
}

/** A page as lines of at most `width` columns, encoded and painted; plain, as it is spoken. */
export function renderLines(page: Page, rendering: Rendering): string[] {
  if (rendering.plain) return spokenLines(page)
  const paint = painter(rendering.colour)
  return page.flatMap((block, index) => blockLines(block, labelWidth(page, index), paint, rendering))
}

function blockLines(block: Block, label: number, paint: Paint, rendering: Rendering): string[] {
  switch (block.is) {
    case 'gap':
      return ['']
    case 'keys':
      return []
    case 'paragraph':
      return paragraphLines(block, label, paint, rendering.width)
    case 'link':
      return linkLines(block, label, paint, rendering)
    case 'table':
      return tableLines(block, paint, rendering)
    case 'drawing':
      return drawingLines(block, paint, rendering)
    case 'excerpt':
      return excerptLines(block, paint, rendering)
  }
}

function paragraphLines(paragraph: Paragraph, label: number, paint: Paint, width: number): string[] {
  const indent = ' '.repeat(Math.min(paragraph.indent ?? 0, Math.max(0, width - 12)))
  const text = painted(paragraph.spans, paint, paragraph.isWhole ?? false)
  if (paragraph.isWhole) return [indent + text]
  if (paragraph.label === undefined) return hang(indent, indent.length, text, width)
  const name = encode(paragraph.label, { line: true })
  const padding = ' '.repeat(Math.max(0, label - columnsOf(name)) + 2)
  return hang(indent + paint(name, 'strong') + padding, indent.length + columnsOf(name + padding), text, width)
}

function linkLines({ label, url, indent }: Link, column: number, paint: Paint, { width, codes }: Rendering): string[] {
  const code = codes?.get(url) ?? []
  const fits = code.every((line) => columnsOf(line) <= width)
  return [...paragraphLines({ ...labelled(label, url, 'key'), indent }, column, paint, width), ...(fits ? code : [])]
}

function drawingLines(drawing: Drawing, paint: Paint, { width, unicode = true }: Rendering): string[] {
  for (const lines of [drawing.lines, drawing.narrow ?? []]) {
    const drawn = lines.map((spans) => drawnLine(spans, paint, unicode))
    if (drawn.length > 0 && drawn.every((line) => line !== undefined && columnsOf(line) <= width))
      return drawn as string[]
  }
  return hang('', 0, encode(drawing.says, { line: false }), width)
}

/** One line of a drawing; undefined where it can't be drawn. */
function drawnLine(spans: readonly Span[], paint: Paint, unicode: boolean): string | undefined {
  const texts = spans.map(({ text, look }) => ({ look, text: unicode ? text : toAscii(text) }))
  if (texts.some(({ text }) => text === undefined)) return undefined
  return texts.map(({ text, look }) => paint(encode(text ?? '', { line: true }), look)).join('')
}

/** Spans encoded, then painted. */
function painted(spans: readonly Span[], paint: Paint, line: boolean): string {
  return spans.map(({ text, look }) => paint(encode(text, { line }), look)).join('')
}

/** Labels that follow one another share a column. */
function labelWidth(page: Page, index: number): number {
  const named = (at: number) => {
    const block = page[at]
    return (block?.is === 'paragraph' || block?.is === 'link') && block.label !== undefined
      ? columnsOf(encode(block.label, { line: true }))
      : undefined
  }
  let width = named(index) ?? 0
  for (let at = index - 1; named(at) !== undefined; at -= 1) width = Math.max(width, named(at) ?? 0)
  for (let at = index + 1; named(at) !== undefined; at += 1) width = Math.max(width, named(at) ?? 0)
  return width
}
