import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from 'sarif'
import { expect, it } from 'vitest'
import { freshFolder, inTerminal, withoutTerminal } from '../audits/firsthand.ts'

const cwd = join(import.meta.dirname, 'golden')
const home = freshFolder()
const db = join(home, 'audits.db')

function printed(format: string, env: Readonly<Record<string, string>> = {}): string {
  const { status, stdout, stderr } = withoutTerminal(['lint', 'ten.yaml', '--format', format], { db, cwd, env })
  expect([status, stderr]).toEqual([1, ''])
  return stdout
}

it.each([80, 40])('ten problems for people, in a terminal of %i columns', async (columns) => {
  const terminal = inTerminal(['lint', 'ten.yaml'], { db, cwd, columns, rows: 150 })
  expect(await terminal.exit).toEqual({ code: 1 })
  await expect(`${terminal.screen()}\n`).toMatchFileSnapshot(`golden/pretty-${columns}.txt`)
})

it('in colour where there is a terminal that may have some, and nowhere else', async () => {
  const raw = async (env: Readonly<Record<string, string>>) => {
    const terminal = inTerminal(['lint', 'ten.yaml'], { db, cwd, rows: 150, env })
    await terminal.exit
    return terminal.raw()
  }
  expect(await raw({})).toContain('\x1b[31m\x1b[1m^^^^^^^^^^')
  expect(await raw({ NO_COLOR: '1' })).not.toContain('\x1b')
  expect(printed('pretty')).not.toContain('\x1b')
})

it('in words', async () => {
  const { stdout } = withoutTerminal(['lint', 'ten.yaml', '--plain'], { db, cwd })
  await expect(stdout).toMatchFileSnapshot('golden/pretty-plain.txt')
})

it.each([
  ['compact', 'compact.txt'],
  ['json', 'json.json'],
  ['junit', 'junit.xml'],
  ['gitlab', 'gitlab.json'],
])('as %s', async (format, file) => {
  await expect(printed(format)).toMatchFileSnapshot(`golden/${file}`)
})

it('as github, with the summary of the job', async () => {
  const summary = join(home, 'summary.md')
  await expect(printed('github', { GITHUB_STEP_SUMMARY: summary })).toMatchFileSnapshot('golden/github.txt')
  await expect(readFileSync(summary, 'utf8')).toMatchFileSnapshot('golden/github-summary.md')
})

it('as sarif; of the rules those that found something', async () => {
  const log: Log = JSON.parse(printed('sarif'))
  const [run] = log.runs
  if (!run) throw new Error('no run')
  const found = run.results?.map(({ ruleId }) => ruleId)
  const rules = run.tool.driver.rules?.filter(({ id }) => found?.includes(id))
  const results = run.results?.map(({ ruleIndex: _, ...result }) => result)
  const shown = { ...log, runs: [{ ...run, tool: { driver: { ...run.tool.driver, rules } }, results }] }
  await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot('golden/sarif.json')
})

it('the same in any locale, time zone and terminal, and on any run', () => {
  const env = {
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'tr_TR.UTF-8',
    TZ: 'Asia/Tokyo',
    TERM: 'dumb',
    CI: 'true',
    GITLAB_CI: 'true',
  }
  for (const format of ['compact', 'json', 'sarif', 'junit', 'github', 'gitlab'])
    expect(printed(format, env)).toBe(printed(format))
})
