import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contents } from '../store/fixture.ts'
import { answers, checklist, desk } from './firsthand.ts'

describe('run without a terminal', () => {
  it.each([[['run']], [['run', 'returns']], [['run', 'last']]])('%j names the flag, and stores nothing', (args) => {
    const { run, db } = desk()
    const { status, stdout, stderr } = run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('--answers FILE')
    expect(existsSync(db)).toBe(false)
  })
})

describe('run --answers', () => {
  it('takes the answers from a pipe, and says where in it something is wrong', () => {
    const { pipe } = desk()
    const good = pipe(answers, 'run', './small.yaml', '--answers', '-', '--json')
    expect(good).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(good.stdout)).toMatchObject({ auditor: 'Mina', state: 'finished' })
    const bad = pipe(answers.replace('severity: 3', 'severity: 9'), 'run', './small.yaml', '--answers', '-')
    expect(bad.status).toBe(2)
    expect(bad.stderr).toMatch(/^standard input can’t be used\.\nstandard input:7:\d+ /)
    expect(pipe('', 'run', './small.yaml', '--answers', '-').status).toBe(2)
    expect(pipe('a'.repeat(3_000_000), 'run', './small.yaml', '--answers', '-').stderr).toContain('at most 1048576')
  })

  it('prints the summary, and keeps the audit', () => {
    const { run } = desk()
    const { status, stdout, stderr } = run('run', './small.yaml', '--answers', 'answers.yaml')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Done, Mina.')
    expect(stdout).toContain('No link.')
    expect(run('audits').stdout).toContain('small')
  })

  it('--json prints the finished audit and nothing else', () => {
    const { run } = desk()
    const { stdout, stderr } = run('run', './small.yaml', '--answers', 'answers.yaml', '--json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      checklist: 'small',
      state: 'finished',
      auditor: 'Mina',
      wave: '2026-Q4',
      achieved: 'partly',
      wellSpent: 3,
      answers: [
        { step: 'find', result: 'failed', frustration: 6 },
        { step: 'words', note: 'On a Monday.' },
      ],
      findings: [{ step: 'find', severity: 3, text: 'No link.' }],
    })
  })

  it('takes flags before what the file says', () => {
    const { run } = desk()
    const flags = ['--auditor', 'Noor', '--perspective', 'customer', '--location', 'Utrecht', '--practice']
    const { stdout } = run('run', './small.yaml', '--answers', 'answers.yaml', '--json', ...flags)
    expect(JSON.parse(stdout)).toMatchObject({
      auditor: 'Noor',
      perspective: 'customer',
      location: 'Utrecht',
      practice: true,
      wave: '2026-Q4',
    })
  })

  it('a second walk by the same person is not blind', () => {
    const { run, walk } = desk()
    walk()
    const again = JSON.parse(run('run', './small.yaml', '--answers', 'answers.yaml', '--json').stdout)
    expect(again).toMatchObject({ walk: 2, answers: [{ blind: false }, { blind: false }] })
    const other = run('run', './small.yaml', '--answers', 'answers.yaml', '--json', '--auditor', 'Noor')
    expect(JSON.parse(other.stdout)).toMatchObject({ walk: 1, answers: [{ blind: true }, { blind: true }] })
  })

  it('tells every mistake with file, line and column, and leaves the store byte for byte', () => {
    const { run, walk, write, folder } = desk()
    walk()
    write('bad.yaml', answers.replace('frustration: 6', 'frustration: 6\n    at: soon').replace('words:', 'werds:'))
    const before = contents(folder)
    const { status, stdout, stderr } = run('run', './small.yaml', '--answers', 'bad.yaml')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.split('\n').slice(0, 4)).toEqual([
      'bad.yaml can’t be used: 3 problems.',
      expect.stringMatching(/^bad\.yaml:\d+:\d+ The step `words` was reached/),
      expect.stringMatching(/^bad\.yaml:7:9 When was it\?/),
      expect.stringMatching(/^bad\.yaml:9:\d+ There is no step `werds` in small\./),
    ])
    expect(contents(folder)).toEqual(before)
  })

  it.each([
    ['is not there', 'nowhere.yaml'],
    ['is no file that can be read', '.'],
    ['is no file that can be read', '/dev/null'],
  ])('says that an answers file %s', (why, file) => {
    const { run } = desk()
    const { status, stderr } = run('run', './small.yaml', '--answers', file)
    expect(status).toBe(2)
    expect(stderr).toContain(`${file} ${why}.`)
  })

  it('asks which checklist they belong to', () => {
    const { status, stderr } = desk().run('run', '--answers', 'answers.yaml')
    expect(status).toBe(2)
    expect(stderr).toContain('firsthand run returns --answers FILE')
  })
})

describe('the checklist that run means', () => {
  it('is refused with every problem when it can’t be used', () => {
    const { run, write } = desk()
    write('bad.yaml', checklist.replace('ask: text', 'ask: test').replace('title: A small thing\n', ''))
    const { status, stderr } = run('run', './bad.yaml', '--answers', 'answers.yaml')
    expect(status).toBe(2)
    expect(stderr).toContain('bad.yaml can’t be used: 2 problems.')
    expect(stderr).toMatch(/bad\.yaml:1:1 `title` is missing\./)
    expect(stderr).toMatch(/bad\.yaml:\d+:\d+ .*`ask`/)
  })

  it('is unknown: says which there are, and how a file is named', () => {
    const { status, stderr } = desk().run('run', 'small', '--answers', 'answers.yaml')
    expect(status).toBe(2)
    expect(stderr).toContain('There is no checklist or audit “small”.')
    expect(stderr).toContain('returns')
    expect(stderr).toContain('./small.yaml')
  })

  it('is yours before the built-in one of the same id', () => {
    const { run, write, folder } = desk()
    mkdirSync(join(folder, 'checklists'))
    write('checklists/returns.yaml', checklist)
    const { stdout } = run('run', 'returns', '--answers', 'answers.yaml', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ checklist: 'returns', title: 'A small thing' })
  })

  it('may be a built-in one, walked from a file', () => {
    const { run, write } = desk()
    write('walk.yaml', readFileSync(join(import.meta.dirname, '../walks/returns-1.yaml'), 'utf8'))
    const { status, stdout } = run('run', 'returns', '--answers', 'walk.yaml', '--json')
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ checklist: 'returns', state: 'finished' })
  })

  it('is kept with the audit: what happened to the file since changes nothing', () => {
    const { run, walk, write } = desk()
    const id = walk()
    write('small.yaml', 'nothing: here\n')
    expect(JSON.parse(run('show', id, '--json').stdout)).toMatchObject({ title: 'A small thing' })
  })
})

describe('the store that is named', () => {
  it.each(['/dev/null', '.'])('can’t be %s', (place) => {
    const { run } = desk()
    const { status, stdout, stderr } = run('--db', place, 'audits')
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' })
    expect(stderr).toContain('--db')
  })

  it('can’t be nothing', () => {
    expect(desk().run('--db', '', 'audits')).toMatchObject({ status: 2, stderr: expect.stringContaining('--db') })
  })

  it.each(['2026:Q4.db', 'C:\\audits.db', 'x://audits.db'])('may be a file called %s', (name) => {
    const { run } = desk()
    expect(run('--db', name, 'run', './small.yaml', '--answers', 'answers.yaml')).toMatchObject({ status: 0 })
    expect(JSON.parse(run('--db', `./${name}`, 'audits', '--json').stdout)).toHaveLength(1)
  })

  it.each(['postgres://mina:secret@db.example/audits', 'FILE:///tmp/audits.db'])(
    'can’t be %s: says what there is, and nothing of a password',
    (address) => {
      const { status, stdout, stderr } = desk().run('--db', address, 'audits')
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
      expect(stderr).toMatch(/begins with (postgres|file):\/\//)
      expect(stderr).toContain('an SQLite file, named by its path: audits.db')
      expect(stderr).not.toContain('secret')
    },
  )

  it('goes before FIRSTHAND_DB', () => {
    const { run, walk, folder, db } = desk()
    walk()
    expect(run('--db', 'other.db', 'audits', '--json').stdout).toBe('[]\n')
    expect(readdirSync(folder)).toContain('audits.db')
    expect(JSON.parse(run('--db', db, 'audits', '--json').stdout)).toHaveLength(1)
  })
})

describe('FIRSTHAND_NOW', () => {
  it('that is no time with an offset is refused, with an example', () => {
    const { runWith } = desk()
    for (const now of ['soon', '2026-11-03', '2026-11-03T10:00:00']) {
      const { status, stderr } = runWith({ FIRSTHAND_NOW: now }, 'audits')
      expect(status).toBe(2)
      expect(stderr).toContain('2026-11-12T10:00:00+01:00')
    }
  })

  it('sets the time of what is recorded, in its own zone', () => {
    const { run } = desk()
    const { stdout } = run('run', './small.yaml', '--answers', 'answers.yaml', '--json')
    expect(JSON.parse(stdout).startedAt).toMatch(/^2026-11-03T10:00:.*\+01:00$/)
  })
})
