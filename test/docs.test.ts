import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshFolder, readBySomebodyElse, root, withoutTerminal } from './audits/firsthand.ts'
import { expectBlock } from './documents/block.ts'
import { rulesDocument } from './lint/rules-document.ts'

const file = join(root, 'README.md')
const db = join(freshFolder(), 'audits.db')

function printed(...args: string[]): string {
  return withoutTerminal(args, { db }).stdout.trimEnd()
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8').trimEnd()
}

/** What stands in a document between `<!-- name -->` and `<!-- /name -->`, as a fenced block; `FIRSTHAND_DOCS=write` writes it anew. */
const blocks: Readonly<Record<string, readonly [fence: string, text: () => string, document?: string]>> = {
  help: ['```', () => printed('--help')],
  'exit-codes': ['```', () => printed('help', 'exit-codes')],
  answers: ['```yaml', () => read('test/readme/answers.yaml')],
  checklist: ['```yaml', () => read('test/readme/parcel-shop.yaml')],
  completion: ['```', () => withoutTerminal(['completion'], { db }).stderr.replace(/^.*\n/, '').trimEnd()],
  kind: ['```ts', () => read('test/extensions/kinds/mood.ts'), 'CONTRIBUTING.md'],
  rule: ['```ts', () => read('test/extensions/lint/rules/method/shouting.ts'), 'CONTRIBUTING.md'],
  format: ['```ts', () => read('src/report/formats/json.ts'), 'CONTRIBUTING.md'],
  section: ['```ts', () => read('test/extensions/report/sections/written.ts'), 'CONTRIBUTING.md'],
}

describe('the documents', () => {
  for (const [name, [fence, text, document = 'README.md']] of Object.entries(blocks)) {
    it(`${document} shows ${name} as it is`, () => {
      expectBlock(document, name, fence, text())
    })
  }
})

it('docs/rules.md says what the rules say', () => {
  const path = join(root, 'docs/rules.md')
  if (process.env.FIRSTHAND_DOCS === 'write') writeFileSync(path, rulesDocument())
  expect(readFileSync(path, 'utf8')).toBe(rulesDocument())
})

describe('the README', () => {
  it('shows a query that counts what is to be counted, and nothing of practice', () => {
    const desk = freshFolder()
    const file = join(desk, 'audits.db')
    const walk = (...more: string[]) =>
      withoutTerminal(['run', 'returns', '--answers', join(root, 'test/readme/answers.yaml'), ...more], { db: file })
    expect([walk().status, walk('--practice').status]).toEqual([0, 0])
    const query = /```sql\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? ''
    const rows = readBySomebodyElse(file, query)
    expect(rows).toContainEqual({ step: 'find-policy', 'count(frustration)': 1, 'avg(frustration)': 2 })
  })

  it('shows answers that can be used as they stand, for a checklist that comes with it', () => {
    const run = withoutTerminal(['run', 'returns', '--answers', 'test/readme/answers.yaml', '--json'], { db })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(run.stdout)).toMatchObject({ checklist: 'returns', state: 'finished', achieved: 'partly' })
  })

  it('shows how a checklist is made', () => {
    const [, block = ''] = /<!-- new -->\n```sh\n([\s\S]*?)```/.exec(readFileSync(file, 'utf8')) ?? []
    const cwd = freshFolder()
    const shell = `firsthand() { "${process.execPath}" "${root}/bin/firsthand.js" "$@"; }; set -e; ${block}`
    const { status, stderr } = spawnSync('bash', ['-c', shell], { cwd, encoding: 'utf8', env: { HOME: cwd } })
    expect(status, stderr).toBe(0)
    expect(readdirSync(join(cwd, 'checklists')).sort()).toEqual([
      'checkout.yaml',
      'returns-by-post.yaml',
      'returns.yaml',
      'schema.json',
    ])
  })

  it('shows a checklist that can be walked', () => {
    const run = withoutTerminal(['checklists', 'test/readme/parcel-shop.yaml'], { db })
    expect(run).toMatchObject({ status: 0, stderr: '' })
  })

  it('names files, scripts and pictures that are there', () => {
    const readme = readFileSync(file, 'utf8')
    for (const [, path = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(() => read(path), path).not.toThrow()
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    for (const [, script = ''] of readme.matchAll(/npm run ([a-z:]+)/g)) expect(scripts).toHaveProperty([script])
  })

  it('quotes messages as the program says them', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => read(`src/${name}`))
    for (const [, message = ''] of readFileSync(file, 'utf8').matchAll(/^\*\*“([^”]+)”\*\*/gm)) {
      expect(
        sources.some((source) => source.includes(message)),
        message,
      ).toBe(true)
    }
  })
})
