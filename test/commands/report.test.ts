import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/report/report.ts'
import { freshFolder, root, withoutTerminal } from '../audits/firsthand.ts'
import { makeDemoFile } from '../demo/make-demo.ts'
import { temporaryFolder } from '../store/fixture.ts'
import { desk } from './firsthand.ts'

const now = '2026-10-01T09:00:00+02:00'
const folder = freshFolder()
const db = join(folder, 'demo.sqlite')
const run = (...args: string[]) => withoutTerminal(args, { db, now, cwd: folder })
const json = (...args: string[]): Report => JSON.parse(run('report', '--format', 'json', ...args).stdout)

beforeAll(() => makeDemoFile(db))

describe('what counts', () => {
  it('leaves out practice, excluded and dropped audits, and says how many', () => {
    const { basis } = json()
    const audits: { practice: boolean; verdict?: string; state: string }[] = JSON.parse(run('audits', '--json').stdout)
    const counting = audits.filter(
      ({ practice, verdict, state }) => !practice && verdict !== 'excluded' && state !== 'abandoned',
    )
    expect(basis.audits).toBe(counting.length)
    expect(basis.leftOut).toEqual({ practice: 1, excluded: 1, abandoned: 1, unreadable: 0 })
    expect(run('report').stdout).toContain('1 practice, 1 excluded and 1 dropped')
  })

  it('is asked for by flags, which the report repeats', () => {
    const all = json().basis.audits
    const { basis, filter } = json('--checklist', 'returns', '--wave', '2026-Q3')
    expect(filter).toEqual({ checklist: ['returns'], wave: ['2026-Q3'] })
    expect(basis.audits).toBeGreaterThan(0)
    expect(basis.audits + basis.filtered).toBe(all)
    expect(basis.waves.map(({ wave }) => wave)).toEqual(['2026-Q3'])
    expect(json('--since', '2026-Q3').basis.audits + json('--until', '2026-Q2').basis.audits).toBe(all)
    expect(run('report', '--wave', '2026-Q9')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('No audit has the wave “2026-Q9”'),
    })
  })

  it('is of the steps of an owner, where one is asked for', () => {
    const owners = json('--owner', 'returns team').problems.map(({ owner }) => owner)
    expect(new Set(owners)).toEqual(new Set(['returns team']))
  })

  it('of no audit at all is said in words, and as JSON is whole', () => {
    const { run } = desk()
    expect(run('report')).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(run('report', '--format', 'json').stdout)).toMatchObject({ report: 1, basis: { audits: 0 } })
  })
})

describe('the same audits make the same bytes', () => {
  it.each(['json', 'text', 'md', 'csv', 'html'])('%s', (format) => {
    const [one, other] = [1, 2].map(() => run('report', '--format', format, '--whole'))
    expect(one?.status).toBe(0)
    expect(one?.stdout.length).toBeGreaterThan(1000)
    const timeless = (text = '') => text.replaceAll(/2026-10-01T09:00:\d\d(\.\d+)?/g, 'then')
    expect(timeless(other?.stdout)).toBe(timeless(one?.stdout))
  })
})

describe('--output', () => {
  it('writes the format that the name of the file says, over an older one, and says where', () => {
    const file = join(folder, 'reports', 'q3.md')
    mkdirSync(join(folder, 'reports'), { recursive: true })
    writeFileSync(file, 'old')
    expect(run('report', '--output', 'reports/q3.md')).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'Wrote reports/q3.md.\n',
    })
    expect(readFileSync(file, 'utf8')).toMatch(/^# /)
  })

  it('leaves the old one whole where there is no room for the new one', () => {
    const file = join(folder, 'whole.md')
    writeFileSync(file, 'old')
    // No file may grow beyond four blocks: as good as a full disk to whoever writes.
    const limited = ['-c', 'ulimit -f 4; exec "$0" "$@"', process.execPath, join(root, 'bin/firsthand.js')]
    const { status, stderr } = spawnSync('sh', [...limited, 'report', '--db', db, '--output', file], {
      encoding: 'utf8',
    })
    expect([status, stderr]).toEqual([3, expect.stringContaining('The report could not be written')])
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder).filter((name) => name.startsWith('whole.md'))).toEqual(['whole.md'])
  })

  it('asks where the name does not say', () => {
    expect(run('report', '--output', 'report.docx')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('What report.docx should be does not show in its name.'),
    })
    expect(run('report', '--format', 'htm')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean'),
    })
  })

  it('--open opens it with what the machine opens such files with, or says where it is', () => {
    const bin = temporaryFolder()
    const opened = join(bin, 'opened')
    writeFileSync(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" > "${opened}"\n`)
    chmodSync(join(bin, 'xdg-open'), 0o755)
    const PATH = `${bin}:${process.env.PATH}`
    const setting = { db, now, cwd: folder }
    const headless = withoutTerminal(['report', '--open'], setting)
    expect(headless.stderr).toContain('No browser opened; it is at file://')
    expect(existsSync(join(folder, 'report.html'))).toBe(true)
    if (process.platform !== 'linux') return
    const { status, stderr } = withoutTerminal(['report', '--open'], { ...setting, env: { DISPLAY: ':0', PATH } })
    expect([status, stderr]).toEqual([0, 'Wrote report.html.\n'])
    expect(readFileSync(opened, 'utf8').trim()).toBe(join(folder, 'report.html'))
  })
})

describe('--fail-on', () => {
  it('exits 1 where a limit is reached, and names what reaches it', () => {
    const { status, stdout, stderr } = run('report', '--fail-on', 'severity:4', '--format', 'json')
    expect(status).toBe(1)
    expect(JSON.parse(stdout).report).toBe(1)
    const worst = json().problems.filter(({ severity }) => severity === 4)
    expect(stderr.trim().split('\n')).toHaveLength(worst.length)
    expect(run('report', '--fail-on', 'score:0').status).toBe(0)
    expect(run('report', '--fail-on', 'score:100').stderr).toMatch(/^returns: score \d+ %, n \d+ \(limit 100 %\)\.$/m)
  })

  it('refuses a limit that is none', () => {
    for (const limit of ['severity', 'severity:9', 'happiness:3', 'score:-1'])
      expect(run('report', '--fail-on', limit)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining(`--fail-on can’t be “${limit}”.`),
      })
  })
})

describe('in the terminal', () => {
  it('in words has neither columns nor a drawing', () => {
    const { stdout } = run('report', '--plain', '--checklist', 'returns')
    expect(stdout).not.toMatch(/[│█░●]| {3}/)
    expect(stdout).toContain('Frustration by step')
  })
})
