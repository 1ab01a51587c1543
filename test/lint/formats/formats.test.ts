import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { default as draft04 } from 'ajv-draft-04'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/checklist/problem.ts'
import type { Findings } from '../../../src/lint/formats/format.ts'
import { formats } from '../../../src/lint/formats/index.ts'
import { lintFlags } from '../../../src/lint-flags.ts'
import { problem, shown, summaryOf } from './findings.ts'

const at = (line: number, said: Partial<Problem> = {}) => problem({ line, endLine: line, ...said })
const one = (...problems: readonly Problem[]): Findings => ({
  files: [{ file: 'a.yaml', text: 'abc\ndef\n', problems }],
})

it('every format is named in help and completion, and told of in docs/lint.md', () => {
  const names = formats.map(({ name }) => name).sort()
  const choices = lintFlags.find(({ flags }) => flags.startsWith('--format'))?.choices
  expect([...(choices ?? [])].sort()).toEqual(names)
  const document = readFileSync(join(import.meta.dirname, '../../../docs/lint.md'), 'utf8')
  const table = document.split('| format |')[1]?.split('\n\n')[0] ?? ''
  expect([...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name).sort()).toEqual(names)
})

describe('pretty', () => {
  const lines = async (findings: Findings, width = 80) => (await shown('pretty', findings, width)).split('\n')

  it('shows the step and the key that a line stands under', async () => {
    const text = 'steps:\n  - id: a\n    # why\n    title: A\n\n    ask:\n      kind: x\n'
    const findings = { files: [{ file: 'a.yaml', text, problems: [at(7, { column: 13, endColumn: 14 })] }] }
    expect((await lines(findings)).slice(3, 10)).toEqual([
      '     ╭─ a.yaml:7:13',
      '   2 │   - id: a',
      '   ⋮ │',
      '   6 │     ask:',
      '   7 │       kind: x',
      '     │             ^',
      '',
    ])
  })

  it('shows the first and the last line of what is wrong on several', async () => {
    const problems = [problem({ line: 1, column: 2, endLine: 4, endColumn: 4 })]
    const findings = { files: [{ file: 'a.yaml', text: 'abc\ndef\nghi\n  jkl\n', problems }] }
    expect((await lines(findings)).slice(3, 9)).toEqual([
      '     ╭─ a.yaml:1:2',
      '   1 │ abc',
      '     │  ^^',
      '   ⋮ │',
      '   4 │   jkl',
      '     │   ^',
    ])
  })

  it('takes an end before the first character of a line for the end of the line before', async () => {
    const findings = one(problem({ line: 1, column: 1, endLine: 2, endColumn: 1 }))
    expect((await lines(findings)).slice(4, 7)).toEqual(['   1 │ abc', '     │ ^^^', ''])
  })

  it.each([
    ['a word', { line: 2, column: 1, endLine: 2, endColumn: 4, text: 'dog' }, ['   2 + dog']],
    ['a line more', { line: 1, column: 4, endLine: 1, endColumn: 4, text: '\nxyz' }, ['   2 + xyz']],
    ['a line less', { line: 1, column: 1, endLine: 2, endColumn: 1, text: '' }, []],
    ['many lines more', { line: 1, column: 4, endLine: 1, endColumn: 4, text: '\nx\ny\nz\n' }, []],
  ])('shows what a fix would write: %s', async (_, edit, written) => {
    const findings = one(at(1, { fix: { says: 'Write it.', edits: [edit] } }))
    expect((await lines(findings)).slice(6, -3)).toEqual([...written, '  Fix  Write it.'])
  })

  it('shows a place that is not in the text, and a file that is no text', async () => {
    for (const text of ['abc\n', undefined]) {
      const findings = { files: [{ file: 'a.yaml', text, problems: [at(9)] }] }
      expect((await lines(findings)).slice(2, 5)).toEqual([
        'error: Nobody owns `a`. [no-owner]',
        '     ╭─ a.yaml:9:1',
        '',
      ])
    }
  })

  it('says in words where it is wrong, and what stands there', async () => {
    const said = async (line: string, column: number, endColumn: number) => {
      const findings = { files: [{ file: 'a.yaml', text: line, problems: [at(1, { column, endColumn })] }] }
      return (await shown('pretty', findings, 80, true)).split('\n')[3]
    }
    expect(await said('  - ownr: x 2 min', 5, 9)).toBe('Line 1, column 5, at “ownr”: ownr: x 2 min')
    expect(await said('  - ownr: x', 5, 12)).toBe('Line 1, column 5: ownr: x')
    expect(await said('', 1, 1)).toBe('Line 1, column 1.')
    const long = await said(`${'a'.repeat(200)}b${'c'.repeat(200)}`, 201, 202)
    expect(long).toBe(`Line 1, column 201, at “b”: …${'a'.repeat(79)}b${'c'.repeat(80)}…`)
  })

  it('ends in what it came to', async () => {
    const fix = { says: 'Write it.', edits: [] }
    const files = [
      { file: 'a.yaml', text: '', problems: [at(1, { fix }), at(1, { severity: 'warning' })] },
      { file: 'b.yaml', text: '', problems: [] },
    ]
    const [last] = (await lines({ files })).slice(-2)
    expect(last).toBe('1 error, 1 warning in 1 of 2 files; 1 problem can be mended with --fix.')
  })
})

describe('compact', () => {
  it('is a line for each, never wrapped', async () => {
    const findings = one(at(1, { message: 'Word '.repeat(40).trim() }), at(2))
    const text = await shown('compact', findings, 40)
    expect(text.split('\n')).toEqual([
      `a.yaml:1:1: error: ${'Word '.repeat(40).trim()} [no-owner]`,
      'a.yaml:2:1: error: Nobody owns `a`. [no-owner]',
      '',
    ])
  })
})

describe('json', () => {
  it('says everything, with the help of the rule where the problem has none', async () => {
    const edit = { line: 1, column: 1, endLine: 1, endColumn: 2, text: 'x' }
    const fix = { says: 'Write `x`.', edits: [edit] }
    const place = { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 4 }
    expect(JSON.parse(await shown('json', one(problem({ help: 'Say so.', fix }), problem())))).toEqual({
      files: 1,
      problems: [
        { ...place, rule: 'no-owner', severity: 'error', message: 'Nobody owns `a`.', help: 'Say so.', fix },
        {
          ...place,
          rule: 'no-owner',
          severity: 'error',
          message: 'Nobody owns `a`.',
          help: expect.stringContaining('`owner`'),
        },
      ],
    })
  })
})

describe('sarif', () => {
  const log = async (findings: Findings): Promise<Log> => JSON.parse(await shown('sarif', findings))
  const results = async (findings: Findings) => (await log(findings)).runs[0]?.results ?? []
  const fingerprintsOf = async (text: string, lines: readonly number[], file = 'a.yaml') => {
    const found = await results({ files: [{ file, text, problems: lines.map((line) => at(line)) }] })
    return found.map(({ partialFingerprints }) => partialFingerprints?.['problem/v1'])
  }

  it('is what its schema says, whatever was found', async () => {
    // Published by OASIS and in the SchemaStore; taken from the package @microsoft/jest-sarif 1.0.0-beta.0 (MIT), unchanged.
    const schema = JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0-rtm.5.json'), 'utf8'))
    const validate = new draft04.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    )
    const edit = { line: 1, column: 1, endLine: 1, endColumn: 1, text: 'x' }
    const fix = { says: 'Write `x`.', edits: [edit] }
    const every = await log({
      files: [
        { file: 'a.yaml', text: 'a', problems: [problem({ fix }), problem({ rule: 'no-such-rule' })] },
        { file: '-', problems: [problem({ endLine: 3 })] },
        { file: '/elsewhere/ä b?.yaml', text: '', problems: [] },
      ],
    })
    expect(validate(every), JSON.stringify(validate.errors)).toBe(true)
    expect(validate(await log({ files: [] }))).toBe(true)
    expect(validate({ ...every, version: '2.0.0' })).toBe(false)
  })

  it('finds the rule of each result by its number', async () => {
    const { runs } = await log(one(problem({ rule: 'unknown-key' }), problem()))
    const rules = runs[0]?.tool.driver.rules ?? []
    expect(runs[0]?.results?.map(({ ruleIndex = -1 }) => rules[ruleIndex]?.id)).toEqual(['unknown-key', 'no-owner'])
    expect(
      rules.every(
        ({ help, defaultConfiguration, properties }) =>
          help?.markdown && defaultConfiguration?.level && properties?.group,
      ),
    ).toBe(true)
  })

  it('knows a problem again when lines move, and not when its line changes', async () => {
    const [before] = await fingerprintsOf('a: 1\nb: 2\n', [2])
    expect(await fingerprintsOf('# new\na: 1\n  b:  2 \r\n', [3])).toEqual([before])
    expect(await fingerprintsOf('a: 1\nb: 3\n', [2])).not.toEqual([before])
  })

  it('tells problems on equal lines apart', async () => {
    expect(new Set(await fingerprintsOf('a: 1\na: 1\na: 1\n', [1, 2, 3, 3])).size).toBe(4)
  })

  it.each([
    ['sub/a b#ü%.yaml', 'sub/a%20b%23%C3%BC%25.yaml', '%SRCROOT%'],
    ['../a:b.yaml', '../a%3Ab.yaml', '%SRCROOT%'],
    ['/tmp/a?.yaml', 'file:///tmp/a%3F.yaml', undefined],
    ['C:/tmp/a.yaml', 'file:///C:/tmp/a.yaml', undefined],
    ['a\ud800.yaml', 'a%EF%BF%BD.yaml', '%SRCROOT%'],
  ])('writes %j as an address', async (file, uri, uriBaseId) => {
    const [result] = await results({ files: [{ file, text: '', problems: [problem()] }] })
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({
      uri,
      ...(uriBaseId && { uriBaseId }),
      index: 0,
    })
  })

  it('has no links in a message', async () => {
    const [result] = await results(one(problem({ message: 'See [here](https://evil.example).' })))
    expect(result?.message.text).toBe('See [here] (https://evil.example).')
  })
})

describe('gitlab', () => {
  it('is a list of what GitLab reads, with fingerprints that are never the same', async () => {
    const files = ['a.yaml', 'b.yaml'].map((file) => ({
      file,
      text: 'a\na\n',
      problems: [at(1), at(2), at(2, { severity: 'warning', endLine: 3 })],
    }))
    const found = JSON.parse(await shown('gitlab', { files })) as { fingerprint: string }[]
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(6)
    expect(found[2]).toEqual({
      description: 'Nobody owns `a`.',
      check_name: 'no-owner',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'minor',
      location: { path: 'a.yaml', lines: { begin: 2, end: 3 } },
    })
    expect(await shown('gitlab', { files: [] })).toBe('[]\n')
  })
})

describe('github', () => {
  const commands = async (findings: Findings) =>
    (await shown('github', findings)).split('\n').filter((line) => line.startsWith('::'))
  const file = (name: string, errors: number, warnings: number) => ({
    file: name,
    text: '',
    problems: [
      ...Array.from({ length: warnings }, (_, index) => at(index + 1, { severity: 'warning' })),
      ...Array.from({ length: errors }, (_, index) => at(index + 101)),
    ],
  })

  it('says all in the log, and at the lines what GitHub can show', async () => {
    const findings = one(at(1, { help: 'Say so.' }), problem({ severity: 'warning', endLine: 2 }))
    expect(await shown('github', findings)).toBe(
      [
        'a.yaml:1:1: error: Nobody owns `a`. [no-owner]',
        'a.yaml:1:1: warning: Nobody owns `a`. [no-owner]',
        '::error file=a.yaml,line=1,endLine=1,col=1,endColumn=4,title=firsthand%3A no-owner::Nobody owns `a`.%0ASay so.',
        '::warning file=a.yaml,line=1,endLine=2,title=firsthand%3A no-owner::Nobody owns `a`.',
        '1 error, 1 warning in 1 file.',
        '',
      ].join('\n'),
    )
    expect(await shown('github', { files: [file('a.yaml', 0, 0)] })).toBe('1 file, nothing wrong.\n')
    expect(await summaryOf('github', { files: [file('a.yaml', 0, 0)] })).toBeUndefined()
  })

  it('chooses the worst ten: errors before warnings, and of every file some', async () => {
    const findings = { files: [file('a.yaml', 12, 3), file('b.yaml', 1, 5), file('c.yaml', 3, 0)] }
    const chosen = (await commands(findings)).map((line) => line.replace(/^::(\w+) file=(.).*/, '$1 $2'))
    expect(chosen).toEqual([...Array(6).fill('error a'), 'error b', ...Array(3).fill('error c')])
    const few = (await commands({ files: [file('a.yaml', 2, 9), file('b.yaml', 0, 9)] })).map((line) =>
      line.slice(2, 9),
    )
    expect(few.filter((name) => name === 'warning')).toHaveLength(8)
  })

  it('has a summary that GitHub can take, however much was found', async () => {
    const many = Array.from({ length: 400 }, (_, index) => file(`${'ü'.repeat(60)}${index}.yaml`, 50, 50))
    const summary = (await summaryOf('github', { files: many })) ?? ''
    expect(new TextEncoder().encode(summary).length).toBeLessThan(1024 * 1024)
    expect(summary).toMatch(/\nAnd \d+ more, in the log\.\n\n$/)
    const rows = summary.split('\n').filter((line) => line.startsWith('| <code>ü')).length
    expect(summary).toContain(`And ${40_000 - rows} more`)
  })
})
