import type { Prompt } from '../interview/prompt.ts'
import { encode } from './encode.ts'
import { headerLines } from './header.ts'
import { flow, hang } from './lines.ts'
import { renderLines } from './render.ts'
import type { Notice } from './respond.ts'
import type { Colour, Paint } from './style.ts'
import type { Hint } from './verbs.ts'
import type { Widget } from './widget.ts'

/** The window, and what it can show. */
export interface Window {
  readonly columns: number
  readonly rows: number
  readonly colour: Colour
  readonly unicode: boolean
  readonly paint: Paint
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

/**
 * Lays out one prompt. From the bottom: the keys are always there; then the control and its question; what is left shows the
 * page, in part when it is longer; the header goes when it gets very tight.
 */
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
  const { rows, paint } = window
  const width = Math.max(4, Math.min(readable, window.columns))
  const page = withoutEnd(renderLines(prompt.page, { ...window, width }))
  const question = questionLines(prompt, paint, width)
  const notice = noticeLines(state.notice, window, width)

  const layOut = (hints: readonly Hint[]) => {
    const texts = hints.map(({ key, does }) => `${paint(key, 'key')} ${does}`)
    const keys = flow(texts, width).slice(0, Math.max(1, rows - 1))
    const header = headerLines(prompt.progress, { ...window, width })
    const fitted = rows - keys.length - header.length >= question.length + notice.length + 4 ? header : []
    const room = rows - keys.length - fitted.length - notice.length - 1
    const asked = room - question.length >= 1 ? question : []
    const leftForPage = Math.min(page.length, Math.floor(room / 3))
    const height = Math.max(1, room - asked.length - (leftForPage ? leftForPage + 1 : 0))
    const control = widget.draw({ width, height, paint, unicode: window.unicode }, state.now)
    const air = room - asked.length - control.lines.length > leftForPage + 6 ? [''] : []
    const below = [...asked, ...(asked.length ? air : []), ...control.lines, ...notice]
    const pageRoom = Math.max(0, rows - keys.length - fitted.length - below.length - 2)
    return {
      keys,
      header: fitted,
      before: below.length - control.lines.length - notice.length,
      control,
      below,
      pageRoom,
      isCut: page.length > pageRoom,
    }
  }
  const whole = layOut(state.hints)
  const laid = whole.isCut ? layOut([...state.hints, { key: 'PgUp/PgDn', does: 'scroll' }]) : whole
  const { keys, header, before, control, below, pageRoom } = laid

  const scrolls = Math.max(0, page.length - pageRoom)
  const top = Math.min(state.scroll, scrolls)
  const seen = page.slice(top, top + pageRoom)
  const above = [...header, ...seen, ...(seen.length ? [''] : [])]
  const space = Math.max(0, rows - above.length - below.length - keys.length)
  const shown = [...above, ...below, ...Array<string>(space).fill(''), ...keys].slice(-Math.max(1, rows))
  const cut = above.length + below.length + space + keys.length - shown.length
  const cursor = control.cursor && {
    row: above.length + before + control.cursor.row - cut,
    column: control.cursor.column,
  }
  return { rows: shown, cursor: cursor && cursor.row >= 0 ? cursor : undefined, scrolls, pageRoom }
}

/** The space after the page is the frame's own. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
}

/** The question, and behind it what a line of text should look like. */
function questionLines({ question, control }: Prompt, paint: Paint, width: number): string[] {
  if (!question) return []
  const format =
    control.is === 'line' && control.format ? paint(`  ${encode(control.format, { line: true })}`, 'quiet') : ''
  return hang('', 0, paint(encode(question, { line: false }), 'strong') + format, width)
}

/** Why something was refused stands out; what was done does not. */
function noticeLines(notice: Notice | undefined, { paint, unicode }: Window, width: number): string[] {
  if (!notice) return []
  const [sign, look] = notice.isBad ? (['! ', 'bad'] as const) : ([unicode ? '✓ ' : '* ', 'quiet'] as const)
  return hang(paint(sign, look), 2, paint(encode(notice.text, { line: true }), look), width)
}
