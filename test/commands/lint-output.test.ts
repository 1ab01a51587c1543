import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { desk } from './firsthand.ts'

const bad = 'title: T\noutcome: O\nsteps:\n  - { id: a, title: A, ask: text, ownr: x }\n'
const good = readFileSync(join(import.meta.dirname, '../../checklists/returns.yaml'), 'utf8')

function linting() {
  const at = desk()
  at.write('bad.yaml', bad)
  at.write('returns.yaml', good)
  return { ...at, read: (name: string) => readFileSync(join(at.folder, name), 'utf8') }
}

describe('what lint found goes', () => {
  it('to stdout, for people unless told otherwise', () => {
    const { run } = linting()
    const pretty = run('lint', 'bad.yaml')
    expect(pretty).toMatchObject({ status: 1, stderr: '' })
    expect(pretty.stdout).toContain(
      '   4 |   - { id: a, title: A, ask: text, ownr: x }\n     |                                   ^^^^\n',
    )
    const compact = run('lint', 'bad.yaml', '--format', 'compact')
    expect(compact).toMatchObject({ status: 1, stderr: '' })
    expect(compact.stdout).toMatch(/^bad\.yaml:4:35: error: .* \[unknown-key\]$/m)
  })

  it('nowhere but to stderr, in a line, when nothing is wrong', () => {
    const { run } = linting()
    const fine = { status: 0, stdout: '', stderr: '1 file, nothing wrong.\n' }
    expect(run('lint', 'returns.yaml')).toEqual(fine)
    expect(run('lint', 'returns.yaml', '--format', 'compact')).toEqual(fine)
    const json = run('lint', 'returns.yaml', '--format', 'json')
    expect(json).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(json.stdout)).toEqual({ files: 1, problems: [] })
  })

  it('to files as well, each in its format, and their folders are made', () => {
    const { run, runWith, read } = linting()
    const alone = run('lint', 'bad.yaml', '--format', 'compact')
    const outputs = ['sarif=out/lint.sarif', 'json=out/deep/lint.json', 'pretty=pretty.txt', 'junit=a=b.xml']
    const flags = outputs.flatMap((output) => ['--output', output])
    expect(run('lint', 'bad.yaml', '--format', 'compact', ...flags)).toEqual(alone)
    expect(JSON.parse(read('out/lint.sarif')).version).toBe('2.1.0')
    expect(read('out/deep/lint.json')).toBe(run('lint', 'bad.yaml', '--format', 'json').stdout)
    expect(read('pretty.txt')).toBe(runWith({ LANG: 'C.UTF-8' }, 'lint', 'bad.yaml').stdout)
    expect(read('a=b.xml')).toMatch(/^<\?xml /)
  })

  it('to a file in the place of an older report', () => {
    const { run, read, write } = linting()
    write('lint.json', 'x'.repeat(10_000))
    run('lint', 'returns.yaml', '--output', 'json=lint.json')
    expect(JSON.parse(read('lint.json'))).toEqual({ files: 1, problems: [] })
  })

  it('to stdout in the format that - is given for', () => {
    const { run, read } = linting()
    const { stdout } = run('lint', 'bad.yaml', '--output', 'json=-', '--output', 'compact=c.txt')
    expect(stdout).toBe(run('lint', 'bad.yaml', '--format', 'json').stdout)
    expect(read('c.txt')).toContain('bad.yaml:4:35: error: ')
  })

  it('to the summary of a job on GitHub, behind what is there', () => {
    const { runWith, write, read, folder } = linting()
    write('summary.md', 'Before.')
    const env = { GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), GITHUB_ACTIONS: 'true', CI: 'true' }
    expect(runWith(env, 'lint', 'bad.yaml').stdout).not.toContain('::error')
    expect(read('summary.md')).toBe('Before.')
    expect(runWith(env, 'lint', 'bad.yaml', '--format', 'github').stdout).toContain('\n::error file=bad.yaml,line=4,')
    expect(read('summary.md')).toMatch(
      /^Before\.\n### firsthand lint: 1 error[^\n]* in 1 file\n\n\| Where[\s\S]*\| <code>bad\.yaml\\:4\\:35<\/code> \| error \|/,
    )
  })
})

describe('what can’t be', () => {
  it.each([
    [['--format', 'srif'], 'There is no format “srif”.', 'Did you mean sarif? There are '],
    [['--output', 'jnit=a.xml'], 'There is no format “jnit”.', 'Did you mean junit? There are '],
    [['--output', 'lint.sarif'], '--output can’t be “lint.sarif”.', '--output sarif=lint.sarif'],
    [['--output', 'sarif='], '--output can’t be “sarif=”.', '--output sarif=lint.sarif'],
    [['--output', 'sarif=a', '--output', 'json=a'], 'Only one format can go to a.', '--output'],
    [['--format', 'json', '--output', 'sarif=-'], 'Only one format can go to stdout.', '--output'],
  ])('%j is refused before anything is written', (flags, message, hint) => {
    const { run, folder } = linting()
    const refused = run('lint', 'bad.yaml', ...flags)
    expect(refused).toMatchObject({ status: 2, stdout: '' })
    expect(refused.stderr).toContain(message)
    expect(refused.stderr).toContain(hint)
    expect(existsSync(join(folder, 'a'))).toBe(false)
  })

  it('a folder where the report should go is left alone, and what was found is said all the same', () => {
    const { run, folder } = linting()
    mkdirSync(join(folder, 'out'))
    const { status, stdout, stderr } = run('lint', 'bad.yaml', '--output', 'json=out', '--format', 'compact')
    expect([status, stderr]).toEqual([2, 'out is there, and is no file.\n- stands for stdout.\n'])
    expect(stdout).toContain('bad.yaml:4:35')
  })

  it('a report below a file can’t be written', () => {
    const { run } = linting()
    const { status, stderr } = run('lint', 'bad.yaml', '--output', 'json=bad.yaml/lint.json')
    expect(status).toBe(3)
    expect(stderr).toBe('The report could not be written to bad.yaml/lint.json.\nIs there such a folder?\n')
  })
})
