import type { Excerpt, ExcerptLine } from '../page.ts'
import { toAscii } from './ascii.ts'
import { encode } from './encode.ts'
import { columnsOf } from './lines.ts'
import type { Paint } from './style.ts'

/** Wider than this, even where there is room without end, nobody wants to look for the marks. */
const widest = 120
const narrowest = 16

/** A character as a reader counts them, with its columns. */
interface Cell {
  readonly text: string
  /** In UTF-16 units from the start of the line. */
  readonly start: number
  readonly end: number
  readonly columns: number
}

interface Drawn {
  readonly before: string
  readonly marked: string
  readonly after: string
  /** Columns before the mark, and of the mark. */
  readonly offset: number
  readonly length: number
}

/** Lines with their numbers, carets under what is marked, and above them where they are from. */
export function excerptLines(
  { from, lines }: Excerpt,
  paint: Paint,
  { width, unicode = true }: { readonly width: number; readonly unicode?: boolean },
): string[] {
  const art = (text: string) => paint(unicode ? text : (toAscii(text) ?? text), 'quiet')
  const digits = Math.max(3, ...lines.map(({ number }) => String(number).length))
  const room = Math.max(narrowest, Math.min(width, widest) - digits - 4)
  const gutter = (text: string, rule: string) => `${art(text.padStart(digits + 1))} ${rule}`
  const drawn = lines.flatMap((line, index) => {
    const previous = lines[index - 1]
    const isJump = previous && !line.isNew && line.number > previous.number + 1
    const rule = line.isNew ? paint('+', 'good') : art('│')
    const shown = drawnLine(line, room, unicode)
    const { before, marked, after, offset, length } = shown
    const look = line.mark?.look
    return [
      ...(isJump ? [gutter('⋮', art('│'))] : []),
      `${gutter(String(line.number), rule)} ${before}${paint(marked, look)}${after}`.trimEnd(),
      ...(look && !line.isNew
        ? [`${gutter('', art('│'))} ${' '.repeat(offset)}${paint('^'.repeat(length), look)}${meant(shown)}`]
        : []),
    ]
  })
  return [`${gutter('', art('╭─'))} ${encode(from, { line: true })}`, ...drawn]
}

/** Where a terminal turns the line around, carets may stand elsewhere; so what they mean stands beside them. */
function meant({ before, marked, after }: Drawn): string {
  const isTurned = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
  return marked && isTurned.test(before + marked + after) ? ` ${marked}` : ''
}

/** A line, cut around its mark where it is longer than the room there is. */
function drawnLine({ text, mark }: ExcerptLine, room: number, unicode: boolean): Drawn {
  const { start, end } = mark ?? { start: 0, end: 0 }
  const { cells, isCutBefore, isCutAfter } = cellsAround(text, start, room)
  const index = (found: number) => (found < 0 ? cells.length : found)
  const from = index(cells.findIndex((cell) => cell.end > start))
  const to = index(cells.findIndex((cell, at) => at >= from && cell.start >= end))
  // A place behind the last character takes a column, too.
  const needed = Math.max(columns(cells), columns(cells.slice(0, to)) + (mark && from === to ? 1 : 0))
  const isLong = columns(cells.slice(from, to)) >= room - 2 && columns(cells.slice(0, from)) <= room / 2
  const isStart = !isCutBefore && (needed <= room || columns(cells.slice(0, to)) < room - 1 || isLong)
  const rest = isCutAfter ? room : needed - columns(cells.slice(0, from))
  const context = fitting(cells.slice(0, from).reverse(), Math.max(room / 4, room - 1 - rest))
  const first = isStart ? 0 : from - context
  const isShort = first > 0 || isCutBefore
  const left = room - (isShort ? 1 : 0)
  const isWhole = !isCutAfter && needed - columns(cells.slice(0, first)) <= left
  const last = isWhole ? cells.length : first + fitting(cells.slice(first), left - 1)
  const dots = unicode ? '…' : '.'
  const before = cells.slice(first, from)
  const marked = cells.slice(from, Math.min(to, last))
  return {
    before: (isShort ? dots : '') + textOf(before),
    marked: textOf(marked),
    after: textOf(cells.slice(Math.min(to, last), last)) + (isWhole ? '' : dots),
    offset: (isShort ? 1 : 0) + columns(before),
    length: Math.max(1, columns(marked)),
  }
}

/** How many of the first characters fit. */
function fitting(cells: readonly Cell[], room: number): number {
  let used = 0
  let count = 0
  for (const cell of cells) {
    used += cell.columns
    if (used > room) break
    count += 1
  }
  return count
}

function columns(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.columns, 0)
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('')
}

/** The characters around a place; a line can have a million of them, of which few are looked at. */
function cellsAround(text: string, place: number, room: number) {
  const from = boundary(text, Math.max(0, place - 3 * room))
  const to = boundary(text, Math.min(text.length, place + 3 * room))
  const cells: Cell[] = []
  for (const character of characters(text.slice(from, to))) {
    const start = cells.at(-1)?.end ?? from
    const shown = isLatin(character) ? character : encode(character, { line: true })
    const columns = isLatin(shown) ? shown.length : columnsOf(shown)
    cells.push({ text: shown, start, end: start + character.length, columns })
  }
  return { cells, isCutBefore: from > 0, isCutAfter: to < text.length }
}

let segmenter: Intl.Segmenter | undefined

/** A text character by character, as readers count them. Telling them apart takes time, and most are told at a glance. */
function* characters(text: string): Generator<string> {
  for (const [run] of text.matchAll(/(?:[ -~](?![^ -~]))+|(?:[^ -~]|[ -~](?=[^ -~]))+/g)) {
    if (isLatin(run)) yield* run
    else {
      segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
      for (const { segment } of segmenter.segment(run)) yield segment
    }
  }
}

/** Nothing to be shown otherwise, and a column each. */
function isLatin(text: string): boolean {
  return /^[ -~]*$/.test(text)
}

/** Not between the halves of a surrogate pair. */
function boundary(text: string, at: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) ? at - 1 : at
}
