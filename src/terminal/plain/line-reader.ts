import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

/** What somebody wrote, and when, in milliseconds of the clock that never jumps; several lines where they came at once, as from a paste. */
export interface Entry {
  readonly text: string
  readonly at: number
}

/** Lines as they are asked for. */
export interface LineReader {
  next(): Promise<Entry | 'interrupt' | 'end'>
  /** Ends the asking; whether somebody was being asked. */
  interrupt(): boolean
  /** Nothing more will come. */
  end(): void
  close(): void
}

/** Lines that follow one another faster than this were not typed by hand. */
const byHandMs = 30
/** How long after the end of a terminal's input the signal may come that says that the terminal is gone. */
const lastMs = 100

/**
 * Reads lines. From a pipe, one after another, each when it is asked for. From a terminal, only what is written while somebody is
 * asked, so that nobody answers a question that was not there; and lines that come at once belong together.
 */
export function lineReader(input: Readable & { readonly isTTY?: boolean }, now: () => number): LineReader {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY, terminal: false })
  const isTyped = input.isTTY === true
  const waiting: string[] = []
  let burst: { readonly texts: string[]; readonly at: number; readonly timer: NodeJS.Timeout } | undefined
  let ended: 'interrupt' | 'end' | undefined
  let asked: ((entry: Entry | 'interrupt' | 'end') => void) | undefined

  const answer = (entry: Entry | 'interrupt' | 'end') => {
    const reply = asked
    asked = undefined
    reply?.(entry)
  }
  const deliver = () => {
    if (burst) {
      clearTimeout(burst.timer)
      answer({ text: burst.texts.join('\n'), at: burst.at })
    }
    burst = undefined
  }
  const read = (line: string) => {
    if (!isTyped) {
      waiting.push(line)
      lines.pause()
      next()
    } else if (burst) burst.texts.push(line)
    else if (asked) burst = { texts: [line], at: now(), timer: setTimeout(deliver, byHandMs) }
  }
  /** The first that waits, if it is asked for; the stream is read on once nothing does. */
  const next = () => {
    if (!asked) return
    const line = waiting.shift()
    if (line !== undefined) answer({ text: line, at: now() })
    else if (ended) answer(ended)
    else lines.resume()
  }
  const end = () => {
    deliver()
    ended ??= 'end'
    if (waiting.length === 0) answer(ended)
  }
  const closed = () => (isTyped ? setTimeout(end, lastMs) : end())

  lines.on('line', read).on('close', closed)
  return {
    next: () =>
      new Promise((resolve) => {
        asked = resolve
        if (ended === 'interrupt' || (isTyped && ended)) answer(ended)
        // A turn of the event loop for signals, however many lines there are.
        else if (!isTyped) setImmediate(next)
      }),
    interrupt() {
      ended = 'interrupt'
      const wasAsked = asked !== undefined
      answer('interrupt')
      return wasAsked
    },
    end,
    close() {
      // A reader that is closed can't be read on.
      ended ??= 'end'
      lines.off('line', read).off('close', closed)
      lines.close()
    },
  }
}
