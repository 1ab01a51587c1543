import type { Frame } from './frame.ts'

/** A terminal that can be drawn on. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
  write(text: string): unknown
  on(event: 'resize', listener: () => void): unknown
  off(event: 'resize', listener: () => void): unknown
}

/** The alternate screen: what was there before comes back when it is left, and nothing of ours stays in the scrollback. */
export interface Canvas {
  enter(): void
  leave(): void
  paint(frame: Pick<Frame, 'rows' | 'cursor'>): void
  /** Forgets what is on the screen, so that all of it is drawn again: after a resize, and after the program was stopped. */
  renew(): void
}

/**
 * No wrapping, so that a character whose width the terminal sees differently cannot push the rest down; marked pastes; and a mouse
 * wheel that is no arrow key, since it would choose an answer.
 */
const alternate = '\x1b[?1049h\x1b[?7l\x1b[?2004h\x1b[?1007l\x1b[?25l'
const normal = '\x1b[?1007h\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l'

/** Draws frames on a terminal, writing only the lines that have changed. */
export function canvas(screen: Screen): Canvas {
  let entered = false
  let drawn: readonly string[] = []
  let placed = ''
  const begin = () => {
    drawn = []
    screen.write(alternate)
  }
  return {
    enter() {
      if (!entered) begin()
      entered = true
    },
    leave() {
      if (entered) screen.write(normal)
      entered = false
    },
    renew() {
      if (entered) begin()
    },
    paint({ rows, cursor }) {
      if (!entered) return
      const known = drawn.length === rows.length ? drawn : undefined
      const changes = rows
        .map((row, index) => (known?.[index] === row ? '' : `\x1b[${index + 1};1H\x1b[K${row}`))
        .join('')
      const place = cursor ? `\x1b[${cursor.row + 1};${cursor.column + 1}H\x1b[?25h` : ''
      if (known && !changes && place === placed) return
      drawn = rows
      placed = place
      screen.write(`\x1b[?25l${known ? '' : '\x1b[2J'}${changes}${place}`)
    },
  }
}
