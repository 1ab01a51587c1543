import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keys, type OpenTerminal } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, talk, withoutTerminal } from './firsthand.ts'

const flags = ['--auditor', 'Mina', '--perspective', 'employee', '--meets-customers', 'daily']

const checklist = (second: string) => `firsthand: 1
title: Two questions
outcome: Both are answered.
steps:
  - { id: one, title: First question?, ask: yes-no }
  - { id: two, title: "${second}", ask: yes-no }
  - { id: three, title: Third question?, ask: yes-no }
`

function twoQuestions(second = 'Second question?'): { file: string; db: string } {
  const folder = freshFolder()
  const file = join(folder, 'two.yaml')
  writeFileSync(file, checklist(second))
  return { file, db: join(folder, 'audits.db') }
}

const endings: readonly (readonly [string, (terminal: OpenTerminal) => void, readonly number[]])[] = [
  ['Ctrl+C', (terminal) => terminal.send(keys.ctrl('c')), [130]],
  ['Ctrl+D, the end of input', (terminal) => terminal.send(keys.ctrl('d')), [130]],
  ['a closed window', (terminal) => terminal.hangUp(), [129]],
  ['SIGTERM', (terminal) => terminal.kill('SIGTERM'), [143]],
  ['SIGINT', (terminal) => terminal.kill('SIGINT'), [130]],
  ['SIGHUP', (terminal) => terminal.kill('SIGHUP'), [129]],
  ['kill -9', (terminal) => terminal.kill('SIGKILL'), [137]],
]

describe.each(endings)('after %s', (_, end, codes) => {
  it('the answers and half a note are there, and the next run says so and goes on in the same word', async () => {
    const { file, db } = twoQuestions()
    const first = inTerminal(['run', file, ...flags], { db })
    await talk(first, [
      ['Ready?', '1'],
      ['First question?', 'y'],
      ['Second question?', 'w'],
      ['Your note', 'half a wor'],
    ])
    // The promise is a second.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    end(first)
    const { code } = await first.exit
    expect(codes).toContain(code)
    if (code === 130) expect(first.screen()).toMatch(/Saved\. 1 of 3 steps/)

    const next = inTerminal(['run', file], { db })
    await talk(next, [
      [/1 of 3 steps done[\s\S]*half a wor/, '1'],
      [/Your note[\s\S]*half a wor/, 'd', keys.enter],
      ['Second question?', 'n'],
      ['Third question?', 'y'],
    ])
    await next.waitFor('Did you get it?')
    await talk(next, [['Did you get it?', keys.ctrl('c')]])
    expect((await next.exit).code).toBe(130)
    const answers = readBySomebodyElse(db, 'select value, note from answer order by position')
    expect(answers).toEqual([
      { value: '"yes"', note: null },
      { value: '"no"', note: 'half a word' },
      { value: '"yes"', note: null },
    ])
  }, 30_000)
})

it('a kill in the middle of a note loses nothing of the call that goes on beneath it', async () => {
  const folder = freshFolder()
  const file = join(folder, 'call.yaml')
  const db = join(folder, 'audits.db')
  writeFileSync(
    file,
    `firsthand: 1
title: A call
outcome: It is answered.
steps:
  - id: call
    title: Call
    ask: { kind: timeline, marks: [{ id: hold, key: h, label: on hold }, { id: person, key: p, label: a person }] }
`,
  )
  const first = inTerminal(['run', file, ...flags], { db })
  await talk(first, [
    ['Ready?', '1'],
    ['on hold', 'h', 'p', keys.escape, 'w'],
    ['Your note', 'She said'],
  ])
  await new Promise((resolve) => setTimeout(resolve, 1000))
  first.kill('SIGKILL')
  await first.exit
  const next = inTerminal(['run', file], { db })
  await talk(next, [
    [/unfinished[\s\S]*She said/, '1'],
    [/Your note[\s\S]*She said/, keys.enter],
    [/on hold +once[\s\S]*a person +once/, keys.enter],
    ['How frustrating was it?', keys.ctrl('c')],
  ])
  await next.exit
  const [call] = readBySomebodyElse(db, 'select value, note from answer')
  expect(Object.keys(JSON.parse(String(call?.value)))).toEqual(['hold', 'person'])
  expect(call?.note).toBe('She said')
}, 30_000)

describe('an audit that is open', () => {
  it('goes on with the checklist as it was when it began, and says that it has changed', async () => {
    const { file, db } = twoQuestions()
    const first = inTerminal(['run', file, ...flags], { db })
    await talk(first, [
      ['Ready?', '1'],
      ['First question?', 'y'],
      ['Second question?', keys.ctrl('c')],
    ])
    await first.exit
    writeFileSync(file, checklist('Quite another question?'))
    const next = inTerminal(['run', file], { db })
    await talk(next, [
      ['The checklist has changed since.', '1'],
      ['Second question?', keys.ctrl('c')],
    ])
    await next.exit
  }, 30_000)

  it('is never offered for another checklist, and can be picked by its id among several', async () => {
    const { file, db } = twoQuestions()
    for (const answer of ['y', 'n']) {
      const terminal = inTerminal(['run', file, ...flags], { db })
      if (answer === 'n') await talk(terminal, [['start a new one', '2']])
      await talk(terminal, [
        ['Ready?', '1'],
        ['First question?', answer],
        ['Second question?', keys.ctrl('c')],
      ])
      await terminal.exit
    }
    const other = inTerminal(['run', 'returns', ...flags], { db })
    await talk(other, [
      ['Ready?', '1'],
      ['Press Enter when you have done it', keys.enter],
      ['How frustrating', keys.ctrl('c')],
    ])
    await other.exit

    const open = JSON.parse(withoutTerminal(['audits', '--json'], { db }).stdout) as { id: string; checklist: string }[]
    const oldest = open.filter(({ checklist }) => checklist === 'two').at(-1)
    const picked = inTerminal(['run', oldest?.id.slice(0, 18) ?? ''], { db })
    await talk(picked, [
      ['Second question?', 'b'],
      [/First question\?[\s\S]*> *y/, keys.ctrl('c')],
    ])
    await picked.exit

    expect(withoutTerminal(['abandon', oldest?.id ?? '', '--because', 'no time'], { db }).status).toBe(0)
    const states = JSON.parse(withoutTerminal(['audits', '--json'], { db }).stdout) as { state: string }[]
    expect(states.map(({ state }) => state).sort()).toEqual(['abandoned', 'open', 'open'])
  }, 60_000)

  it('in two windows: the second is told, and nothing is mixed', async () => {
    const { file, db } = twoQuestions()
    const first = inTerminal(['run', file, ...flags], { db })
    await talk(first, [['Ready?', '1'], ['First question?', 'y'], ['Second question?']])
    const second = inTerminal(['run', file], { db })
    await talk(second, [['unfinished', '1'], ['Second question?']])
    await talk(first, [['Second question?', 'n'], ['Third question?']])
    await talk(second, [['Second question?', 'y']])
    expect((await second.exit).code).toBe(3)
    expect(second.screen()).toMatch(/another window/i)
    await talk(first, [['Third question?', keys.ctrl('c')]])
    await first.exit
    expect(readBySomebodyElse(db, 'select value from answer order by position')).toEqual([
      { value: '"yes"' },
      { value: '"no"' },
      { value: null },
    ])
  }, 30_000)
})
