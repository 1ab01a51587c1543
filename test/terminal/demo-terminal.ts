import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, vi } from 'vitest'
import type { Input, Reply } from '../../src/prompt.ts'
import { bundle } from './bundle.ts'
import { type OpenTerminal, openTerminal } from './pty.ts'

/** The demo on a terminal, with what it was told. */
export interface Demo extends OpenTerminal {
  replies(): readonly Reply[]
  drafts(): readonly Input[]
  /** Waits for the program to end by itself and gives the replies. */
  ended(): Promise<readonly Reply[]>
}

// A real program is started each time.
vi.setConfig({ testTimeout: 20_000 })

const running = new Set<Demo>()
/** Made for one test, and removed by name when it is over. */
const folders: string[] = []
let built: Promise<string> | undefined

afterEach(() => {
  for (const demo of running) demo.kill('SIGKILL')
  running.clear()
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

afterAll(async () => {
  if (built) rmSync(dirname(await built), { recursive: true, force: true })
})

/** Starts the demo with a scenario and waits until it asks. */
export async function demo(
  scenario: string,
  options: {
    readonly columns?: number
    readonly rows?: number
    readonly env?: Readonly<Record<string, string>>
    /** Typed while the program still starts. */
    readonly early?: string
  } = {},
): Promise<Demo> {
  built ??= bundle('demo.ts')
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-terminal-'))
  folders.push(folder)
  const log = join(folder, 'log')
  const { columns = 80, rows = 24, env } = options
  const terminal = openTerminal({
    command: process.execPath,
    args: [await built, scenario],
    columns,
    rows,
    env: { DEMO_LOG: log, ...env },
  })
  const entries = () => {
    try {
      return readFileSync(log, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { reply?: Reply; draft?: Input })
    } catch {
      return []
    }
  }
  const replies = () => entries().flatMap(({ reply }) => reply ?? [])
  const opened: Demo = {
    ...terminal,
    replies,
    drafts: () => entries().flatMap(({ draft }) => draft ?? []),
    async ended() {
      await terminal.exit
      running.delete(opened)
      return replies()
    },
  }
  running.add(opened)
  if (options.early) terminal.send(options.early)
  await terminal.waitFor(/\?|help|Esc/)
  return opened
}
