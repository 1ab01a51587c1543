import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChecklist } from '../../src/checklist/parse.ts'
import { lint } from '../../src/lint/lint.ts'
import { groups } from '../../src/lint/rule.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { type Fault, faultsOf, planted } from './faults.ts'

const root = join(import.meta.dirname, '../..')
const document = join(root, 'docs/faults.md')
const faults = faultsOf(readFileSync(document, 'utf8'))

/** Rules that no single change of one place brings about; their examples do. */
const unplanted = ['not-yaml', 'too-complex', 'too-large', 'since-without-start', 'no-great', 'taken-out']

const read = (checklist: string) => readFileSync(join(root, `checklists/${checklist}.yaml`), 'utf8')

function found(fault: Fault) {
  const text = read(fault.checklist)
  const { bytes, start, end, text: mutant, before: old } = planted(text, fault)
  const file = `${fault.checklist}.yaml`
  const before = fault.group === 'change' ? readChecklist(Buffer.from(old), file).draft?.checklist : undefined
  const problems = lint({ bytes, file }, {}, before ? { before } : {})
  const place = (offset: number) => {
    const lines = mutant.slice(0, offset).split('\n')
    return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`
  }
  const stretch = start === undefined || end === undefined ? undefined : { at: place(start), until: place(end) }
  return { problems, stretch }
}

describe('mistakes that are planted in checklists', () => {
  it('are at least 120, of every group', () => {
    expect(faults.length).toBeGreaterThanOrEqual(120)
    expect([...new Set(faults.map(({ group }) => group))]).toEqual(groups)
    expect(rules.filter(({ id }) => !faults.some(({ rule }) => rule === id)).map(({ id }) => id)).toEqual(unplanted)
  })

  if (process.env.FIRSTHAND_DOCS === 'write') {
    let next = 0
    const lines = readFileSync(document, 'utf8').split('\n')
    const written = lines.map((line) => {
      if (!line.startsWith('| ') || line.startsWith('| in ')) return line
      const fault = faults[next++]
      const at = fault && (found(fault).stretch?.at ?? fault.at)
      return line.replace(/\| (\d+:\d+)? ?\|$/, `| ${at} |`)
    })
    writeFileSync(document, written.join('\n'))
  }

  it.each(faults.map((fault) => [`${fault.checklist}: ${fault.written} → ${fault.instead}`, fault] as const))(
    '%s',
    (_, fault) => {
      const { problems, stretch } = found(fault)
      const told = problems.map(({ rule, line, column }) => ({ rule, at: `${line}:${column}` }))
      expect(told).toEqual([{ rule: fault.rule, at: stretch?.at ?? fault.at }])
      if (stretch) expect(`${problems[0]?.endLine}:${problems[0]?.endColumn}`).toBe(stretch.until)
      expect(fault.at).toBe(stretch?.at ?? fault.at)
    },
  )
})
