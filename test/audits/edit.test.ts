import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keys } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, talk, withoutTerminal } from './firsthand.ts'

const answers = 'select step, result, answer, frustration, blind, revision, counted from answers order by position'

/** Mina's return of a parcel, walked by a script in March. */
function walked(): string {
  const db = join(freshFolder(), 'audits.db')
  const now = '2026-03-10T10:00:00+01:00'
  const ran = withoutTerminal(['run', 'returns', '--answers', 'test/readme/answers.yaml'], { db, now })
  expect(ran).toMatchObject({ status: 0, stderr: '' })
  return db
}

it('corrects an answer on the screen, opens a branch, takes one thing back; then the audit is excluded', async () => {
  const db = walked()
  const before = readBySomebodyElse(db, 'select * from event order by seq')
  const terminal = inTerminal(['edit', 'last'], { db, now: '2026-03-20T10:00:00+01:00' })
  await talk(terminal, [
    // Why is needed, by whom is not.
    ['Why is it corrected?', keys.enter],
    ['Why is it corrected?', 'took the wrong date', keys.enter],
    [/Who corrects it\?[\s\S]*Mina/, keys.escape, 'b'],
    [/Why is it corrected\?[\s\S]*took the wrong date/, keys.enter],
    ['Who corrects it?', keys.enter],
    // The money never came.
    ['What is to be corrected?', '7', keys.enter],
    [/The money[\s\S]*Has it arrived\? arrived on Sat 7 Mar 2026, after 4 days/, '1'],
    [/3 +arrived on another day[\s\S]*> 2026-03-07/, keys.escape],
    ['5  gave up waiting', '5'],
    ['why', 'They closed.', keys.enter],
    ['What happened?', 'Nobody answers.', keys.enter],
    ['How bad?', '3'],
    ['Would you have given up here?', 'n'],
    [/Has it arrived\? gave up: They closed\./, '2'],
    // Chosen again, it is what it was.
    ['How frustrating was it?', '1'],
    ['here?', '2'],
    ['How frustrating was it?', '6'],
    ['How did you feel?', keys.left],
    ['here?', 'u'],
    [/How frustrating was it\? 1[\s\S]*Undone\./, '0'],
    // So the next step belongs to the audit now, and the whole amount does not.
    [/9 +Ask where the money is · not done/, '9', keys.enter],
    [/Ask where the money is[\s\S]*How frustrating was it\?/, '2'],
    ['Was it as great as that?', 'y'],
    ['here?', '0'],
    [/9 +Ask where the money is · passed · frustration 2/, keys.enter],
  ])
  expect((await terminal.exit).code).toBe(0)
  expect(terminal.screen()).toMatch(/Saved: 6 corrections\. [\s\S]*firsthand show [0-9a-f-]{13} --revisions/)
  expect(terminal.isFullScreen()).toBe(false)

  // The file, read by another program.
  const events = readBySomebodyElse(db, 'select * from event order by seq')
  expect(events.slice(0, before.length)).toEqual(before)
  const told = events.slice(before.length).map(({ is, step }) => `${step} ${is}`)
  expect(told).toEqual([
    ...['refund corrected', 'refund answered', 'refund corrected', 'refund found', 'refund corrected', 'refund found'],
    ...['refund corrected', 'refund would-give-up', 'refund corrected', 'refund rated', 'null undone'],
    ...['chase corrected', 'chase rated', 'chase corrected', 'chase answered'],
  ])
  expect(JSON.parse(String(events[before.length]?.payload))).toMatchObject({
    reason: 'took the wrong date',
    by: 'Mina',
  })
  expect(readBySomebodyElse(db, answers).slice(6, 9)).toMatchObject([
    { step: 'refund', result: 'failed', answer: 'gave up: They closed.', frustration: 1, blind: 'no', revision: 2 },
    { step: 'amount', result: 'skipped', counted: 'no' },
    { step: 'chase', result: 'passed', frustration: 2, blind: 'no', counted: 'yes' },
  ])
  expect(readBySomebodyElse(db, 'select state, answered, findings from audits')).toEqual([
    { state: 'finished', answered: 8, findings: 2 },
  ])
  expect(readBySomebodyElse(db, 'select * from draft')).toEqual([])

  const excluded = withoutTerminal(['edit', 'last', '--exclude', '--because', 'We closed that shop.'], { db })
  expect(excluded).toMatchObject({ status: 0, stdout: '' })
  expect(readBySomebodyElse(db, 'select verdict, verdict_reason from audits')).toEqual([
    { verdict: 'excluded', verdict_reason: 'We closed that shop.' },
  ])
}, 60_000)

it('keeps what was changed before Ctrl+C, and nothing else', async () => {
  const db = walked()
  const before = readBySomebodyElse(db, answers)
  const flags = ['--because', 'two wrong keys', '--by', 'Noor']
  const terminal = inTerminal(['edit', 'last', ...flags], { db, now: '2026-03-20T10:00:00+01:00' })
  await talk(terminal, [
    ['What is to be corrected?', '6', keys.enter],
    ['Does it say when the money comes? yes', '1'],
    ['y  yes', 'n'],
    ['What happened?', 'It says in a few d'],
  ])
  await terminal.press(keys.ctrl('c'))
  expect((await terminal.exit).code).toBe(130)
  expect(terminal.screen()).toContain('Saved: 1 correction.')
  const after = readBySomebodyElse(db, answers)
  expect(after[5]).toMatchObject({ step: 'told', result: 'failed', answer: 'no', blind: 'no', revision: 2 })
  expect(after.toSpliced(5, 1)).toEqual(before.toSpliced(5, 1))
  expect(readBySomebodyElse(db, 'select count(*) as n from draft')).toEqual([{ n: 0 }])
  expect(readBySomebodyElse(db, 'select count(*) as n from finding')).toEqual([{ n: 1 }])
}, 60_000)

it('writes nothing when nothing is changed, or nobody says why', async () => {
  const db = walked()
  const before = readBySomebodyElse(db, 'select count(*) as n from event')
  const looked = inTerminal(['edit', 'last', '--because', 'x'], { db })
  await talk(looked, [
    ['Who corrects it?', keys.enter],
    ['What is to be corrected?', keys.enter],
  ])
  expect((await looked.exit).code).toBe(0)
  expect(looked.screen()).toContain('Nothing was changed.')
  const left = inTerminal(['edit', 'last'], { db })
  await left.waitFor('Why is it corrected?')
  await left.press(keys.ctrl('c'))
  expect((await left.exit).code).toBe(130)
  expect(readBySomebodyElse(db, 'select count(*) as n from event')).toEqual(before)
}, 60_000)
