import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, talk } from './firsthand.ts'

it('walks a whole return: back, undo, note, finding, pause, a kill in mid-word, and nine days of waiting', async () => {
  const db = join(freshFolder(), 'audits.db')

  // The first sitting, on 3 November, up to a note that is cut short.
  const first = inTerminal(['run', 'returns'], { db, now: '2026-11-03T10:00:00+01:00' })
  await talk(first, [
    ['What should we call you', 'Mina', keys.enter],
    ['Whose eyes', '1'],
    ['How often do you meet customers?', '1'],
    ['Press Enter when you have done it.', keys.space, keys.enter],
    ['How frustrating was it?', '2'],
    ['Was it as great as that?', 'b'],
    ['How frustrating was it?', '3'],
    ['Was it as great as that?', 'y'],
    // Undone: the policy was not that easy to find.
    ['Could you do it without a printer?', 'u'],
    ['Was it as great as that?', 'n'],
    ['What happened?', 'Nothing in the footer', keys.enter],
    ['How bad?', '2'],
    ['Would you have given up here?', 'n'],
    // The call, live: on hold, a person, off hold, and a finding in the middle of it.
    ['Ask a person instead', 'h', 'p', 'h', keys.escape, 'f'],
    ['What did you find?', 'She knew my name at once', keys.enter],
    ['What is it?', '4'],
    ['put on hold', keys.enter],
    ['How frustrating was it?', '1'],
    ['Could you do it without a printer?', 'p'],
    ['Paused', '1'],
    ['Could you do it without a printer?', 'w'],
    ['Your note', 'The reasons lack min'],
  ])
  await new Promise((resolve) => setTimeout(resolve, 1000))
  first.kill('SIGKILL')
  expect((await first.exit).signal).toBe(9)

  // The same day: it says what it found, and goes on in the same word.
  const second = inTerminal(['run', 'returns'], { db, now: '2026-11-03T11:00:00+01:00' })
  await talk(second, [
    [/unfinished[\s\S]*The reasons lack min/, '1'],
    [/Your note[\s\S]*The reasons lack min/, 'e', keys.enter],
    ['Press Enter when you have done it.', keys.enter],
    ['How frustrating was it?', '2'],
    ['a code on the phone was enough', '1'],
    ['Send it back', keys.escape, 'a'],
    ['When did you do it?', '10:30', keys.enter],
    ['How long did it take?', '12 min', keys.enter],
    ['How frustrating was it?', '2'],
    [/The message that they have it[\s\S]*not yet/, '4'],
    [/The money[\s\S]*not yet/, '4'],
    // What does not depend on the money goes on.
    ['A few days too late', keys.enter],
    ['How frustrating was it?', '1'],
    ['They found a way', '1'],
    ['was there a way out?', 'y'],
    ['Did they admit', 'y'],
    ['Did they apologise?', 'n'],
    ['Did they make it right?', 'y'],
    ['Did you get it?', '2'],
    ['Was it time well spent?', '3'],
    ['What would you tell a friend?', 'Ask for Ms Okafor.', keys.enter],
  ])
  expect((await second.exit).code).toBe(0)
  expect(second.screen()).toMatch(/Waiting for +The money/)

  // Nine days later the money is there.
  const third = inTerminal([], { db, rows: 40, now: '2026-11-12T18:00:00+01:00' })
  await talk(third, [
    ['2  The money, awaited since Tue 3 Nov 2026. Has it arrived?', '2', keys.enter],
    [/The money[\s\S]*arrived today/, '1'],
    ['How frustrating was it?', '4'],
    // Nine days instead of five: what happened?
    ['What happened?', keys.enter],
    ['How bad?', '3'],
    ['Would you have given up here?', 'n'],
    [/The message that they have it[\s\S]*another day/, '3'],
    ['the date', '5 Nov', keys.enter],
    ['How frustrating was it?', '1'],
    ['Does it say when the money comes?', 'y'],
    ['Was it the whole amount?', 'y'],
    ['Did you get it?', keys.enter],
    [/The money · failed · frustration 4 · 1 finding/, keys.enter],
  ])
  expect((await third.exit).code).toBe(0)
  expect(third.screen()).toContain('Thank you')
  expect(third.isFullScreen()).toBe(false)

  // The file, read by another program.
  const [audit] = readBySomebodyElse(db, 'select * from audits')
  expect(audit).toMatchObject({ checklist: 'returns', state: 'finished', auditor: 'Mina', achieved: 'partly' })
  const answers = readBySomebodyElse(db, 'select step, result, frustration, note from answers order by position')
  expect(answers).toMatchObject([
    { step: 'find-policy', result: 'failed', frustration: 3 },
    { step: 'call', result: 'passed', frustration: 1 },
    { step: 'label', result: 'passed', frustration: 2, note: 'The reasons lack mine' },
    { step: 'send', result: 'passed', frustration: 2 },
    { step: 'booked-in', result: 'passed', frustration: 1 },
    { step: 'told', result: 'passed' },
    { step: 'refund', result: 'failed', frustration: 4 },
    { step: 'amount', result: 'passed' },
    { step: 'chase', result: 'not-reached' },
    { step: 'too-late', result: 'passed', frustration: 1 },
  ])
  const findings = readBySomebodyElse(db, 'select step, kind, severity, text from findings order by step, text')
  expect(findings).toMatchObject([
    { step: 'call', kind: 'good-practice', text: 'She knew my name at once' },
    { step: 'find-policy', kind: 'problem', severity: 2, text: 'Nothing in the footer' },
    { step: 'refund', kind: 'problem', severity: 3, text: null },
  ])
  expect(readBySomebodyElse(db, 'pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect(readBySomebodyElse(db, 'pragma journal_mode')).toEqual([{ journal_mode: 'delete' }])
}, 120_000)
