import jsQR from 'jsqr'
import type { OpenTerminal } from './pty.ts'

/** What a terminal makes of the colours: its own ink and paper, and how bright black and bright white are on it. */
export interface Theme {
  readonly ink: number
  readonly paper: number
}

const upper = ['▀', '█']
const lower = ['▄', '█']
/** Pixels of a cell in each direction; a cell is twice as high as it is wide. */
const scale = 4

/** What a camera reads from the screen as it is seen, colours and all; undefined when there is nothing to be read. */
export function photographed(terminal: OpenTerminal, columns: number, rows: number, theme: Theme): string | undefined {
  const width = columns * scale
  const height = rows * 2 * scale
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
  const brightness = (colour: number | undefined, own: number) => (colour === undefined ? own : colour === 0 ? 0 : 255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const { text, ink, paper } = terminal.cell(Math.floor(y / scale / 2), Math.floor(x / scale))
      const isUpper = Math.floor(y / scale) % 2 === 0
      const isInk = (isUpper ? upper : lower).includes(text)
      pixels.fill(
        isInk ? brightness(ink, theme.ink) : brightness(paper, theme.paper),
        (y * width + x) * 4,
        (y * width + x) * 4 + 3,
      )
    }
  }
  // A code of the wrong colours is not to be read.
  return jsQR.default(pixels, width, height, { inversionAttempts: 'dontInvert' })?.data
}
