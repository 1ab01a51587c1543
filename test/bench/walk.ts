import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTerminal, readBySomebodyElse } from '../audits/firsthand.ts'
import { openTerminal } from '../terminal/pty.ts'
import { median, quantile, type Row } from './measure.ts'

const answers = 60

/** Questions that one key answers, each with a number by which the screen tells them apart. */
const checklist = `title: Many questions
outcome: All of them are answered.
steps:
${Array.from({ length: answers + 1 }, (_, n) => `  - { id: q${n + 1}, title: "Question ${n + 1}?", ask: yes-no }`).join('\n')}
`

/** From a key to the next question on the screen, the answer being in the file by then. */
export async function measureWalk(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-'))
  const db = join(folder, 'audits.db')
  const file = join(folder, 'many.yaml')
  writeFileSync(file, checklist)
  const who = ['--auditor', 'B', '--perspective', 'employee', '--meets-customers', 'daily']
  const terminal = inTerminal(['run', file, ...who], { db })
  try {
    const taken: number[] = []
    await terminal.waitFor('Ready?')
    await pause(60)
    terminal.send('1')
    await terminal.waitFor('Question 1?')
    for (let n = 1; n <= answers; n++) {
      // At the pace of a quick hand.
      await pause(60)
      const start = performance.now()
      terminal.send(n % 2 === 0 ? 'y' : 'n')
      await terminal.waitFor(`Question ${n + 1}?`)
      taken.push(performance.now() - start)
      if (stored(db) !== n) throw new Error(`question ${n + 1} was shown before answer ${n} was in the file`)
    }
    return [
      {
        what: `key to next question, median of ${answers}`,
        value: median(taken),
        unit: 'ms',
        atMost: 10,
        note: `90 % within ${quantile(taken, 0.9).toFixed(1)} ms; of it the terminal ${(await timeEcho()).toFixed(1)} ms`,
      },
    ]
  } finally {
    terminal.kill('SIGKILL')
    await terminal.exit
    rmSync(folder, { recursive: true, force: true })
  }
}

function stored(db: string): number {
  const [row] = readBySomebodyElse(db, `select count(*) as n from event where "is" = 'answered'`)
  return Number(row?.n)
}

/** What a key and its echo take on this terminal with no program of ours on it. */
async function timeEcho(): Promise<number> {
  const terminal = openTerminal({ command: 'sh', args: ['-c', 'echo ready; exec cat'] })
  const taken: number[] = []
  await terminal.waitFor('ready')
  for (let n = 1; n <= answers; n++) {
    await pause(20)
    const start = performance.now()
    terminal.send('x')
    await terminal.waitFor('x'.repeat(n))
    taken.push(performance.now() - start)
  }
  terminal.kill('SIGKILL')
  await terminal.exit
  return median(taken)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
