import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse } from './firsthand.ts'

const steps = Array.from({ length: 10 }, (_, index) => index + 1)

const checklist = `firsthand: 1
id: ten
title: Ten ordinary steps
outcome: I have what I came for.
steps:
${steps.map((n) => `  - { id: step-${n}, title: Step number ${n}, do: Do it., great: It works., ask: verdict }`).join('\n')}
`

/** The four bad ones: how frustrating, how bad, and whether one would have given up, where that is not said yet. */
const bad: Readonly<Record<number, readonly string[]>> = {
  2: ['5', '2', 'n'],
  5: ['6', '3', 'y'],
  6: ['5', '3', 'n'],
  9: ['7', '4'],
}

it('ten steps with four bad ones need no more than 50 keys, texts aside', async () => {
  const folder = freshFolder()
  const db = join(folder, 'audits.db')
  writeFileSync(join(folder, 'ten.yaml'), checklist)
  const terminal = inTerminal(['run', './ten.yaml', '--auditor', 'Mina'], { db, cwd: folder })
  const pressed: string[] = []
  const see = async (seen: string | RegExp, key: string) => {
    await terminal.waitFor(seen)
    await terminal.press(key)
    pressed.push(key)
  }
  const type = async (text: string) => {
    terminal.send(text)
    await terminal.waitFor(text)
    // An Enter right behind a burst of keys is a line of a paste.
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await see('Ready?', '1')
  await see('Whose eyes', '1')
  await see('How often', '1')
  const before = pressed.length
  for (const step of steps) {
    const [frustration, severity, leaves] = bad[step] ?? ['1']
    await see(new RegExp(`Step ${step} of 10[\\s\\S]*Press Enter when you have done it`), keys.enter)
    await see('How frustrating was it?', frustration ?? '')
    await see('Was it as great as that?', severity ? 'n' : 'y')
    if (!severity) continue
    await terminal.waitFor('What happened?')
    await type('It did not work.')
    await see('It did not work.', keys.enter)
    await see('How bad?', severity)
    if (leaves) await see('Would you have given up here?', leaves)
    await see('How did you feel?', step === 2 ? '4' : '=')
    if (step === 2) await see('[x]', keys.enter)
  }
  const ofSteps = pressed.length - before
  await see('Did you get it?', '1')
  await see('Was it time well spent?', '5')
  await see('What would you tell a friend?', keys.enter)
  await see('All done?', keys.enter)
  expect((await terminal.exit).code).toBe(0)
  expect(readBySomebodyElse(db, 'select count(*) as answers, sum(would_give_up) as leaves from answer')).toEqual([
    { answers: 10, leaves: 2 },
  ])
  expect(readBySomebodyElse(db, "select emotions from answer where emotions <> json('[]')")).toHaveLength(4)
  // 3 for each good step; 7 for a bad one, fewer where `=` or the severity says it. With welcome and closing it is 53.
  expect(ofSteps).toBe(46)
  expect(pressed.length).toBe(53)
}, 60_000)
