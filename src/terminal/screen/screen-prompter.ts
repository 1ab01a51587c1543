import { emitKeypressEvents } from 'node:readline'
import { PassThrough, Writable } from 'node:stream'
import type { Clock } from '../../clock.ts'
import { exitCodes } from '../../failure.ts'
import type { Page } from '../../page.ts'
import type { Prompter, Reply } from '../../prompt.ts'
import { hangUp } from '../hang-up.ts'
import { wrap } from '../lines.ts'
import { type Colour, painter } from '../style.ts'
import { canvas, type Screen } from './canvas.ts'
import type { Window } from './frame.ts'
import { showScreen } from './screen.ts'
import { slipGuard } from './slip.ts'

/** What a full-screen interview needs to know of its terminal. */
export interface Terminal {
  readonly input: NodeJS.ReadStream
  readonly output: Screen & {
    on(event: 'error', listener: () => void): unknown
    off(event: 'error', listener: () => void): unknown
  }
  readonly clock: Clock
  /** Where the path of a file begins that does not say so. */
  readonly folder: string
  readonly colour: Colour
  readonly unicode: boolean
  /** A character does nothing by itself: Enter says that it was meant. */
  readonly safeKeys?: boolean
}

/** Keys from before the first prompt, such as those typed while the program started, arrive within this time. */
const staleMs = 30
/** How long after Esc the rest of a longer key may arrive; readline's own half second is felt. */
const escapeCodeTimeout = 50
const interrupt = '\x03'
/** In a window of so many rows, no code has room beside what belongs to it. */
const usualRows = 24

/**
 * The interview in full screen. The terminal is in raw mode from here to `close`, so that a key pressed between two prompts is
 * neither echoed nor kept for the next one; nobody answers a question that was not on the screen.
 */
export function screenPrompter({
  input,
  output,
  clock,
  colour,
  unicode,
  folder,
  safeKeys = false,
}: Terminal): Prompter {
  const paint = painter(colour)
  const screen = canvas(output)
  const slip = slipGuard()
  const redraws = new Set<() => void>()
  let stop: 'interrupt' | 'end' | undefined
  let shown: { readonly keys: PassThrough; readonly abort: AbortController } | undefined
  const fresh = new Promise((resolve) => setTimeout(resolve, staleMs))
  // Measuring characters for the first time compiles large tables; that is done by the time the stale keys are.
  wrap('日本語 👩‍👩‍👧', 4)

  const window = (): Window => ({
    columns: output.columns || 80,
    rows: output.rows || 24,
    colour,
    unicode,
    paint,
    folder,
  })
  const read = (chunk: Buffer) => {
    if (shown) shown.keys.write(chunk)
    else if (chunk.includes(interrupt)) interrupted()
  }
  /** In raw mode no key ends the input, so what does is that the terminal is gone. */
  const ended = () => {
    hungUp()
    stop ??= 'end'
    shown?.keys.end()
  }
  const redraw = () => {
    screen.renew()
    for (const draw of redraws) draw()
  }
  const continued = () => {
    raw(false)
    raw(true)
    redraw()
  }
  const interrupted = () => {
    // Asked a second time with no prompt there to end: whatever goes on may go on for ever.
    if (stop === 'interrupt' && !shown) process.exit(exitCodes.interrupted.code)
    stop = 'interrupt'
    shown?.abort.abort()
  }
  const hungUp = () => {
    restore()
    hangUp()
  }
  const terminated = () => process.exit(exitCodes.terminated.code)
  /** A terminal that is gone can be neither written to nor set. */
  const gone = () => {}
  const raw = (on: boolean) => {
    try {
      input.setRawMode(on)
    } catch {
      gone()
    }
  }
  /** The codes of the links on a page, where they can be painted and there are more rows than usual. */
  const codesOn = async (page: Page): Promise<Window['codes']> => {
    const urls = page.flatMap((block) => (block.is === 'link' ? [block.url] : []))
    if (urls.length === 0 || colour === 0 || !unicode || (output.rows || usualRows) <= usualRows) return undefined
    const { qrCode } = await import('../qr-code.ts')
    return new Map(urls.map((url) => [url, qrCode(url) ?? []]))
  }
  const restore = () => {
    screen.leave()
    raw(false)
  }

  raw(true)
  input.on('data', read).on('end', ended).on('close', ended).on('error', ended).resume()
  output.on('resize', redraw)
  output.on('error', gone)
  process.on('exit', restore).on('SIGCONT', continued)
  process.on('SIGINT', interrupted).on('SIGTERM', terminated).on('SIGHUP', hungUp)

  return {
    async ask(prompt, draft) {
      await fresh
      const codes = await codesOn(prompt.page)
      await emptied()
      if (stop) return { stop }
      screen.enter()
      const now = { keys: new PassThrough(), abort: new AbortController() }
      shown = now
      emitKeypressEvents(now.keys, { escapeCodeTimeout } as never)
      const onRedraw = (draw: () => void) => {
        redraws.add(draw)
        return () => redraws.delete(draw)
      }
      const showing = {
        prompt,
        draft,
        clock,
        canvas: screen,
        window: () => ({ ...window(), codes }),
        slip,
        onRedraw,
        safeKeys,
      }
      const reply = showScreen(showing, { input: now.keys, output: nowhere(), signal: now.abort.signal })
      try {
        return await reply.catch(stopped)
      } finally {
        shown = undefined
      }
    },
    close() {
      restore()
      input.off('data', read).off('end', ended).off('close', ended).off('error', ended).pause()
      output.off('resize', redraw)
      output.off('error', gone)
      process.off('exit', restore).off('SIGCONT', continued)
      process.off('SIGINT', interrupted).off('SIGTERM', terminated).off('SIGHUP', hungUp)
    },
  }
}

/** The event loop has read, and dropped, whatever was typed until now: two of its turns have the reading of keys between them. */
function emptied(): Promise<void> {
  return new Promise((resolve) => setImmediate(() => setImmediate(resolve)))
}

/** Ctrl+C, and a signal that means the same, end the prompt by an error of Inquirer's. */
function stopped(error: unknown): Reply {
  if (error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError')) {
    return { stop: 'interrupt' }
  }
  throw error
}

/** Inquirer draws here; the canvas draws on the terminal. */
function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() })
}
