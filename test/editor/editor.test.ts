import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kinds } from '../../src/kinds/index.ts'
import { type Completion, type Editor, openEditor } from './language-server.ts'

let editor: Editor
beforeAll(async () => {
  editor = await openEditor()
})
afterAll(() => editor.close())

const head = 'firsthand: 1\ntitle: Return one of our own products\noutcome: My money is back.\n'
const step = `${head}steps:\n  - id: find-policy\n    title: Find the returns policy\n`
const labels = (offered: readonly Completion[]) => offered.map(({ label }) => label)
const about = (offered: readonly Completion[], wanted: string) => {
  const { documentation = '' } = offered.find(({ label }) => label === wanted) ?? {}
  return typeof documentation === 'string' ? documentation : documentation.value
}

describe('a YAML language server with the schema of the format', () => {
  it('offers the keys of a checklist that are not there yet', async () => {
    const offered = labels(await editor.complete(`${head}|\nsteps:\n  - { id: a, title: A, ask: text }\n`))
    expect(offered).toEqual(expect.arrayContaining(['persona', 'prepare', 'minutes', 'channel']))
    expect(offered).not.toContain('title')
  })

  it('offers the keys of a step, each with what it is for', async () => {
    const offered = await editor.complete(`${step}    |\n`)
    expect(labels(offered)).toEqual(expect.arrayContaining(['do', 'notice', 'great', 'owner', 'when', 'ask', 'drill']))
    expect(labels(offered)).not.toContain('id')
    expect(about(offered, 'great')).toContain('What great looks like, in actions')
  })

  it('begins a step with the keys that it needs', async () => {
    const offered = await editor.complete(`${head}steps:\n  - |\n`)
    const { textEdit } = offered.find(({ label }) => label === 'step') ?? {}
    expect(textEdit?.newText.replaceAll(/\$\{\d:|\}/g, '')).toBe(
      'id: find-policy\n  title: Find the returns policy\n  ask: verdict',
    )
  })

  it('offers after `ask:` each kind that needs no keys, in its own words', async () => {
    const offered = await editor.complete(`${step}    ask: |\n`)
    const short = kinds.filter((kind) => kind.spec().safeParse({}).success)
    expect(labels(offered).sort()).toEqual(short.map(({ name }) => name).sort())
    for (const { name, summary } of short) expect(about(offered, name)).toBe(summary)
  })

  it('offers below `ask:` every kind, with the keys that it needs', async () => {
    const offered = await editor.complete(`${step}    ask:\n      |\n`)
    expect(labels(offered)).toEqual(expect.arrayContaining(kinds.map(({ name }) => name)))
    const { textEdit } = offered.find(({ label }) => label === 'timeline') ?? {}
    expect(textEdit?.newText).toBe('kind: timeline\nmarks:\n  - id: $1\n    key: $2\n    label: $3')
    for (const { name, summary } of kinds) expect(about(offered, name)).toContain(summary)
  })

  it('offers after `kind:` every kind, and then its keys alone', async () => {
    const offered = await editor.complete(`${step}    ask:\n      kind: |\n`)
    expect(labels(offered).sort()).toEqual(kinds.map(({ name }) => name).sort())
    const keys = labels(await editor.complete(`${step}    ask:\n      kind: number\n      |\n`))
    expect(keys).toEqual(expect.arrayContaining(['unit', 'whole', 'min', 'max', 'target']))
    expect(keys).not.toContain('marks')
  })

  it('says what a key and a kind are for', async () => {
    const shown = await editor.hover(`${step}    gr|eat: Two taps.\n    ask: verdict\n`)
    expect(shown).toContain('What great looks like, in actions; shown after doing, so that it does not lead.')
    expect(shown).toContain('Two taps from the home page.')
    expect(await editor.hover(`${step}    ask: yes|-no\n`)).toContain('A question that yes or no answers')
    expect(await editor.hover(`${step}    ask: { kind: dura|tion }\n`)).toContain('by a stopwatch')
  })

  it('marks a key that is misspelt, and nothing else', async () => {
    const [found, ...others] = await editor.diagnose(`${step}    graet: Two taps.\n    ask: text\n`)
    expect(found?.range).toEqual({ start: { line: 6, character: 4 }, end: { line: 6, character: 9 } })
    expect(found?.message).toContain('graet')
    expect(others).toEqual([])
  })

  it.each(readdirSync('checklists').filter((name) => name.endsWith('.yaml')))(
    'has nothing to say of %s',
    async (name) => {
      expect(await editor.diagnose(readFileSync(join('checklists', name), 'utf8'))).toEqual([])
    },
  )
})
