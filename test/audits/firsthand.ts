import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type OpenTerminal, openTerminal } from '../terminal/pty.ts'

export const root = join(import.meta.dirname, '../..')
const program = join(root, 'bin/firsthand.js')

/** A folder that nobody else uses, gone when the tests of a file are over. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'walked-firsthand-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Setting {
  readonly db: string
  readonly now?: string
  readonly columns?: number
  readonly rows?: number
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** What is piped in. */
  readonly input?: string
}

function environment({ db, now, env }: Setting): Record<string, string> {
  return { HOME: '/nonexistent', FIRSTHAND_DB: db, ...(now && { FIRSTHAND_NOW: now }), ...env }
}

/** The built program on a pseudo-terminal. */
export function inTerminal(args: readonly string[], setting: Setting): OpenTerminal {
  return openTerminal({
    command: process.execPath,
    args: [program, ...args],
    cwd: root,
    ...setting,
    env: environment(setting),
  })
}

/** The built program without a terminal, run to its end. */
export function withoutTerminal(args: readonly string[], setting: Setting) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: setting.cwd ?? root,
    env: { PATH: process.env.PATH, ...environment(setting) },
    encoding: 'utf8',
    input: setting.input ?? '',
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status, stdout, stderr }
}

/** What another program, python's sqlite3, reads from the file: the rows of a query as objects. */
export function readBySomebodyElse(db: string, sql: string): readonly Record<string, unknown>[] {
  const script = `
import json, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.row_factory = sqlite3.Row
print(json.dumps([dict(row) for row in connection.execute(sys.argv[2])], default=lambda blob: blob.hex()))`
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script, db, sql], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

/** The events of all audits as they were stored, without ids and times. */
export function storedEvents(db: string): readonly Record<string, unknown>[] {
  return readBySomebodyElse(db, 'select "is", step, payload from event order by audit, seq').map(
    ({ is, step, payload }) => ({
      is,
      step,
      ...timeless(JSON.parse(String(payload))),
    }),
  )
}

const times = new Set(['id', 'at', 'doneAt', 'activeMs', 'pausedMs', 'ms', 'digest'])

function timeless(value: unknown): Record<string, unknown> {
  const strip = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(strip)
    if (typeof each !== 'object' || each === null) return each
    return Object.fromEntries(
      Object.entries(each).flatMap(([key, inner]) => (times.has(key) ? [] : [[key, strip(inner)]])),
    )
  }
  return strip(value) as Record<string, unknown>
}

/** What to wait for, and then what to press; longer texts are typed and waited for. */
export type Turn = readonly [seen: string | RegExp, ...pressed: readonly string[]]

/** Leads a whole conversation, turn by turn; fails with the screen when something is not seen. */
export async function talk(terminal: OpenTerminal, turns: readonly Turn[]): Promise<void> {
  for (const [seen, ...pressed] of turns) {
    await terminal.waitFor(seen)
    for (const each of pressed) {
      // Two equal keys closer than this are taken for one that bounced.
      await new Promise((resolve) => setTimeout(resolve, 100))
      if (each.length === 1 || each.startsWith('\x1b')) await terminal.press(each)
      else {
        terminal.send(each)
        await terminal.waitFor(each.slice(-20))
      }
    }
  }
}
