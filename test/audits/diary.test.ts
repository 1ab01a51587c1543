import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, talk, withoutTerminal } from './firsthand.ts'

const checklist = `firsthand: 1
id: letters
title: The letters of three days
outcome: I only get what I need.
steps:
  - id: week
    title: The letters
    do: Look into the letter box each evening.
    ask: { kind: count, unit: letters, for: 3 days, per: day, target: { total: { at-most: 5 }, day: { at-most: 2 } } }
  - { id: which, title: What were they about?, when: { week: { at-least: 3 } }, ask: text }
  - { id: clear, title: Were they clear?, ask: { kind: scale, min: 0, max: 10, low: not at all, high: completely } }
`

/** Long enough for half an entry to be kept. */
const aMoment = 1000

it('walks a diary over three evenings, with a day forgotten, a kill after an entry and another within one', async () => {
  const folder = freshFolder()
  const db = join(folder, 'audits.db')
  const file = join(folder, 'letters.yaml')
  writeFileSync(file, checklist)
  const evening = (day: number) => ({ db, cwd: folder, now: `2026-11-0${day}T19:00:00+01:00` })

  const first = inTerminal(['run', file, '--auditor', 'Mina', '--perspective', 'customer'], evening(3))
  await talk(first, [
    ['Ready?', '1'],
    [/Look into the letter box[\s\S]*How many letters\?[\s\S]*> 1 {2}Tue 3 Nov, today: not entered/, keys.enter],
    ['how many letters:', 'one', keys.enter],
    // What was refused is there to be mended.
    ['! A number please, such as 3; "one" is none.', keys.backspace, keys.backspace, keys.backspace, '1', keys.enter],
    [/✓ 1 of 3 days entered; firsthand asks again next time\./, '9', keys.enter],
    ['Did you get it?', '2'],
    ['Was it time well spent?', '4'],
    ['What would you tell a friend?', keys.enter],
  ])
  expect((await first.exit).code).toBe(0)
  expect(first.screen()).toMatch(/Waiting for +The letters: 1 letter in 1 of 3 days\./)

  // The same evening there is nothing to add, and whoever looks is still shown it.
  const same = inTerminal(['run', file], { ...evening(3), now: '2026-11-03T22:00:00+01:00' })
  await talk(same, [
    ['carry on where you were', '1'],
    ['1  Tue 3 Nov, today: 1', 'm'],
  ])
  expect((await same.exit).code).toBe(0)

  // The second evening was forgotten. On the third, it is asked for first; then everything goes dark.
  const third = inTerminal([], { ...evening(5), rows: 40 })
  await talk(third, [
    [/Is there news[\s\S]*1 {2}The letters, 1 of 3 days entered. How many letters\?/, '1'],
    ['> 2  Wed 4 Nov, yesterday: not entered', '2'],
    ['how many letters:', '0', keys.enter],
    [/> 3 {2}Thu 5 Nov, today: not entered[\s\S]*2 of 3 days entered\./],
  ])
  third.kill('SIGKILL')
  expect((await third.exit).signal).toBe(9)

  const fourth = inTerminal(['run', file], evening(5))
  await talk(fourth, [
    ['carry on where you were', '1'],
    [/2 {2}Wed 4 Nov, yesterday: 0\n> 3 {2}Thu 5 Nov, today: not entered/, '3'],
    ['how many letters:', '4'],
  ])
  await new Promise((resolve) => setTimeout(resolve, aMoment))
  fourth.kill('SIGKILL')
  expect((await fourth.exit).signal).toBe(9)
  expect(withoutTerminal(['show', 'last'], evening(5)).stdout).toContain('1 letter in 2 of 3 days')
  expect(readBySomebodyElse(db, "select result, value, shown, counts from answer where step = 'week'")).toEqual([
    {
      result: 'waiting',
      value: '{"from":"2026-11-03","days":{"2026-11-03":1,"2026-11-04":0}}',
      shown: '1 letter in 2 of 3 days',
      counts: 0,
    },
  ])

  const fifth = inTerminal(['run', file], evening(5))
  await talk(fifth, [
    [/You had typed +4/, '1'],
    [/3 {2}Thu 5 Nov, today: not entered\n\s*how many letters:\n.*4/, keys.enter],
    [/5 letters in 3 days[\s\S]*Thu 5 Nov 2026: 4 letters, at most 2/, '5'],
    ['What happened?', keys.enter],
    ['How bad?', '2'],
    ['Would you have given up here?', 'n'],
    ['How did you feel?', keys.enter],
    ['What were they about?', 'Nothing.', keys.enter],
    // The outcome was judged when the diary was still open.
    ['Did you get it?', keys.enter],
    [/The letters · failed · frustration 5 · 1 finding/, keys.enter],
  ])
  expect((await fifth.exit).code).toBe(0)
  expect(fifth.screen()).toContain('Thank you')
  expect(readBySomebodyElse(db, 'select step, result, answer, missed from answers order by position')).toEqual([
    { step: 'week', result: 'failed', answer: '5 letters in 3 days', missed: 'Thu 5 Nov 2026: 4 letters, at most 2' },
    { step: 'which', result: 'recorded', answer: 'Nothing.', missed: null },
    { step: 'clear', result: 'recorded', answer: '9 of 10', missed: null },
  ])
}, 120_000)
