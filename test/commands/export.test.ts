import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { columns, dictionary, views } from '../../src/export/columns.ts'
import type { AuditRecord } from '../../src/session/record.ts'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { freshFolder, readBySomebodyElse, root, withoutTerminal } from '../audits/firsthand.ts'
import { answer, began, finding, record, source } from '../store/events.ts'
import { dangerousIn, payloads } from '../terminal/payloads.ts'

const folder = freshFolder()
const db = join(folder, 'audits.db')
const run = (...args: readonly string[]) =>
  withoutTerminal(['export', ...args], { db, cwd: folder, now: '2026-11-03T10:00:00+01:00' })

const formulas = ['=cmd|calc', '+1', '-1+1', '@SUM(1)', '\t=1', '＝1', '＋1', '－1', '＠a', 'x;=1', 'x\n=1', 'x\t+1']

/** What another program, python's csv, reads: the rows, each by the names of the first. */
function readCsv(text: string): Record<string, string>[] {
  const script =
    'import csv, io, json, sys; print(json.dumps(list(csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline=""), strict=True))))'
  const { stdout, stderr, status } = spawnSync('python3', ['-c', script], {
    input: text,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}

beforeAll(async () => {
  const store = await openSqliteStore(db, { access: 'write' })
  const walk = (id: string, n: number, more: Partial<AuditRecord> = {}) =>
    store.begin(id, source, [began(id)], record(n, { state: 'finished', ...more }))
  const owned = [answer(1, { owner: 'web team' }), answer(2, { owner: 'shop' })]
  await walk('a', 0, {
    wave: 'Q3',
    answers: owned,
    findings: [finding(1), finding(2)],
    startedAt: '2026-09-30T23:00:00.000-05:00',
  })
  await walk('b', 3, { wave: 'Q4', practice: true })
  await walk('c', 1, { wave: 'Q4', verdict: 'excluded', verdictReason: 'shut' })
  const texts = [...Object.values(payloads), ...formulas, '- a list', 'say "no", twice\nplease']
  const hostile = texts.map((text, index) =>
    answer(index + 1, {
      note: text,
      title: text,
      shown: text,
      value: text,
      owner: text,
      measure: -1.5,
      missed: [text],
    }),
  )
  await walk('d', 0, {
    ...{ wave: 'hostile', auditor: '=1+1', answers: hostile, findings: [finding(1, { text: '=2' })] },
    verbatim: '\u202e',
  })
  await store.close()
})

describe('as CSV', () => {
  it('is one row for each answer, with the columns that are documented, as RFC 4180 and Excel want it', () => {
    const { status, stdout, stderr } = run('--wave', 'Q3', '--wave', 'Q4')
    expect(status).toBe(0)
    expect(stdout.startsWith('\ufeff')).toBe(true)
    expect(stdout.endsWith('\r\n')).toBe(true)
    expect(stdout.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const rows = readCsv(stdout)
    expect(Object.keys(rows[0] ?? {})).toEqual(columns.answers.map(({ name }) => name))
    expect(rows.map(({ audit, step, counted }) => `${audit} ${step} ${counted}`)).toEqual([
      'a step-1 yes',
      'a step-2 yes',
      'b step-1 no',
      'b step-2 no',
      'b step-3 no',
      'c step-1 no',
    ])
    expect(stderr).toContain('3 audits, of which 2 are practice, abandoned or excluded')
  })

  it('is another table where one is asked for, and its head alone where there is nothing', () => {
    const findings = readCsv(run('--wave', 'Q3', '--table', 'findings').stdout)
    expect(findings).toMatchObject([
      { audit: 'a', step: 'step-1', severity: '3', how_bad: 'I would complain' },
      { audit: 'a', step: 'step-2' },
    ])
    expect(run('--table', 'evidence').stdout.trim().split('\r\n')).toHaveLength(1)
    const empty = withoutTerminal(['export'], { db: join(folder, 'none.db') })
    expect(empty).toMatchObject({ status: 0, stderr: expect.stringContaining('There is no audit in it.') })
    expect(empty.stdout.trim().split('\r\n')).toHaveLength(1)
    expect(existsSync(join(folder, 'none.db'))).toBe(false)
  })

  it('is a folder of all tables and what explains them, for its owner alone', () => {
    const { status, stdout, stderr } = run('--output', 'out/tables')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('Wrote out/tables with answers.csv, audits.csv, findings.csv, evidence.csv')
    const names = readdirSync(join(folder, 'out/tables')).sort()
    expect(names).toEqual(['answers.csv', 'audits.csv', 'dictionary.csv', 'evidence.csv', 'findings.csv'])
    const read = (name: string) => readFileSync(join(folder, 'out/tables', name), 'utf8')
    for (const name of names) expect(statSync(join(folder, 'out/tables', name)).mode & 0o777).toBe(0o600)
    const explained = readCsv(read('dictionary.csv'))
    for (const view of views) {
      const [head = ''] = read(`${view}.csv`).slice(1).split('\r\n')
      expect(explained.filter(({ table }) => table === view).map(({ column }) => column)).toEqual(head.split(','))
    }
    expect(explained.every(({ type, meaning }) => type && meaning)).toBe(true)
    expect(readCsv(read('audits.csv')).map(({ audit, counted }) => [audit, counted])).toEqual([
      ['a', 'yes'],
      ['b', 'no'],
      ['c', 'no'],
      ['d', 'yes'],
    ])
  })

  it('has no cell that a spreadsheet would take for a formula, also where a semicolon, a tab or a line begins another', () => {
    const { stdout } = run('--wave', 'hostile', '--format', 'csv')
    const rows = readCsv(stdout)
    const cells = rows.flatMap((row) =>
      Object.entries(row)
        .filter(([name]) => name !== 'measure')
        .map(([, cell]) => cell),
    )
    for (const cell of cells) for (const part of cell.split(/[;\t\n\r]/)) expect(part).not.toMatch(/^[=+\-@＝＋－＠]/)
    expect(cells).toContain("'=cmd|calc")
    expect(cells).toContain("x;'=1")
    expect(cells).toContain('say "no", twice\nplease')
    expect(rows.every(({ measure }) => measure === '-1.5')).toBe(true)
    expect(rows.every(({ auditor }) => auditor === "'=1+1")).toBe(true)
  })

  it('shows what would paint, turn around or hide instead of doing so', () => {
    const { stdout } = run('--wave', 'hostile')
    // A tab is a person's own, and so is a line in a cell.
    expect(dangerousIn(stdout.slice(1).replaceAll('\r\n', '\n').replaceAll('\t', ' '))).toEqual([])
    expect(stdout).toContain('\\u{1b}]52;c;aGVsbG8=\\u{7}')
    expect(stdout).toContain('user\\u{202e}gnp.exe')
  })
})

describe('as JSON', () => {
  it('is one document: audits with what is in them, numbers as numbers, yes and no as true and false', () => {
    const { status, stdout } = run('--format', 'json', '--wave', 'Q3')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toEqual({
      export: 1,
      madeAt: expect.stringMatching(/^2026-11-03T10:00:0.*\+01:00$/),
      filter: { wave: ['Q3'] },
      audits: [
        {
          ...{ audit: 'a', checklist: 'returns', version: 1, checklist_title: source.title, wave: 'Q3', walk: 1 },
          ...{ started_at: '2026-09-30T23:00:00.000-05:00', state: 'finished', practice: false, counted: true },
          ...{ answered: 2, steps: 2 },
          answers: [1, 2].map((n) => ({
            ...{ counted: true, position: n, step: `step-${n}`, step_title: `Step ${n}`, ask: 'text' },
            ...{ owner: n === 1 ? 'web team' : 'shop', critical: false, drill: false, weight: 1, result: 'passed' },
            ...{ answer: `answer ${n}`, value: `answer ${n}`, ouches: 0, blind: true, revision: 1, hidden: false },
          })),
          findings: [
            expect.objectContaining({ step: 'step-1', severity: 3 }),
            expect.objectContaining({ step: 'step-2' }),
          ],
          evidence: [],
        },
      ],
    })
  })

  it('shows nothing that paints, and gives back every text as it was', () => {
    const { stdout } = run('--format', 'json', '--wave', 'hostile')
    expect(dangerousIn(stdout)).toEqual([])
    const [audit] = JSON.parse(stdout).audits
    expect(audit.answers.map(({ value }: { value: string }) => value)).toEqual(
      expect.arrayContaining(formulas.concat(payloads['turn the text around'] ?? '')),
    )
  })

  it('is a document where there is nothing', () => {
    const empty = withoutTerminal(['export', '--format', 'json'], { db: join(folder, 'none.db') })
    expect(JSON.parse(empty.stdout)).toMatchObject({ audits: [] })
  })
})

describe('as SQLite', () => {
  it('is a file of plain tables that any program reads, and replaces an older one', () => {
    writeFileSync(join(folder, 'tables.sqlite'), 'older')
    const { status, stderr } = run('--output', 'tables.sqlite')
    expect({ status, stderr }).toMatchObject({ status: 0, stderr: expect.stringContaining('Wrote tables.sqlite.') })
    const file = join(folder, 'tables.sqlite')
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const tables = readBySomebodyElse(file, "select name from sqlite_schema where type = 'table' order by name")
    expect(tables.map(({ name }) => name)).toEqual([...views, 'dictionary'].sort())
    expect(readBySomebodyElse(file, 'select count(*) as n from dictionary')).toEqual([{ n: dictionary.rows.length }])
    const own = new Sqlite(db, { readonly: true })
    for (const view of views) {
      const names = columns[view].map(({ name }) => `"${name}"`).join(', ')
      const sql = `select ${names} from ${view} order by audit${view === 'audits' ? '' : ', position'}`
      expect(readBySomebodyElse(file, sql)).toEqual(own.prepare(sql).all())
    }
    own.close()
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([])
  })
})

describe('the flags', () => {
  it('leave audits out, and steps of other owners with what was found there', () => {
    const ids = (...args: readonly string[]) => [
      ...new Set(readCsv(run('--table', 'audits', ...args).stdout).map(({ audit }) => audit)),
    ]
    expect(ids('--since', '2026-10')).toEqual(['b', 'c', 'd'])
    expect(ids('--until', '2026-Q3')).toEqual(['a'])
    expect(ids('--wave', 'Q4', '--checklist', 'returns')).toEqual(['b', 'c'])
    expect(ids('--auditor', '=1+1')).toEqual(['d'])
  })

  it.each([
    [['--format', 'xml'], 'There is no format “xml”.'],
    [['--format', 'jsn'], 'Did you mean json?'],
    [['--format', 'sqlite'], 'An SQLite file can’t go to stdout.'],
    [['--format', 'json', '--table', 'audits'], '--table is for CSV'],
    [['--table', 'finding'], 'Did you mean findings?'],
    [['--table', 'findings', '--output', 'folder'], '--table is for one file'],
    [['--output', 'audits.xlsx'], 'does not show in its name'],
    [['--since', 'yesterday'], '--since can’t be “yesterday”.'],
    [['--wave', 'Q5'], 'Did you mean Q3?'],
    [['--auditor', 'Noor'], 'No audit has the auditor “Noor”.'],
  ])('%j is refused: %s', (args, says) => {
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(says)
  })
})

describe('what can go wrong', () => {
  it('a disk that is full, and a place that is none, are said; an older file stays whole', () => {
    const shell = (line: string) =>
      spawnSync('sh', ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, FIRSTHAND_DB: db, NODE: process.execPath, BIN: join(root, 'bin/firsthand.js') },
      })
    expect(shell('"$NODE" "$BIN" export > /dev/full')).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('no space left'),
    })
    expect(shell('"$NODE" "$BIN" export | head -c 10').status).toBe(0)
    expect(run('--format', 'csv', '--output', '/dev/full').stderr).toMatch(/could not be written|is no file/)
    for (const name of ['old.csv', 'old.json', 'old.sqlite']) {
      writeFileSync(join(folder, name), 'older')
      const { status, stderr } = shell(`ulimit -f 2; trap '' XFSZ; "$NODE" "$BIN" export --output ${name}`)
      expect({ name, status, stderr }).toMatchObject({ status: 3, stderr: expect.not.stringContaining('    at ') })
      expect(readFileSync(join(folder, name), 'utf8')).toBe('older')
    }
    mkdirSync(join(folder, 'taken.json'))
    expect(run('--output', 'taken.json')).toMatchObject({ status: 2, stderr: expect.stringContaining('is no file') })
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([])
  })
})

describe('the dictionary', () => {
  it('explains every column of every view, in its order, and no other', () => {
    const database = new Sqlite(db, { readonly: true })
    for (const view of views) {
      const names = database.prepare(`SELECT name FROM pragma_table_info('${view}')`).pluck().all()
      expect(columns[view].map(({ name }) => name)).toEqual(names)
    }
    database.close()
  })

  it('says the same of a column in each view, and names what can stand there', () => {
    const byName = new Map<string, string>()
    const meanings = views.flatMap((view) =>
      columns[view].map(({ name, ...rest }) => [name, JSON.stringify(rest)] as const),
    )
    for (const [name, rest] of meanings) expect([name, byName.get(name) ?? rest]).toEqual([name, rest])
    const database = new Sqlite(db, { readonly: true })
    for (const view of views)
      for (const { name, type, values } of columns[view]) {
        const cells = database
          .prepare<[], string | number>(`SELECT DISTINCT "${name}" FROM ${view} WHERE "${name}" IS NOT NULL`)
          .pluck()
          .all()
        if (values && !['channel'].includes(name)) expect(values).toEqual(expect.arrayContaining(cells.map(String)))
        const isNumber = type === 'number' || type === 'whole number'
        for (const cell of cells) expect([name, typeof cell]).toEqual([name, isNumber ? 'number' : 'string'])
      }
    database.close()
  })
})
