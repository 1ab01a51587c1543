import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChecklist } from '../../src/checklist/parse.ts'
import { lint } from '../../src/lint/lint.ts'
import { groups } from '../../src/lint/rule.ts'
import { rules } from '../../src/lint/rules/index.ts'

const root = join(import.meta.dirname, '../..')

const file = 'example.yaml'
const bytesOf = (text: string) => new TextEncoder().encode(text)

function reported(bytes: Uint8Array, before?: string): readonly string[] {
  const draft = before === undefined ? undefined : readChecklist(bytesOf(before), file).draft
  const knowledge = draft ? { before: draft.checklist } : {}
  return lint({ bytes, file }, {}, knowledge).map(({ rule }) => rule)
}

describe('every rule', () => {
  describe.each(rules)('$id', ({ id, group, examples, summary, why, help }) => {
    it('is what lint says of its bad example, and all it says', () => {
      expect([...new Set(reported(examples.bytes?.() ?? bytesOf(examples.bad), examples.before))]).toEqual([id])
    })

    it('is not said of its good example, nor is anything else', () => {
      expect(reported(bytesOf(examples.good), examples.before)).toEqual([])
    })

    it('has a file of its name, and words for a person', () => {
      expect(readdirSync(join(root, 'src/lint/rules', group))).toContain(`${id}.ts`)
      expect(summary).toMatch(/^[A-Z].*[^.]$/s)
      expect(`${why} ${help}`).toMatch(/^[A-Z].*\.$/s)
    })
  })

  it('is in the list, once', () => {
    const files = groups.flatMap((group) => {
      const folder = join(root, 'src/lint/rules', group)
      return readdirs(folder).map((name) => name.replace(/\.ts$/, ''))
    })
    expect(rules.map(({ id }) => id).toSorted()).toEqual(files.toSorted())
  })
})

function readdirs(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

describe('the checklists that come with it', () => {
  const folder = join(root, 'checklists')
  it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s: nothing is reported', (name) => {
    expect(lint({ bytes: readFileSync(join(folder, name)), file: name })).toEqual([])
  })
})
