import type { Change } from '../guard.ts'

/** A text that was changed so that reading can go on, and where each part of it stood before. */
export interface Mended {
  readonly text: string
  readonly pieces: readonly Piece[]
}

/** A part of a mended text: as it was, or put there in place of `length` units that were. */
interface Piece {
  readonly from: number
  readonly length: number
  /** Undefined: as it was. */
  readonly put?: { readonly length: number; readonly isGuess: boolean }
}

/** A text that nothing was changed in. */
export function unmended(text: string): Mended {
  return { text, pieces: [{ from: 0, length: text.length }] }
}

/** The text with some changes, which are in its order and do not overlap; a guess may say something other than what was meant. */
export function mend({ text, pieces }: Mended, changes: readonly Change[], isGuess: boolean): Mended {
  const mended: Piece[] = []
  const tail = pieces.at(-1)
  /** How long the text was before anything was changed. */
  const whole = tail ? tail.from + tail.length : 0
  const parts: string[] = []
  let at = 0
  const rest = [...pieces].reverse()
  /** The pieces up to an offset of the text, cut there. */
  const take = (until: number): readonly Piece[] => {
    const taken: Piece[] = []
    while (at < until) {
      const piece = rest.pop()
      if (!piece) break
      const length = lengthOf(piece)
      if (at + length <= until) {
        taken.push(piece)
        at += length
      } else {
        const cut = until - at
        const { from, put } = piece
        if (put) {
          // All that it stands for is with its first part.
          taken.push({ ...piece, put: { ...put, length: cut } })
          rest.push({ from: from + piece.length, length: 0, put: { ...put, length: length - cut } })
        } else {
          taken.push({ from, length: cut })
          rest.push({ from: from + cut, length: piece.length - cut })
        }
        at = until
      }
    }
    return taken
  }
  let last = 0
  for (const { start, end, text: other } of changes) {
    mended.push(...take(start))
    const gone = take(end)
    const from = gone[0]?.from ?? rest.at(-1)?.from ?? whole
    const until = gone.at(-1)
    mended.push({
      from,
      length: until ? until.from + until.length - from : 0,
      put: { length: other.length, isGuess },
    })
    parts.push(text.slice(last, start), other)
    last = end
  }
  mended.push(...take(text.length), ...rest.reverse())
  return { text: parts.join('') + text.slice(last), pieces: mended }
}

function lengthOf({ length, put }: Piece): number {
  return put ? put.length : length
}

/** Where something stood before anything was changed; what was put there stood where it stands for something. */
export function before({ pieces }: Mended, offset: number): number {
  let at = 0
  let end = 0
  for (const piece of pieces) {
    const length = lengthOf(piece)
    if (offset < at + length) return piece.put ? piece.from : piece.from + offset - at
    at += length
    end = piece.from + piece.length
  }
  return end
}

/** The stretches of a mended text that were guessed. */
export function guesses({ pieces }: Mended): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = []
  let at = 0
  for (const piece of pieces) {
    const length = lengthOf(piece)
    if (piece.put?.isGuess) found.push([at, at + length])
    at += length
  }
  return found
}
