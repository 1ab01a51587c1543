import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse } from './firsthand.ts'

it('whoever presses Enter behind every answer, and writes yes to its end, answers one question at a time', async () => {
  const db = join(freshFolder(), 'audits.db')
  const terminal = inTerminal(['run', 'returns'], { db })
  const typed = async (seen: string, text: string, gap = 90) => {
    await terminal.waitFor(seen)
    // Reading takes a while.
    await new Promise((resolve) => setTimeout(resolve, 1200))
    for (const key of text) {
      terminal.send(key)
      await new Promise((resolve) => setTimeout(resolve, gap))
    }
  }
  await typed('What should we call you', 'Mina\r')
  await typed('Whose eyes', '1\r')
  await typed('How often do you meet customers?', '1\r')
  await typed('Press Enter when you have done it.', '\r')
  await typed('How frustrating was it?', '2\r')
  await typed('Was it as great as that?', 'yes\r')
  await terminal.waitFor('Could you do it without a printer?')
  await new Promise((resolve) => setTimeout(resolve, 600))
  // It is still to be done: nothing of the word or its Enter got through.
  expect(terminal.screen()).toContain('Press Enter when you have done it.')
  await terminal.press(keys.ctrl('c'))
  expect((await terminal.exit).code).toBe(130)
  expect(readBySomebodyElse(db, 'select "is" from event order by seq').map((event) => event.is)).toEqual([
    'began',
    'introduced',
    'introduced',
    'introduced',
    'did',
    'rated',
    'answered',
  ])
}, 60_000)
