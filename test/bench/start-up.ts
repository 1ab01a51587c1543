import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTerminal } from '../terminal/pty.ts'
import { interleaved, type Row, timeNode } from './measure.ts'

const program = join(import.meta.dirname, '../../bin/firsthand.js')

/** How many times longer than a bare Node the program takes to say something. */
export async function measureStartUp(): Promise<Row[]> {
  const { node, version, help, prompt } = await interleaved(21, {
    node: () => timeNode(['-e', '0']),
    version: () => timeNode([program, '--version']),
    help: () => timeNode([program, '--help']),
    prompt: timeFirstPrompt,
  })
  const ratio = (what: string, ms: number, atMost: number): Row => ({
    what,
    value: ms / node,
    unit: '×',
    atMost,
    note: `${ms.toFixed(0)} ms, node ${node.toFixed(0)} ms`,
  })
  return [ratio('--version', version, 1.5), ratio('--help', help, 1.8), ratio('run, to its first prompt', prompt, 5)]
}

/** From the start of Node to the first question on the screen, where there is no database yet. */
async function timeFirstPrompt(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'))
  const terminal = openTerminal({
    // The shell says when it becomes Node, so that the start of what drives the terminal is not counted.
    command: 'sh',
    args: ['-c', 'printf started && exec "$@"', 'sh', process.execPath, program, 'run', 'returns'],
    env: { HOME: '/nonexistent', FIRSTHAND_DB: join(folder, 'audits.db') },
  })
  try {
    await terminal.waitFor('started')
    const start = performance.now()
    await terminal.waitFor('What should we call you', 20_000)
    return performance.now() - start
  } finally {
    terminal.kill('SIGKILL')
    await terminal.exit
    rmSync(folder, { recursive: true, force: true })
  }
}
