import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { measures } from '../../src/report/comparison/change.ts'
import { formats } from '../../src/report/formats/index.ts'
import { causes, findingKinds, results } from '../../src/session/event.ts'
import { freshFolder, inTerminal, root, withoutTerminal } from '../audits/firsthand.ts'
import { makeDemoFile } from '../demo/make-demo.ts'
import { picture } from '../pictures/picture.ts'
import { blockIn, expectBlock } from './block.ts'
import { type Described, misfits } from './misfits.ts'
import { shapesDocumented, wordsDocumented } from './shapes-documented.ts'
import { shapesInSource } from './shapes-in-source.ts'

const document = 'docs/report.md'
const text = readFileSync(join(root, document), 'utf8')
const folder = freshFolder()
const db = join(folder, 'demo.sqlite')
const now = '2026-10-01T09:00:00+02:00'
const described: Described = { shapes: shapesDocumented(text), words: wordsDocumented(text) }

beforeAll(() => makeDemoFile(db))

/** What the program shows in a terminal of 80 columns, from the line that begins so to the one before another. */
async function shown(args: readonly string[], from: string, to: string): Promise<string> {
  const terminal = inTerminal(args, { db, now, rows: 400 })
  await terminal.exit
  const lines = (await picture(terminal.raw(), 80, 400, '')).text.split('\n').map((line) => line.trimEnd())
  const start = lines.findIndex((line) => line.startsWith(from))
  const end = lines.findIndex((line, index) => index > start && line.startsWith(to))
  expect([start, end], lines.join('\n')).not.toContain(-1)
  const command = from === '' ? [`$ firsthand ${args.join(' ')}`] : []
  return [...command, ...lines.slice(start, end)].join('\n').trimEnd()
}

describe('docs/report.md shows what the program says', () => {
  const returns = ['report', '--checklist', 'returns']

  it.each([
    ['page-one', returns, '', 'What came back'],
    ['steps', returns, 'Step by step', 'Waits'],
    ['waits', returns, 'Waits', 'More behind it'],
    ['compare', ['compare', '2026-Q1', '2026-Q3', '--checklist', 'ivr'], '', 'Problems'],
  ] as const)('%s', async (name, args, from, to) => {
    expectBlock(document, name, '```', await shown(args, from, to))
  })

  it('of limits that are reached', () => {
    const args = [...returns, '--fail-on', 'severity:4', '--fail-on', 'score:60']
    const { status, stderr } = withoutTerminal(args, { db, now })
    expect(status).toBe(1)
    expectBlock(document, 'fail-on', '```', `$ firsthand ${args.join(' ')} > weekly.txt\n${stderr.trimEnd()}`)
  })
})

describe('the documents show commands that work', () => {
  const run = (script: string) => {
    const setting = { FIRSTHAND_DB: db, FIRSTHAND_NOW: now, HOME: folder, PATH: process.env.PATH }
    const shell = `firsthand() { "${process.execPath}" "${root}/bin/firsthand.js" "$@"; }; ${script}`
    return spawnSync('bash', ['-c', shell], { cwd: folder, encoding: 'utf8', env: setting, maxBuffer: 1e8 })
  }

  it.each([
    [document, 'commands', 'report.html', 'report.md', 'waves.md'],
    [document, 'forward', 'returns-q3.html'],
    ['README.md', 'report', 'report.html', 'answers.csv'],
  ])('%s: %s', (shownIn, name, ...files) => {
    for (const file of files) rmSync(join(folder, file), { force: true })
    const { status, stderr } = run(`set -e; ${blockIn(shownIn, name)}`)
    expect(status, stderr).toBe(0)
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true)
  })

  it('in a cron job', () => {
    const { status, stdout, stderr } = run(blockIn(document, 'cron'))
    expect([status, stdout]).toEqual([0, 'Somebody should look at weekly.html\n'])
    expect(stderr).toMatch(/\(severity 4, limit 4\)\.$/m)
    expect(existsSync(join(folder, 'weekly.html'))).toBe(true)
  })

  it('for a program', () => {
    const { status, stdout, stderr } = run(`set -e; ${blockIn(document, 'program')}`)
    expect(status, stderr).toBe(0)
    expect(stdout).toMatch(/^In \d+ of \d+ audits the customer got what they came for\.\n/)
    expect(stdout.trim().split('\n').slice(1)).toHaveLength(5)
    expect(stdout).toMatch(/^returns refund \d+ of \d+$/m)
  })
})

describe('docs/report.md describes the JSON', () => {
  const json = (...args: string[]) => JSON.parse(withoutTerminal([...args, '--format', 'json'], { db, now }).stdout)

  it('by the types that it has: every key, whether it may be missing, and what it is', () => {
    const types = shapesInSource(['report/report.ts', 'report/sections', 'report/comparison'], ['Report', 'Comparison'])
    const sorted = (shapes: typeof types) => Object.entries(shapes).sort(([one], [other]) => (one < other ? -1 : 1))
    expect(sorted(described.shapes)).toEqual(sorted(types))
  })

  it('says of every key what it is about', () => {
    const rows = [...text.matchAll(/^\| `([^`]+)` \|.*\| (.*)\|$/gm)]
    expect(rows.length).toBeGreaterThan(200)
    expect(rows.filter(([, , meaning]) => meaning?.trim() === '').map(([, key]) => key)).toEqual([])
  })

  it('knows the words that stand for something', () => {
    expect(described.words).toMatchObject({
      Cause: causes,
      FindingKind: findingKinds,
      Measure: measures,
      Result: results,
    })
  })

  it.each(['', 'invoices', 'ivr', 'mobile-site', 'promo-codes', 'returns'])('that reports are: %s', (id) => {
    const report = json('report', ...(id ? ['--checklist', id] : []))
    expect(report.basis.audits).toBeGreaterThan(10)
    expect(misfits(report, 'Report', described)).toEqual([])
  })

  it('that a report of nothing is', () => {
    const args = ['report', '--format', 'json']
    const { stdout } = withoutTerminal(args, { db: join(folder, 'none.sqlite'), now })
    expect(misfits(JSON.parse(stdout), 'Report', described)).toEqual([])
  })

  it.each([
    ['2026-Q1', '2026-Q2'],
    ['2026-Q1', '2026-Q3'],
  ])('that comparisons are: %s and %s', (before, after) => {
    expect(misfits(json('compare', before, after), 'Comparison', described)).toEqual([])
  })

  it('so that what is other than it says is seen', () => {
    const report = json('report', '--checklist', 'ivr')
    const { of: _, ...without } = report.outcome.achieved
    const other = {
      ...report,
      title: 5,
      extra: true,
      outcome: { ...report.outcome, achieved: without },
      basis: { ...report.basis, states: { ...report.basis.states, open: null } },
    }
    expect(misfits(other, 'Report', described).map((line) => line.split(' is ')[0])).toEqual([
      'Report.title',
      'Report.basis.states.open',
      'Report.outcome.achieved.of',
      'Report.extra',
    ])
  })
})

it('docs/report.md tells of every format', () => {
  const [, table = ''] = /^\| format \|.*\n.*\n((?:\|.*\n)+)/m.exec(text) ?? []
  const told = [...table.matchAll(/^\| `(\w+)` \| \S/gm)].map(([, name]) => name)
  expect(told).toEqual(expect.arrayContaining(formats.map(({ name }) => name)))
})

it('docs/report.md leads to what is there', () => {
  const anchors = [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
  expect(new Set(anchors).size).toBe(anchors.length)
  for (const [, anchor = ''] of text.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(anchor)
  for (const [, path = ''] of text.matchAll(/\]\((?!#|http)([^)#]+)/g))
    expect(() => readFileSync(join(root, 'docs', path)), path).not.toThrow()
})
