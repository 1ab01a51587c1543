import { encode } from './encode.ts'

/** What is asked of a stream on which progress is shown. */
interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** How far long work has come. */
export interface Progress {
  show(done: number, of: number, what: string): void
  /** Takes the line away, so that something else can be said. */
  clear(): void
}

/** Work shorter than this says nothing; how often a line is drawn, and a sentence said. Milliseconds. */
const pace = { line: { first: 400, every: 100 }, words: { first: 3000, every: 5000 } }

const barWidth = 24

/** One line that is drawn over on a terminal; in words, a sentence every few seconds; nothing in a pipe that asked for neither. */
export function progressOn(
  stream: Stream,
  { plain, unicode, now }: { readonly plain: boolean; readonly unicode: boolean; readonly now: () => number },
): Progress {
  const { first, every } = plain ? pace.words : pace.line
  let due: number | undefined
  let isDrawn = false
  const clear = () => {
    if (isDrawn) stream.write('\r\u001b[K')
    isDrawn = false
  }
  return {
    clear,
    show(done, of, what) {
      if (!plain && stream.isTTY !== true) return
      if (done >= of) {
        due = undefined
        clear()
        return
      }
      const time = now()
      due ??= time + first
      if (time < due) return
      due = time + every
      const words = `${encode(what, { line: true })}: ${Math.floor((100 * done) / of)} %, ${grouped(done)} of ${grouped(of)}`
      if (plain) stream.write(`${words}.\n`)
      else {
        const columns = (stream.columns || 80) - 1
        const filled = Math.round((barWidth * done) / of)
        const bar = (unicode ? '█' : '#').repeat(filled) + (unicode ? '░' : '.').repeat(barWidth - filled)
        const line = words.length + barWidth + 2 <= columns ? `${bar}  ${words}` : words.slice(0, columns)
        stream.write(`\r${line}\u001b[K`)
        isDrawn = true
      }
    },
  }
}

/** 21500 as 21,500. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
