import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keys, type OpenTerminal } from '../terminal/pty.ts'
import { freshFolder, inTerminal, readBySomebodyElse, root, talk, withoutTerminal } from './firsthand.ts'

const flags = ['--auditor', 'Mina', '--perspective', 'customer']

const checklist = `firsthand: 1
title: A parcel
outcome: I have my parcel.
steps:
  - { id: find, title: Find the counter, do: Walk in., great: A sign at the door., ask: verdict }
  - id: call
    title: Call them
    ask: { kind: timeline, marks: [{ id: hold, key: h, label: put on hold, span: true }, { id: person, key: p, label: a person answers }] }
  - { id: words, title: Their words, ask: text }
`

const folder = freshFolder()
const file = join(folder, 'parcel.yaml')
writeFileSync(file, checklist)
let stores = 0

function parcel(): { file: string; db: string } {
  stores += 1
  return { file, db: join(folder, `${stores}.db`) }
}

/** Leads a conversation line by line: waits for what is said last and then for one's turn, and writes a line. */
async function converse(
  terminal: OpenTerminal,
  turns: readonly (readonly [said: string, line: string])[],
): Promise<void> {
  for (const [said, line] of turns) {
    const literally = said.replaceAll(/[.?*+^$()[\]{}|\\]/g, '\\$&')
    const then = said === 'And:' ? '$' : '((?!Your answer:|Running:)[\\s\\S])*(Your answer|Running):$'
    await terminal.waitFor(new RegExp(literally + then))
    terminal.send(`${line}\r`)
  }
}

const walk: readonly (readonly [string, string])[] = [
  ['Enter: begin.', ''],
  ['Press Enter when you have done it.', 'ouch'],
  ['Ouch.', ''],
  ['1 not at all to 7 extremely.', '3'],
  ['Saved: 3.\nGreat: A sign at the door.', 'back'],
  ['Now: 3. Enter keeps it.', '6'],
  ['Was it as great as that?', 'y'],
  ['What happened?', 'No sign.\\'],
  ['And:', 'None at all.'],
  ['How bad?', 'annoying'],
  ['Would you have given up here?', 'no'],
  ['How did you feel?', '1, ignored'],
  ['Step 2 of 3.\nCall them', 'jump'],
  ['3 Their words', '3'],
  ['Step 3 of 3.', '/note'],
  ['Your note.', 'On a Monday'],
  ['Noted.', '//not a command'],
  ['Step 2 of 3.', ''],
  ['The clock runs.', 'h'],
  ['Put on hold begins.', 'finding'],
  ['What did you find?', 'She sang.'],
  ['What is it?', 'good'],
  ['Not over yet: put on hold.', 'put on'],
  ['Put on hold ends.', 'p'],
  ['A person answers.', 'wrong'],
  ['Taken back: a person answers.', 'person'],
  ['A person answers.', ''],
  ['How frustrating was it?', 'same'],
  ['What happened?', ''],
  ['How bad?', '1'],
  ['Would you have given up here?', 'n'],
  ['How did you feel?', ''],
  ['Did you get it?', 'yes'],
  ['Was it time well spent?', '7'],
  ['What would you tell a friend?', ''],
  ['Enter alone means finish.', ''],
]

/** What the walk above comes to. */
function expectWalked(db: string): void {
  expect(readBySomebodyElse(db, 'select state, auditor, achieved from audits')).toEqual([
    { state: 'finished', auditor: 'Mina', achieved: 'yes' },
  ])
  const answers = readBySomebodyElse(db, 'select step, result, frustration, note from answers order by position')
  expect(answers).toMatchObject([
    { step: 'find', result: 'passed', frustration: 6, note: null },
    { step: 'call', result: 'recorded', frustration: 6 },
    { step: 'words', result: 'recorded', note: 'On a Monday' },
  ])
  expect(readBySomebodyElse(db, 'select value from answer order by position').at(-1)).toEqual({
    value: '"/not a command"',
  })
  expect(readBySomebodyElse(db, 'select kind, text from findings order by kind, text')).toEqual([
    { kind: 'good-practice', text: 'She sang.' },
    { kind: 'problem', text: null },
    { kind: 'problem', text: 'No sign.\nNone at all.' },
  ])
}

describe('a whole audit, line by line', () => {
  it.each([
    ['with --plain', ['--plain'], {}],
    ['where TERM is dumb', [], { TERM: 'dumb' }],
    ['with ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
  ])(
    'on a terminal, %s',
    async (_, flag, env) => {
      const { file, db } = parcel()
      const terminal = inTerminal(['run', file, ...flag, ...flags], { db, rows: 60, env: { FORCE_COLOR: '1', ...env } })
      await converse(terminal, walk)
      expect((await terminal.exit).code).toBe(0)
      expect(terminal.screen()).toContain('Done, Mina. Thank you.')
      expect(terminal.raw()).not.toContain('\x1b')
      expectWalked(db)
    },
    60_000,
  )

  it('on a pipe, with the summary on stdout and all that was asked on stderr', () => {
    const { file, db } = parcel()
    const input = walk.map(([, line]) => `${line}\n`).join('')
    const { status, stdout, stderr } = withoutTerminal(['run', file, '--plain', ...flags], {
      db,
      input,
      env: { FORCE_COLOR: '1' },
    })
    expect(status, stderr).toBe(0)
    expect(stdout).toContain('Done, Mina. Thank you.')
    expect(stdout).toContain('Frustration by step, 1 to 7: step 1: 6, step 2: 6.')
    expect(stderr).toContain('Saved: 6.')
    expect(stdout + stderr).not.toContain('\x1b')
    expectWalked(db)
  })
})

describe('the end of the input', () => {
  it('in the middle of a word keeps everything, and the next run says so and goes on', () => {
    const { file, db } = parcel()
    const first = withoutTerminal(['run', file, '--plain', ...flags], {
      db,
      input: '\n\n6\nn\nNo sign\\\nand no bell\\\n',
    })
    expect(first).toMatchObject({ status: 130, stdout: '' })
    expect(first.stderr).toMatch(
      /Saved\. 1 of 3 steps are done; the clock stands still\.\nCarry on with: firsthand run --plain\n$/,
    )

    const next = withoutTerminal(['run', file, '--plain'], { db, input: '1\n\\\nand nobody\n2' })
    expect(next.status).toBe(130)
    expect(next.stderr).toContain('You had typed: No sign\nand no bell')
    expect(next.stderr).toContain('So far: No sign and no bell. Enter keeps it')
    expect(next.stderr).toMatch(/Would you have given up here\?/)
    expect(readBySomebodyElse(db, 'select severity, text from findings')).toEqual([
      { severity: 2, text: 'No sign\nand no bell\nand nobody' },
    ])
  })

  it('before anything was answered keeps nothing', () => {
    const { file, db } = parcel()
    const { status, stderr } = withoutTerminal(['run', file, '--plain'], { db })
    expect(status).toBe(130)
    expect(stderr).toMatch(/Nothing was answered yet, so nothing is kept\.\n$/)
  })
})

describe('on a terminal', () => {
  const endings: readonly (readonly [string, (terminal: OpenTerminal) => void, number])[] = [
    ['Ctrl+C', (terminal) => terminal.send(keys.ctrl('c')), 130],
    ['Ctrl+D, the end of input', (terminal) => terminal.send(keys.ctrl('d')), 130],
    ['a closed window', (terminal) => terminal.hangUp(), 129],
    ['SIGTERM', (terminal) => terminal.kill('SIGTERM'), 143],
    ['SIGINT', (terminal) => terminal.kill('SIGINT'), 130],
    ['SIGHUP', (terminal) => terminal.kill('SIGHUP'), 129],
    ['kill -9', (terminal) => terminal.kill('SIGKILL'), 137],
  ]

  it.each(endings)(
    'after %s all is there, half a text too',
    async (_, end, code) => {
      const { file, db } = parcel()
      const terminal = inTerminal(['run', file, '--plain', ...flags], { db, rows: 60 })
      await converse(terminal, [...walk.slice(0, 7), ['What happened?', 'No sign\\']])
      await terminal.waitFor(/And:$/)
      // The promise is a second.
      await new Promise((resolve) => setTimeout(resolve, 1000))
      end(terminal)
      expect((await terminal.exit).code).toBe(code)
      if (code === 130) expect(terminal.screen()).toMatch(/Saved\. 1 of 3 steps/)
      expect(terminal.raw()).not.toContain('\x1b')
      const next = withoutTerminal(['run', file, '--plain'], { db, input: '1\n' })
      expect(next.stderr).toContain('So far: No sign. Enter keeps it')
    },
    30_000,
  )

  it('says whose turn it is again when the program was stopped and goes on', async () => {
    const { file, db } = parcel()
    const terminal = inTerminal(['run', file, '--plain', ...flags], { db })
    await terminal.waitFor(/Your answer:$/)
    terminal.kill('SIGSTOP')
    terminal.kill('SIGCONT')
    await terminal.waitFor(/Your answer: ?\nYour answer:$/)
    terminal.send('\r')
    await terminal.waitFor('Step 1 of 3.')
    terminal.send(keys.ctrl('c'))
    await terminal.exit
  }, 30_000)

  it('ACCESSIBLE set to 0, false or nothing asks for nothing', async () => {
    const { file, db } = parcel()
    for (const ACCESSIBLE of ['0', 'false', '']) {
      const terminal = inTerminal(['run', file, ...flags], { db, env: { ACCESSIBLE } })
      await talk(terminal, [['Ready?', keys.ctrl('c')]])
      await terminal.exit
      expect(terminal.raw()).toContain('\x1b[?1049h')
    }
  }, 30_000)
})

describe('without a terminal', () => {
  it('is only for those who ask for it: else the refusal says how', () => {
    const { file, db } = parcel()
    const settings: readonly Record<string, string>[] = [{}, { TERM: 'dumb' }, { ACCESSIBLE: '1' }]
    for (const env of settings) {
      const { status, stderr } = withoutTerminal(['run', file], { db, input: '\n', env })
      expect(status).toBe(2)
      expect(stderr).toContain('--plain')
      expect(stderr).toContain('--answers FILE')
    }
  })

  it('bare firsthand asks what to do with --plain, and prints the help without', () => {
    const { db } = parcel()
    const asked = withoutTerminal(['--plain'], { db, input: 'Return\n' })
    expect(asked.status).toBe(130)
    expect(asked.stderr).toContain('When was the last time you experienced your customer experience?')
    expect(asked.stderr).toContain('What should we call you in the report?')
    expect(withoutTerminal([], { db }).stdout).toContain('Usage: firsthand')
  })

  it('the menu is short once something is open, and Enter never starts the first of the alphabet', () => {
    const { db } = parcel()
    const first = withoutTerminal(['--plain'], { db, input: '\nreturn\nMina\n' })
    expect(first.stderr).toMatch(
      /Nothing was said yet\. The answers are 1 to \d+ or 0\.\nWhat would you like to do\?\n/,
    )
    expect(first.stderr).toContain('Saved: Mina.')
    const menu = withoutTerminal(['--plain'], { db, input: '' }).stderr
    const told = menu.split('\n').filter((line) => /^\d/.test(line))
    expect(told).toEqual([
      expect.stringMatching(/^1 carry on: Return one of our own products, 0 of 10 steps done, left on /),
      '2 start another one',
      '0 leave it for now',
    ])
    expect(menu).toContain('Enter alone means 1.')
    const other = withoutTerminal(['--plain'], { db, input: '2\nback\n2\nget through\n' }).stderr
    expect(other).toContain('Get through our phone menu.\nBe a customer for a while.')
  })

  it('a reader that goes away ends nothing: what is answered is kept', async () => {
    const { file, db } = parcel()
    const program = spawn(process.execPath, [join(root, 'bin/firsthand.js'), 'run', file, '--plain', ...flags], {
      env: { PATH: process.env.PATH, HOME: '/nonexistent', FIRSTHAND_DB: db },
    })
    program.stderr.destroy()
    program.stdin.end(walk.map(([, line]) => `${line}\n`).join(''))
    let said = ''
    program.stdout.on('data', (chunk) => {
      said += chunk
    })
    expect(await new Promise((resolve) => program.on('close', resolve))).toBe(0)
    expect(said).toContain('Done, Mina. Thank you.')
    expectWalked(db)
  })
})

describe('every other command under --plain', () => {
  it('says sentences, and not one escape character, even if colours are asked for', async () => {
    const { file, db } = parcel()
    const input = walk.map(([, line]) => `${line}\n`).join('')
    withoutTerminal(['run', file, '--plain', ...flags], { db, input })
    const commands = [
      ['show', 'last'],
      ['audits'],
      ['checklists'],
      ['checklists', 'returns'],
      ['show', 'nobody'],
      ['run', 'nothing'],
      ['help', 'accessibility'],
      ['help', 'exit-codes'],
      ['--help'],
      ['nonsense'],
    ]
    for (const command of commands) {
      const setting = { db, env: { FORCE_COLOR: '1' } }
      const piped = withoutTerminal([...command, '--plain'], setting)
      expect(piped.stdout + piped.stderr, command.join(' ')).not.toMatch(/[\x1b·×]/)
      const terminal = inTerminal([...command, '--plain'], setting)
      await terminal.exit
      expect(terminal.raw(), command.join(' ')).not.toContain('\x1b')
    }
    const help = withoutTerminal(['run', '--help', '--plain'], { db }).stdout
    expect(help).toContain(
      '\n--answers FILE: answer from a YAML or JSON file (- is standard input) instead of the terminal\n',
    )
    expect(withoutTerminal(['--help'], { db, env: { ACCESSIBLE: '1' } }).stdout).toContain('\nshow AUDIT: one audit, ')
    const { stdout } = withoutTerminal(['show', 'last', '--plain'], { db })
    expect(stdout).toMatch(/^1: Find the counter\nPassed\.\nFrustration 6 of 7: angry, ignored\. 1 time ouch\.$/m)
  }, 60_000)
})
