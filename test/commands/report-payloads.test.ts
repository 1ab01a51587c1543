import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, describe, expect, it } from 'vitest'
import { freshFolder, withoutTerminal } from '../audits/firsthand.ts'
import { dangerousIn, payloads } from '../terminal/payloads.ts'

const script = '<script>alert(1)</script>'
const formula = '=cmd()'
/** What no file of answers may say, but a database that somebody sends. */
const everything = `${formula} ${script} ${Object.values(payloads).join(' | ')}`.replaceAll(/\0|\p{Cs}/gu, '')
const title = JSON.stringify(`${formula} ${script}`)

const checklist = `title: ${title}
outcome: ${title}
persona: { name: ${title}, loves: [${title}] }
steps:
  - { id: find, title: ${title}, do: Look., great: ${title}, owner: ${title}, ask: verdict }
  - { id: words, title: Their words, ask: text }
`

const answers = `auditor: ${title}
persona: ${title}
answers:
  find:
    result: failed
    frustration: 6
    remember: ${title}
    findings: [{ severity: 4, text: ${title}, words: ${title}, idea: ${title} }]
  words: { value: ${title}, note: ${title} }
finish: { achieved: partly, well-spent: 3, verbatim: ${title} }
`

const folder = freshFolder()
const waves = [formula, `2 ${script}`]
const run = (...args: string[]) => withoutTerminal(args, { db: join(folder, 'a.db'), cwd: folder })

beforeAll(() => {
  writeFileSync(join(folder, 'hostile.yaml'), checklist)
  writeFileSync(join(folder, 'answers.yaml'), answers)
  for (const wave of waves) {
    const { status, stderr } = run('run', './hostile.yaml', '--answers', 'answers.yaml', '--wave', wave)
    if (status !== 0) throw new Error(stderr)
  }
  const database = new Sqlite(join(folder, 'a.db'))
  const values = { everything, json: JSON.stringify(everything) }
  database.prepare('UPDATE finding SET text = :everything, words = :everything, idea = :everything').run(values)
  database
    .prepare(
      `UPDATE answer SET note = :everything, remembered = iif(step = 'find', :everything, NULL), missed = :everything,
        value = iif(step = 'words', :json, value), shown = :everything, emotions = json_array(:everything)`,
    )
    .run(values)
  database.prepare('UPDATE audit SET verbatim = :everything, auditor = :everything, location = :everything').run(values)
  database.close()
})

/** Without the line breaks and tabs that a cell of a CSV file may hold, as its author typed them, and the mark at its beginning. */
const withoutLayout = (text: string) => text.replaceAll(/[\r\t\ufeff]/g, '')

describe('what was recorded is text', () => {
  it.each(['text', 'md', 'csv', 'json', 'html'])('in a report and a comparison as %s', (format) => {
    for (const args of [
      ['report', '--whole'],
      ['compare', ...waves],
    ]) {
      const { status, stdout, stderr } = run(...args, '--format', format)
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout).toContain('cmd()')
      expect(dangerousIn(withoutLayout(stdout))).toEqual([])
      if (format === 'html') expect(stdout).not.toContain('<script>alert')
      if (format === 'md') expect(stdout).not.toMatch(/(?<!\\)<script/)
      if (format === 'csv') expect(stdout).not.toMatch(/(^|,)"?=/m)
    }
  })

  it('in words', () => {
    const { status, stdout } = run('report', '--whole', '--plain')
    expect(status).toBe(0)
    expect(dangerousIn(stdout)).toEqual([])
  })
})
