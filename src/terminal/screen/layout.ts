import type { Drawn } from './widget.ts'

/** What one prompt is made of, as lines of the window's width. */
export interface Parts {
  readonly header: readonly string[]
  readonly page: readonly string[]
  readonly question: readonly string[]
  readonly notice: readonly string[]
  draw(height: number): Drawn
  /** The key line in at most so many lines; `cut` when the page is not all there. */
  keys(most: number, cut: boolean): readonly string[]
}

/** How the parts share the rows. */
export interface Layout {
  readonly header: readonly string[]
  /** All of it, though some of its lines may have no room. */
  readonly page: readonly string[]
  readonly pageRoom: number
  /** Blank lines after the page: one or none. */
  readonly blank: number
  /** Lines of the question before the control. */
  readonly before: number
  readonly control: Drawn
  /** The question, the control, and what is said. */
  readonly below: readonly string[]
  readonly keys: readonly string[]
}

/** From so many rows on, two lines of a page that is cut can be seen, and below them that there is more. */
const enough = 10
const leastOfPage = 3
const leastOfKeys = 2

/** With nothing given up; undefined where there is no room for that. */
export function layOutWhole(parts: Parts, rows: number): Layout | undefined {
  const airy = share(parts, parts.keys(Math.max(1, rows - 1), false), rows, false)
  return isWhole(airy) ? airy : undefined
}

/** What is given up for the page and the marks of a recording: blank lines first, then keys, and only then a part of the page itself. */
export function layOut(parts: Parts, rows: number): Layout {
  const airy = layOutWhole(parts, rows)
  if (airy) return airy
  const tight = share(parts, parts.keys(Math.max(1, rows - 1), false), rows, true)
  if (isWhole(tight)) return tight
  const most = Math.max(1, Math.floor(rows / 4))
  const short = share(parts, parts.keys(most, false), rows, true)
  if (isWhole(short)) return short
  // A mark that nobody sees is a mark that nobody presses; Esc shows all keys.
  const shorter = Array.from({ length: most }, (_, fewer) => share(parts, parts.keys(most - fewer, true), rows, true))
  const marked = shorter.find(({ control, keys }) => !control.cut && keys.length >= leastOfKeys)
  if (isRead(short)) return marked && isRead(marked) ? marked : short
  return marked ?? shorter[0] ?? short
}

function isWhole(layout: Layout): boolean {
  return isRead(layout) && !layout.control.cut
}

/** The page is all there. */
function isRead({ page, pageRoom }: Layout): boolean {
  return page.length <= pageRoom
}

/** The page has a third of the rows for sure, and what the control leaves; the header goes when it gets very tight. */
function share(parts: Parts, keys: readonly string[], rows: number, tight: boolean): Layout {
  const { question, notice } = parts
  const page = tight ? parts.page.filter((line) => line !== '') : parts.page
  const blank = tight ? 0 : 1
  const least = question.length + notice.length + (tight ? Math.min(page.length, leastOfPage) + 3 : 4)
  const early = rows - keys.length - parts.header.length >= least ? parts.header : []
  const room = rows - keys.length - early.length - blank
  const third = Math.max(tight && rows >= enough ? leastOfPage : 0, Math.floor(room / 3))
  const kept = Math.min(page.length, third)
  const spare = Math.max(0, room - (kept ? kept + blank : 0) - 1)
  const said = notice.slice(0, Math.max(1, spare - 1))
  const asked = question.slice(0, Math.max(0, spare - said.length))
  const control = parts.draw(Math.max(1, spare + 1 - said.length - asked.length))
  const isAiry = !tight && room - said.length - asked.length - control.lines.length > kept + 6
  const before = [...asked, ...(isAiry && asked.length ? [''] : [])]
  const below = [...before, ...control.lines, ...said]
  const left = Math.max(0, room - below.length - blank)
  // The control may have needed less than it was given.
  const late = early.length === 0 && left - page.length >= parts.header.length ? parts.header : []
  const header = [...early, ...late]
  const pageRoom = left - late.length
  return { header, page, pageRoom, blank, before: before.length, control, below, keys }
}
