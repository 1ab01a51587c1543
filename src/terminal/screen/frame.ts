import { withKeys } from '../../page.ts'
import type { Prompt } from '../../prompt.ts'
import { encode } from '../encode.ts'
import { hang } from '../lines.ts'
import { type Rendering, renderLines } from '../render.ts'
import type { Colour, Paint } from '../style.ts'
import type { Hint } from '../verbs.ts'
import { allKeys } from './all-keys.ts'
import { headerLines } from './header.ts'
import { keyLines } from './key-line.ts'
import { layOut, layOutWhole } from './layout.ts'
import type { Notice } from './respond.ts'
import type { Widget } from './widget.ts'

/** The window, and what it can show. */
export interface Window {
  readonly columns: number
  readonly rows: number
  readonly colour: Colour
  readonly unicode: boolean
  readonly paint: Paint
  /** Where the path of a file begins that does not say so. */
  readonly folder: string
  /** The codes of the links on the page; drawn only where everything else keeps its room. */
  readonly codes?: Rendering['codes']
}

/** What fills the window. */
export interface Frame {
  readonly rows: readonly string[]
  readonly cursor: { readonly row: number; readonly column: number } | undefined
  /** How far the page can be scrolled; 0 when it is all there. */
  readonly scrolls: number
  /** Lines of the page that are there at once. */
  readonly pageRoom: number
}

/** Longer lines are hard to read, however wide the window. */
const readable = 100
/** Lays out one prompt, from the top: the header, the page, the question and its control, what is said, and the keys. */
export function frameOf(
  prompt: Prompt,
  widget: Widget,
  window: Window,
  state: {
    readonly scroll: number
    readonly notice: Notice | undefined
    readonly hints: readonly Hint[]
    readonly now: number
  },
): Frame {
  const { rows, paint, unicode } = window
  const width = Math.max(4, Math.min(readable, window.columns))
  const scrolling = [...state.hints, { key: 'PgUp/PgDn', does: 'scroll' }]
  const pageLines = (codes: Rendering['codes']) =>
    withoutEnd(renderLines(withKeys(prompt.page, allKeys), { ...window, width, codes }))
  const parts = {
    header: headerLines(prompt.progress, { ...window, width }),
    page: pageLines(undefined),
    question: questionLines(prompt, window, width),
    notice: noticeLines(state.notice, window, width),
    draw: (height: number) => widget.draw({ width, height, paint, unicode }, state.now),
    keys: (most: number, cut: boolean) => keyLines(cut ? scrolling : state.hints, most, width, paint),
  }
  const withCodes = window.codes?.size ? layOutWhole({ ...parts, page: pageLines(window.codes) }, rows) : undefined
  const { header, page, pageRoom, blank, before, control, below, keys } = withCodes ?? layOut(parts, rows)

  const isCut = page.length > pageRoom && pageRoom > 1
  const visible = isCut ? pageRoom - 1 : pageRoom
  const scrolls = Math.max(0, page.length - visible)
  const top = Math.min(state.scroll, scrolls)
  const seen = page.slice(top, top + visible)
  const more = isCut ? [paint(moreText(top < scrolls, unicode).slice(0, width), 'quiet')] : []
  const above = [...header, ...seen, ...more, ...(seen.length && blank ? [''] : [])]
  const space = Math.max(0, rows - above.length - below.length - keys.length)
  const shown = [...above, ...below, ...Array<string>(space).fill(''), ...keys].slice(-Math.max(1, rows))
  const lost = above.length + below.length + space + keys.length - shown.length
  const cursor = control.cursor && {
    row: above.length + before + control.cursor.row - lost,
    column: control.cursor.column,
  }
  return { rows: shown, cursor: cursor && cursor.row >= 0 ? cursor : undefined, scrolls, pageRoom: visible }
}

/** Stands below the last line of a page that is cut, so that nobody overlooks the rest. */
function moreText(isBelow: boolean, unicode: boolean): string {
  if (isBelow) return `${unicode ? '↓' : 'v'} more (PgDn)`
  return `${unicode ? '↑' : '^'} more (PgUp)`
}

/** The space after the page is the frame's own. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}

/** The question, and behind it what a line of text should look like, or where a file is looked for. */
function questionLines({ question, control }: Prompt, { paint, folder }: Window, width: number): string[] {
  if (!question) return []
  const format = control.is === 'line' ? control.format : control.is === 'file' ? `looks in ${folder}` : ''
  const quiet = format ? paint(`  ${encode(format, { line: true })}`, 'quiet') : ''
  return hang('', 0, paint(encode(question, { line: false }), 'strong') + quiet, width)
}

/** Why something was refused stands out; what was done does not. */
function noticeLines(notice: Notice | undefined, { paint, unicode }: Window, width: number): string[] {
  if (!notice) return []
  const [sign, look] = (
    {
      refused: ['! ', 'bad'],
      done: [unicode ? '✓ ' : '* ', 'quiet'],
      held: ['> ', 'strong'],
    } as const
  )[notice.is]
  return hang(paint(sign, look), 2, paint(encode(notice.text, { line: true }), look), width)
}
