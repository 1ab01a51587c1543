import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { freshFolder, inTerminal, root, type Turn, talk } from '../audits/firsthand.ts'
import { makeDemoFile } from '../demo/make-demo.ts'
import { keys, type OpenTerminal } from '../terminal/pty.ts'
import { picture } from './picture.ts'

const folder = join(root, 'docs/pictures')
const columns = 80
const rows = 24

/** A clock runs on some of the screens, and its figures are no reason to draw them anew. */
function still(text: string): string {
  return text.replace(/\d+(\.\d+)? s|\d+:\d\d|[0-9a-f]{8}-[0-9a-f]{4}/g, '…')
}

/** Compares the picture in the README with the program as it is now; `npm run pictures` writes it anew. */
async function check(name: string, title: string, terminal: OpenTerminal, height = rows): Promise<void> {
  await checkBytes(name, title, terminal.raw(), height)
}

async function checkBytes(name: string, title: string, bytes: string, height: number): Promise<void> {
  const { svg, text } = await picture(bytes, columns, height, title)
  const file = join(folder, `${name}.svg`)
  if (process.env.FIRSTHAND_PICTURES === 'write') {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, svg)
  }
  expect(existsSync(file)).toBe(true)
  expect(still(wordsOf(readFileSync(file, 'utf8')))).toBe(still(wordsOf(svg)))
  expect(text).not.toBe('')
}

function wordsOf(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words]) => words).join('\n')
}

it('the pictures in the README are of the program as it is', async () => {
  const db = join(freshFolder(), 'audits.db')
  const env = { FORCE_COLOR: '1' }
  const terminal = inTerminal(['run', 'returns'], { db, now: '2026-11-03T10:00:00+01:00', env })
  await terminal.waitFor('What should we call you')
  await check('welcome', 'The welcome: what you want, who you are, what you need', terminal)
  await talk(terminal, [
    ['What should we call you', 'Mina', keys.enter],
    ['Whose eyes', '1'],
    ['How often do you meet customers?', '1'],
    ['Press Enter when you have done it.'],
  ])
  await check('step', 'A step: what to do, what to notice, and the keys', terminal)
  await talk(terminal, [
    ['Press Enter', keys.space, keys.enter],
    ['How frustrating was it?', '5'],
    ['Was it as great as that?', 'n'],
    ['What happened?', 'The footer says Service, and four taps later how, never when.', keys.enter],
    ['How bad?'],
  ])
  await check('finding', 'A finding: how bad was it?', terminal)
  await talk(terminal, rest)
  await check('review', 'The review: everything at a glance before it counts', terminal)
  await talk(terminal, [['All done?', keys.enter]])
  expect((await terminal.exit).code).toBe(0)
  await check('summary', 'The summary: the outcome, the frustration curve, the findings, what to do next', terminal, 44)
}, 60_000)

it('the picture of lint is of lint as it is', async () => {
  const setting = { db: join(freshFolder(), 'audits.db'), cwd: import.meta.dirname, env: { FORCE_COLOR: '1' } }
  const terminal = inTerminal(['lint', 'checkout.yaml'], { ...setting, rows: 60 })
  expect((await terminal.exit).code).toBe(1)
  await check('lint', 'Lint: what is wrong, where, and what to do', terminal, 34)
}, 60_000)

it('the pictures of a report and of two waves are of the demo as it is', async () => {
  const db = join(freshFolder(), 'demo.sqlite')
  await makeDemoFile(db)
  const setting = { db, now: '2026-10-01T09:00:00+02:00', env: { FORCE_COLOR: '1' }, rows: 400 }
  const beginOf = async (until: RegExp, ...args: string[]) => {
    const terminal = inTerminal(args, setting)
    expect((await terminal.exit).code).toBe(0)
    const [begin = '', ...others] = terminal.raw().split(until)
    expect(others.length).toBeGreaterThan(0)
    return begin
  }
  const report = await beginOf(/\n(?:\x1b\[\d+m)*3(?:\x1b\[\d+m)* /, 'report', '--checklist', 'returns')
  await checkBytes('report', 'A report: the verdict, the figures, the curve, and what matters most', report, 60)
  const compared = await beginOf(/\n[^\n]*Problems/, 'compare', '2026-Q1', '2026-Q3', '--checklist', 'ivr')
  await checkBytes('compare', 'Two waves: what got better, in two sentences and as a table', compared, 40)
}, 120_000)

const rest: readonly Turn[] = [
  ['How bad?', '2'],
  ['Would you have given up here?', 'n'],
  ['How did you feel?', '4', keys.enter],
  ['Ask a person instead', 'h', 'h', 'p', keys.enter],
  ['How frustrating was it?', '2'],
  ['Could you do it without a printer?', keys.enter],
  ['How frustrating was it?', '6'],
  ['I had to print it', '3'],
  ['What happened?', 'A file to print, and no other way.', keys.enter],
  ['How bad?', '3'],
  ['Would you have given up here?', 'y'],
  ['How did you feel?', '7', keys.enter],
  ['Send it back', keys.escape, 'a'],
  ['When did you do it?', '9:30', keys.enter],
  ['How long', '17 min', keys.enter],
  ['How frustrating was it?', '3'],
  [/The message that they have it[\s\S]*arrived today/, '1'],
  ['How frustrating was it?', '1'],
  ['Does it say when the money comes?', 'y'],
  [/The money[\s\S]*arrived today/, '1'],
  ['How frustrating was it?', '2'],
  ['Was it the whole amount?', 'y'],
  ['A few days too late', keys.enter],
  ['How frustrating was it?', '1'],
  ['They found a way', '1'],
  ['was there a way out?', 'y'],
  ['Did they admit', 'y'],
  ['Did they apologise?', 'n'],
  ['Did they make it right?', 'y'],
  ['Did you get it?', '2'],
  ['Was it time well spent?', '3'],
  ['What would you tell a friend?', 'Ask for the code; they have one.', keys.enter],
  ['All done?'],
]
