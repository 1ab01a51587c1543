import { Failure } from '../failure.ts'
import { jsonText } from '../json.ts'
import type { Output } from '../output.ts'
import type { Page } from '../page.ts'
import { encode } from './encode.ts'
import { progressOn } from './progress.ts'
import { render } from './render.ts'
import type { Colour } from './style.ts'

/** What is asked of a stream: `process.stdout`, `process.stderr`, or one of a test. */
export interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string, done?: (error?: Error | null) => void): boolean
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

/** An output on two streams. A reader that went away (a closed pipe) is no error; a full disk is. */
export function terminalOutput(options: {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly colour: { readonly stdout: Colour; readonly stderr: Colour }
  readonly unicode: boolean
  readonly plain?: { readonly stdout: boolean; readonly stderr: boolean }
  /** Milliseconds, for the pace of progress. */
  readonly now?: () => number
}): Output {
  const { stdout, stderr, unicode, plain } = options
  let failed: NodeJS.ErrnoException | undefined
  let isGone = false
  let isPouring = false
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') failed ??= error
      if (stream === stdout) isGone = true
    })
  }
  const progress = progressOn(stderr, { plain: plain?.stderr ?? false, unicode, now: options.now ?? Date.now })
  const show = (name: 'stdout' | 'stderr', page: Page) => {
    progress.clear()
    const stream = options[name]
    const rendering = { width: widthOf(stream), colour: options.colour[name], unicode, plain: plain?.[name] ?? false }
    stream.write(render(page, rendering))
  }
  return {
    print: (page) => show('stdout', page),
    say: (page) => show('stderr', page),
    json: (value) => void stdout.write(jsonText(value)),
    asText: (page) => render(page, { width: Number.POSITIVE_INFINITY, colour: 0, plain: plain?.stdout ?? false }),
    exact: (text) => void stdout.write(stdout.isTTY ? encode(text, { line: false }) : text),
    write: (text) => void stdout.write(text),
    async pour(pieces) {
      isPouring = true
      for await (const piece of pieces) {
        if (!stdout.write(piece)) await flushed(stdout)
        if (isGone) return
      }
    },
    progress(done, of, what) {
      // What is poured onto a terminal shows how far it has come.
      if (!(isPouring && stdout.isTTY)) progress.show(done, of, what)
    },
    async close() {
      progress.clear()
      await Promise.all([flushed(stdout), flushed(stderr)])
      // The error of a write is emitted a tick after its callback.
      await new Promise((resolve) => setImmediate(resolve))
      if (failed) throw new Failure('unable', `The output could not be written: ${reason(failed)}.`, { cause: failed })
    },
  }
}

/**
 * The one place that decides on colour. `NO_COLOR` set to anything wins, then `FORCE_COLOR`; else colour is for terminals that
 * can. `--no-color` is the caller's 0.
 */
export function colourLevel(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Colour {
  if (env.NO_COLOR) return 0
  if (env.FORCE_COLOR) return env.FORCE_COLOR === '0' ? 0 : 1
  return stream.isTTY && env.TERM !== 'dumb' ? 1 : 0
}

/** Whether the terminal can be expected to draw more than ASCII: it says so, or it is a Windows of this age. */
export function drawsUnicode(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (platform === 'win32') return env.TERM !== 'cygwin'
  if (env.TERM === 'linux') return false
  return /utf-?8/i.test(env.LC_ALL || env.LC_CTYPE || env.LANG || '')
}

/** Columns of a terminal, 80 when it does not say; a pipe or a file has no end to its lines. */
function widthOf({ isTTY, columns }: Stream): number {
  if (!isTTY) return Number.POSITIVE_INFINITY
  return columns || 80
}

function flushed(stream: Stream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()))
}

function reason(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOSPC') return 'there is no space left on the disk'
  return error.message.toLowerCase()
}
