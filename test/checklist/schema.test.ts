import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checklistJsonSchema } from '../../src/checklist/json-schema.ts'
import { schema } from '../../src/commands/schema.ts'
import { kinds } from '../../src/kinds/index.ts'

const text = `${JSON.stringify(checklistJsonSchema(), null, 2)}\n`

it('is what stands beside the checklists', async () => {
  await expect(text).toMatchFileSnapshot('../../checklists/schema.json')
})

it('is draft 2020-12 and knows every kind', () => {
  expect(checklistJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' })
  for (const { name } of kinds) expect(text).toContain(`"const": "${name}"`)
})

it('says of every key what it is for, with an example', () => {
  const missing: string[] = []
  const visit = (node: unknown, path: string) => {
    if (typeof node !== 'object' || node === null) return
    const { properties } = node as {
      properties?: Record<string, { description?: string; examples?: unknown; const?: unknown; $ref?: string }>
    }
    for (const [key, value] of Object.entries(properties ?? {}))
      if (!value.$ref && !(value.description && (value.examples || value.const)) && !/\b(any|all)$/.test(key))
        missing.push(`${path}.${key}`)
    for (const [key, value] of Object.entries(node)) visit(value, `${path}.${key}`)
  }
  visit(checklistJsonSchema(), '')
  expect(missing).toEqual([])
})

it('has no pattern that some validator reads otherwise, or not at all', () => {
  const patterns = [...text.matchAll(/"pattern": (".*")/g)].map(([, pattern = '']) => JSON.parse(pattern) as string)
  expect(patterns.length).toBeGreaterThan(0)
  expect(patterns.filter((pattern) => /\\[pPux]|\(\?<|[^\0-\x7f]/.test(pattern))).toEqual([])
})

it('is printed, or written to a file that is whole or not there', async () => {
  const printed: string[] = []
  await schema({}, { print: (text) => printed.push(text) })
  expect(printed).toEqual([text])
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-'))
  try {
    const output = join(folder, 'schema.json')
    await schema({ output }, { print: (text) => printed.push(text) })
    expect(await readFile(output, 'utf8')).toBe(text)
    expect(await readdir(folder)).toEqual(['schema.json'])
    expect(printed).toHaveLength(1)
    await expect(
      schema({ output: join(folder, 'none', 'schema.json') }, { print: () => undefined }),
    ).rejects.toMatchObject({
      name: 'Failure',
      exit: 'unable',
    })
  } finally {
    await rm(folder, { recursive: true })
  }
})
