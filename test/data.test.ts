import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Column, columns, ofAudit, views } from '../src/export/columns.ts'
import type { AuditRecord } from '../src/session/record.ts'
import { openSqliteStore } from '../src/store/sqlite-store.ts'
import { freshFolder, readBySomebodyElse, root, withoutTerminal } from './audits/firsthand.ts'
import { answer, began, finding, record, source } from './store/events.ts'

const path = join(root, 'docs/data.md')
const folder = freshFolder()
const db = join(folder, 'audits.db')

/** What stands in the document between `<!-- name -->` and `<!-- /name -->`. */
function block(name: string): string {
  const [, text = ''] =
    new RegExp(`<!-- ${name} -->\n([\\s\\S]*?)\n?<!-- /${name} -->`).exec(readFileSync(path, 'utf8')) ?? []
  return text
}

function query(name: string) {
  return block(`query-${name}`).replaceAll(/^```.*$/gm, '')
}

function tableOf(of: readonly Column[]): string {
  const rows = of.map(({ name, type, unit, meaning, values }) => {
    const all = values && type !== 'yes or no' ? ` One of: ${values.join(', ')}.` : ''
    return `| \`${name}\` | ${type}${unit ? `: ${unit}` : ''} | ${meaning}${all} |`
  })
  return ['| column | type | meaning |', '|---|---|---|', ...rows].join('\n')
}

function dictionaryText(): string {
  const shared = [...ofAudit.map(({ name }) => name), 'counted']
  const inAll = columns.answers.filter(({ name }) => shared.includes(name))
  return [
    `### In each table\n\n${tableOf(inAll)}`,
    ...views.map((view) => `### \`${view}\`\n\n${tableOf(columns[view].filter(({ name }) => !shared.includes(name)))}`),
  ].join('\n\n')
}

beforeAll(async () => {
  const store = await openSqliteStore(db, { access: 'write' })
  const walk = (id: string, more: Partial<AuditRecord>) =>
    store.begin(id, source, [began(id)], record(0, { state: 'finished', ...more }))
  const rated = (one: number, two: number) => [
    answer(1, { frustration: one, owner: 'web team' }),
    answer(2, { frustration: two, result: two > 4 ? 'failed' : 'passed' }),
  ]
  const policy = finding(2, { cause: 'policy', severity: 4 })
  await walk('a', {
    wave: 'Q3',
    auditor: 'Noor',
    achieved: 'yes',
    answers: rated(1, 6),
    findings: [policy, finding(1, { cause: 'system' })],
  })
  await walk('b', {
    wave: 'Q3',
    auditor: 'Noor',
    achieved: 'no',
    answers: rated(2, 7),
    findings: [policy, finding(1, { kind: 'idea' })],
  })
  await walk('c', {
    wave: 'Q4',
    auditor: 'Ben',
    achieved: 'partly',
    startedAt: '2026-12-03T10:00:00.000+01:00',
    answers: rated(2, 3),
  })
  await walk('d', { wave: 'Q4', achieved: 'yes', practice: true, answers: rated(7, 7), findings: [policy] })
  await walk('e', { wave: 'Q4', achieved: 'yes', verdict: 'excluded', answers: rated(7, 7) })
  await store.close()
})

describe('docs/data.md', () => {
  it('has the dictionary as it is', () => {
    const written = readFileSync(path, 'utf8')
    const wanted = written.replace(
      /(<!-- dictionary -->\n)[\s\S]*(<!-- \/dictionary -->)/,
      (_, start: string, end: string) => `${start}${dictionaryText()}\n${end}`,
    )
    if (process.env.FIRSTHAND_DOCS === 'write') writeFileSync(path, wanted)
    expect(readFileSync(path, 'utf8')).toBe(wanted)
  })

  it('asks how often the outcome was achieved', () => {
    expect(readBySomebodyElse(db, query('achieved'))).toEqual([
      { wave: 'Q3', audits: 2, achieved: 1, partly: 0, auditors: 1 },
      { wave: 'Q4', audits: 1, achieved: 0, partly: 1, auditors: 1 },
    ])
  })

  it('asks which steps frustrate most', () => {
    expect(readBySomebodyElse(db, query('frustration'))).toMatchObject([
      { step: 'step-2', step_title: 'Step 2', owner: null, answers: 3, frustration: 5.3, hurt: 2, failed: 2 },
      { step: 'step-1', owner: 'web team', answers: 3, frustration: 1.7, hurt: 0, failed: 0 },
    ])
  })

  it('asks what stops people from doing it right', () => {
    expect(readBySomebodyElse(db, query('causes'))).toEqual([
      { cause: 'policy', audits: 2, findings: 2, worst: 4 },
      { cause: 'system', audits: 1, findings: 1, worst: 3 },
    ])
  })

  it('asks the same of what was exported', () => {
    const { status } = withoutTerminal(['export', '--output', 'tables.sqlite'], { db, cwd: folder })
    expect(status).toBe(0)
    for (const name of ['achieved', 'frustration', 'causes'])
      expect(readBySomebodyElse(join(folder, 'tables.sqlite'), query(name))).toEqual(
        readBySomebodyElse(db, query(name)),
      )
  })

  it('names flags, tables and files that there are', () => {
    const text = readFileSync(path, 'utf8')
    const help = withoutTerminal(['export', '--help'], { db }).stdout
    const lines = [...text.matchAll(/^firsthand export (.*?)(?:#.*)?$/gm)].map(([, args = '']) => args.trim())
    expect(lines.length).toBeGreaterThan(3)
    for (const [, flag = ''] of text.matchAll(/`?(--[a-z]+)/g))
      if (!['--db', '--evidence'].includes(flag)) expect(help).toContain(flag)
    for (const [, link = ''] of text.matchAll(/\]\(([^)#]+)/g))
      expect(() => readFileSync(join(root, 'docs', link))).not.toThrow()
  })
})
