import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import headless from '@xterm/headless'

/** How a program ended: its exit code, or 128 and the number of the signal, as a shell says it. */
export interface Ending {
  readonly code: number
  readonly signal?: number
}

/** A program on a pseudo-terminal, seen through an emulator: what `screen` says is what a person would see. */
export interface OpenTerminal {
  /** Sends bytes all at once, as a paste or a key that is several bytes long. */
  send(bytes: string): void
  /** Presses one key after another, as somebody would: the same one again only after a while, also over several calls. */
  press(...keys: readonly string[]): Promise<void>
  /** Waits until the screen shows a text, or matches; fails with the screen after the time given. */
  waitFor(wanted: string | RegExp, ms?: number): Promise<string>
  /** The screen as text, without trailing space. */
  screen(): string
  /** What stands in a cell, and its colours by their number among the sixteen; undefined for the terminal’s own. */
  cell(row: number, column: number): Cell
  /** Where the cursor is, from 0; undefined when it is hidden. */
  cursor(): { readonly row: number; readonly column: number } | undefined
  /** Whether the alternate screen is on. */
  isFullScreen(): boolean
  /** Everything that was written, as it was written. */
  raw(): string
  /** Resizes the window and waits until the program has drawn something, a second at most. */
  resize(columns: number, rows: number): Promise<void>
  kill(signal: NodeJS.Signals): void
  /** Closes the window. */
  hangUp(): void
  /** How it ended. */
  readonly exit: Promise<Ending>
}

export interface Cell {
  readonly text: string
  readonly ink: number | undefined
  readonly paper: number | undefined
}

export interface Opening {
  readonly command: string
  readonly args?: readonly string[]
  readonly columns?: number
  readonly rows?: number
  /** Added to a small environment of its own; nothing of the caller's but PATH comes through. */
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
}

const driver = new URL('drive.py', import.meta.url).pathname

/** The bytes of keys that type nothing. */
export const keys = {
  enter: '\r',
  escape: '\x1b',
  backspace: '\x7f',
  space: ' ',
  tab: '\t',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  delete: '\x1b[3~',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  altEnter: '\x1b\r',
  ctrl: (letter: string) => String.fromCharCode(letter.toUpperCase().charCodeAt(0) - 64),
  paste: (text: string) => `\x1b[200~${text.replaceAll('\n', '\r')}\x1b[201~`,
} as const

/** Starts a program on a pseudo-terminal of 80 by 24, or as asked. Needs python3 and nothing native. */
export function openTerminal({ command, args = [], columns = 80, rows = 24, env, cwd }: Opening): OpenTerminal {
  const terminal = new headless.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 })
  const child = spawn('python3', [driver, String(columns), String(rows), command, ...args], {
    cwd,
    env: { PATH: process.env.PATH, TERM: 'xterm-256color', LANG: 'C.UTF-8', PYTHONCOERCECLOCALE: '0', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const output: Buffer[] = []
  const watchers = new Set<() => void>()
  let isCursorShown = true
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'h' }, (modes) => showCursor(modes, true))
  terminal.parser.registerCsiHandler({ prefix: '?', final: 'l' }, (modes) => showCursor(modes, false))

  function showCursor(modes: readonly (number | number[])[], shown: boolean): boolean {
    if (modes.includes(25)) isCursorShown = shown
    return false
  }

  const exit = new Promise<Ending>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = JSON.parse(line) as { output?: string; exit?: number; signal?: number }
      if (message.output !== undefined) {
        const bytes = Buffer.from(message.output, 'base64')
        output.push(bytes)
        terminal.write(bytes, () => {
          const text = toBeRead(screen())
          read = text === undefined ? undefined : { text, at: read?.text === text ? read.at : performance.now() }
          for (const watch of watchers) watch()
        })
      }
      const ended = (ending: Ending) => terminal.write('', () => resolve(ending))
      if (message.exit !== undefined) ended({ code: message.exit })
      if (message.signal !== undefined) ended({ code: 128 + message.signal, signal: message.signal })
    })
  })

  const order = (message: object) => {
    if (child.stdin.writable) child.stdin.write(`${JSON.stringify(message)}\n`)
  }
  const screen = () => {
    const { active } = terminal.buffer
    const lines = Array.from(
      { length: terminal.rows },
      (_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
    )
    return lines.join('\n').trimEnd()
  }
  let last = { key: '', at: 0 }
  /** Since when there is something that Enter says nothing to before it can have been read. */
  let read: { readonly text: string; readonly at: number } | undefined
  const send = (bytes: string) => order({ send: Buffer.from(bytes).toString('base64') })

  return {
    send,
    async press(...pressed) {
      for (const key of pressed) {
        const since = performance.now() - last.at
        const least = key === last.key ? 120 : last.key === keys.escape ? 70 : isHabit(key, last.key) ? 520 : 15
        if (since < least) await pause(least - since)
        const ready = Math.max(read?.at ?? 0, last.key === keys.enter ? last.at : 0) + readMs
        if (key === keys.enter && read !== undefined) await pause(Math.max(0, ready - performance.now()))
        last = { key, at: performance.now() }
        send(key)
      }
    },
    waitFor(wanted, ms = 4000) {
      const isThere = () => (typeof wanted === 'string' ? screen().includes(wanted) : wanted.test(screen()))
      return new Promise((resolve, reject) => {
        const timeout = setTimeout(() => {
          watchers.delete(look)
          reject(new Error(`not seen within ${ms} ms: ${wanted}\n--- the screen ---\n${screen()}\n---`))
        }, ms)
        const look = () => {
          if (!isThere()) return
          clearTimeout(timeout)
          watchers.delete(look)
          resolve(screen())
        }
        watchers.add(look)
        look()
      })
    },
    screen,
    cursor: () =>
      isCursorShown ? { row: terminal.buffer.active.cursorY, column: terminal.buffer.active.cursorX } : undefined,
    cell(row, column) {
      const { active } = terminal.buffer
      const cell = active.getLine(active.baseY + row)?.getCell(column)
      return {
        text: cell?.getChars() ?? '',
        ink: cell?.isFgPalette() ? cell.getFgColor() : undefined,
        paper: cell?.isBgPalette() ? cell.getBgColor() : undefined,
      }
    },
    isFullScreen: () => terminal.buffer.active.type === 'alternate',
    raw: () => Buffer.concat(output).toString(),
    async resize(columns, rows) {
      const before = output.length
      terminal.resize(columns, rows)
      order({ resize: [columns, rows] })
      for (let waited = 0; output.length === before && waited < 1000; waited += 10) await pause(10)
      await new Promise<void>((resolve) => terminal.write('', resolve))
    },
    kill: (signal) => order({ kill: signal }),
    hangUp: () => order({ close: true }),
    exit,
  }
}

/** As long as the program gives people to read, and a little. */
const readMs = 1050

/** All above it where something is to be done, something may be ticked, or all is to be looked over. */
function toBeRead(screen: string): string | undefined {
  const at = screen.search(/Press Enter when|All done\?|\[ \] /)
  return at < 0 ? undefined : screen.slice(0, at)
}

/** Enter behind a key is taken for a part of that answer, unless it comes as late as somebody who has read what is asked next. */
function isHabit(key: string, before: string): boolean {
  return key === keys.enter && before.length === 1 && before > ' '
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
