import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readChecklist } from '../../src/checklist/parse.ts'
import type { Edit, Problem } from '../../src/checklist/problem.ts'
import { fixed } from '../../src/lint/fix.ts'
import { lint } from '../../src/lint/lint.ts'
import { rules } from '../../src/lint/rules/index.ts'
import { inTerminal } from '../audits/firsthand.ts'
import { checklist, foundIn, ownerless, place, repository, wrong } from './repository.ts'

const comment = '  # firsthand-disable-next-line no-owner -- it has one now\n'

/** With a comment that is of no use, which `--fix` deletes: `unused-disable` at line 11. */
function fixable(id: string, text = checklist(id)): string {
  return text.replace('  - id: find-policy\n', (step) => `${comment}${step}`)
}

describe('--fix', () => {
  it('puts right what can be, leaves all else of the file as it was, and shows what is left', () => {
    const { write, read, lint, folder } = place()
    const odd = checklist('x').replace('title: Return', 'title:   "Return"   # why not\r\n#')
    write('a.yaml', fixable('a'))
    write('x.yaml', fixable('x', odd))
    write('plain.yaml', ownerless('plain'))
    const { status, stdout } = lint('--fix', '--format', 'compact')
    expect(read('a.yaml')).toBe(checklist('a'))
    expect(read('x.yaml')).toBe(odd)
    expect(read('plain.yaml')).toBe(ownerless('plain'))
    expect(stdout).toMatch(/^plain\.yaml:11:5: warning: [^\n]*\n$/)
    expect(status).toBe(0)
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'plain.yaml', 'x.yaml'])
  })

  it('keeps line endings, a byte order mark, the mode of the file, and where a link leads', () => {
    const { write, read, lint, folder } = place()
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
    write('a.yaml', windows(fixable('a')))
    write('far/b.yaml', fixable('b'))
    symlinkSync('far/b.yaml', join(folder, 'b.yaml'))
    chmodSync(join(folder, 'a.yaml'), 0o640)
    chmodSync(join(folder, 'far/b.yaml'), 0o755)
    expect(lint('--fix', 'a.yaml', 'b.yaml')).toMatchObject({ status: 0 })
    expect(read('a.yaml')).toBe(windows(checklist('a')))
    expect(read('far/b.yaml')).toBe(checklist('b'))
    expect(statSync(join(folder, 'a.yaml')).mode & 0o777).toBe(0o640)
    expect(statSync(join(folder, 'far/b.yaml')).mode & 0o777).toBe(0o755)
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'b.yaml', 'far'])
  })

  it('leaves a file alone that has nothing to be fixed', () => {
    const { write, lint, folder } = place()
    write('x.yaml', ownerless('x'))
    utimesSync(join(folder, 'x.yaml'), 1000, 1000)
    const before = statSync(join(folder, 'x.yaml'))
    expect(lint('--fix').status).toBe(0)
    expect(statSync(join(folder, 'x.yaml'))).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs })
  })

  it('with --quiet fixes errors only', () => {
    const { write, read, lint } = place()
    write('x.yaml', fixable('x'))
    lint('--fix', '--quiet')
    expect(read('x.yaml')).toBe(fixable('x'))
  })

  it('prints what is piped in as it is now, and says on stderr what is left', () => {
    const { pipe } = place()
    const text = `\ufeff${fixable('x', ownerless('x')).replace('no-owner', 'jargon')}`
    const { status, stdout, stderr } = pipe(text, '-', '--fix', '--stdin-filename', 'x.yaml')
    expect([status, stdout]).toEqual([0, `\ufeff${ownerless('x')}`])
    expect(stderr).toContain('no-owner')
    expect(pipe(checklist('x'), '-', '--fix', '--format', 'json')).toMatchObject({ stdout: checklist('x') })
    const { folder } = place()
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('--fix --dry-run', () => {
  it('prints a patch that git takes, and writes nothing', () => {
    const { write, read, lint, git, folder } = repository()
    const windows = (text: string) => text.replaceAll('\n', '\r\n')
    const texts: Record<string, (text: string) => string> = {
      'a.yaml': (text) => text,
      'b/with space, “quotes”.yaml': (text) => text,
      'c.yaml': windows,
      'd.yaml': (text) => `\ufeff${text}`,
      'e.yaml': (text) => text.trimEnd(),
      'f.yaml': (text) => text.replace('outcome: My', 'outcome: 我的 💶 My'),
    }
    for (const [name, as] of Object.entries(texts)) write(name, as(fixable('a')))
    git('config', 'core.autocrlf', 'false')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Begun')
    const { stdout, stderr } = lint('--fix', '--dry-run')
    expect(git('status', '--porcelain')).toBe('')
    expect(stdout).toMatch(/^--- a\/a\.yaml\n\+\+\+ b\/a\.yaml\n@@ -8,7 \+8,6 @@\n/)
    expect(stderr).not.toContain('unused-disable')
    const apply = spawnSync('git', ['apply', '--check', '-'], { cwd: folder, input: stdout, encoding: 'utf8' })
    expect(apply).toMatchObject({ status: 0, stderr: '' })
    spawnSync('git', ['apply', '-'], { cwd: folder, input: stdout })
    for (const [name, as] of Object.entries(texts)) expect(read(name)).toBe(as(checklist('a')))
    expect(lint('--fix', '--dry-run').stdout).toBe('')
  })

  it('is a patch from where somebody is', () => {
    const { write, read, lintIn, git, folder } = repository()
    write('deep/er/x.yaml', fixable('x'))
    git('add', '.')
    const { stdout } = lintIn('deep', '--fix', '--dry-run')
    const apply = spawnSync('git', ['apply', '-'], { cwd: join(folder, 'deep'), input: stdout, encoding: 'utf8' })
    expect(apply).toMatchObject({ status: 0, stderr: '' })
    expect(read('deep/er/x.yaml')).toBe(checklist('x'))
  })

  it('ends as --fix would, and is nothing without it', () => {
    const { write, read, lint } = place()
    write('x.yaml', fixable('x', wrong('x')))
    const text = read('x.yaml')
    const dry = lint('--fix', '--dry-run')
    expect(read('x.yaml')).toBe(text)
    expect(dry.status).toBe(lint('--fix').status)
    expect(lint('--dry-run')).toMatchObject({ status: 2, stderr: expect.stringContaining('--fix --dry-run') })
  })

  it('shows no control character on a terminal', async () => {
    const { write, folder } = place()
    write('x.yaml', fixable('x').replace('now\n', 'now \u202e\n'))
    write('z.yaml', fixable('z'))
    write('y.yaml', fixable('y').replace('outcome: My', 'outcome: \u001b[2J My'))
    const terminal = inTerminal(['lint', '--fix', '--dry-run'], { db: join(folder, 'audits.db'), cwd: folder })
    await terminal.exit
    expect(terminal.raw()).toContain('--- a/z.yaml')
    expect(terminal.raw()).not.toContain('\u001b[2J')
    expect(terminal.raw()).not.toContain('\u202e')
  })
})

describe('what is fixed', () => {
  const at = (line: number, column: number, endColumn: number, text: string): Edit => {
    return { line, column, endLine: line, endColumn, text }
  }
  const problem = (edits: readonly Edit[], more: Partial<Problem> = {}): Problem => {
    return { rule: 'x', severity: 'warning', ...at(1, 1, 1, ''), message: 'X.', fix: { says: 'Y.', edits }, ...more }
  }
  const all = () => true

  it('is whatever does not overlap, a fix as a whole or not at all, and the rest in the next round', () => {
    const rounds: string[] = []
    const find = (text: string): readonly Problem[] => {
      rounds.push(text)
      const digits = [...text.matchAll(/\d/g)]
      return digits
        .slice(0, 1)
        .map(({ 0: digit, index }) => problem([at(1, index + 1, index + 2, 'c')], { message: `${digit}.` }))
    }
    const problems = [
      problem([at(1, 1, 2, 'a')], { message: '1.' }),
      problem([at(1, 1, 3, 'bb'), at(1, 5, 6, 'b')], { message: '12.' }),
      problem([at(1, 4, 5, 'd')], { message: '4.' }),
    ]
    expect(fixed('12345', problems, { find, isWanted: all })).toMatchObject({ text: 'accdc', isHeldBack: false })
    expect(rounds).toEqual(['a23d5', 'ac3d5', 'accd5', 'accdc'])
  })

  it('is looked at ten times at most', () => {
    const find = (text: string) => [problem([at(1, 1, 1, 'x')], { message: `${text.length}.` })]
    expect(fixed('', find(''), { find, isWanted: all }).text).toHaveLength(10)
  })

  it('is never worse than it was: a round that brings a new error is not taken', () => {
    const error = problem([], { severity: 'error', message: 'New.' })
    const find = (text: string) => (text === 'one' ? [problem([at(1, 1, 4, 'two')], { message: '1.' })] : [error])
    expect(fixed('zero', [problem([at(1, 1, 5, 'one')])], { find, isWanted: all })).toMatchObject({
      text: 'one',
      isHeldBack: true,
    })
  })
})

describe('what is not fixed', () => {
  it('is what is found again all the same, and nothing beside it is kept from being mended', () => {
    const [vain, good] = ['vain', 'good'].map((message, index): Problem => {
      const edit = { line: index + 1, column: 1, endLine: index + 1, endColumn: 1, text: `${message} ` }
      return { rule: 'x', severity: 'error', message, ...edit, fix: { says: 'Y.', edits: [edit] } }
    }) as [Problem, Problem]
    const find = (text: string) => (text.includes('good ') ? [vain] : [vain, good])
    const now = fixed('a\nb\n', [vain, good], { find, isWanted: () => true })
    expect(now).toEqual({ text: 'a\ngood b\n', problems: [vain], isHeldBack: true })
  })

  it('is no reason to leave what can be read only now', () => {
    const at = { line: 1, column: 1, endLine: 1, endColumn: 5 }
    const syntax = rules.find(({ group }) => group === 'syntax')?.id ?? ''
    const edits = [{ ...at, text: 'one' }]
    const before: Problem = { rule: syntax, severity: 'error', message: 'X.', ...at, fix: { says: 'Y.', edits } }
    const found: Problem = { rule: 'unknown-key', severity: 'error', message: 'New.', ...at }
    const now = fixed('zero', [before], { find: () => [found], isWanted: () => true })
    expect(now).toEqual({ text: 'one', problems: [found], isHeldBack: false })
  })
})

describe('the fixes of rules', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text)
  const cases = rules.flatMap(({ id, examples }) => {
    const draft =
      examples.before === undefined ? undefined : readChecklist(bytesOf(examples.before), 'example.yaml').draft
    const knowledge = draft ? { before: draft.checklist } : {}
    const find = (text: string) => lint({ bytes: bytesOf(text), file: 'example.yaml' }, {}, knowledge)
    return find(examples.bad).some(({ fix }) => fix) ? [{ id, text: examples.bad, find }] : []
  })

  it.each(cases)('$id: what is fixed is not found again, and nothing else is', ({ text, find }) => {
    const before = find(text)
    const now = fixed(text, before, { find, isWanted: () => true })
    expect(now.isHeldBack).toBe(false)
    expect(now.problems.filter(({ fix }) => fix)).toEqual([])
    expect(now.problems.length).toBeLessThan(before.length)
    expect(fixed(now.text, now.problems, { find, isWanted: () => true }).text).toBe(now.text)
  })
})

describe('--quiet and --max-warnings', () => {
  it('show errors only, and count the warnings that may be left', () => {
    const { write, lint } = place()
    write('a.yaml', ownerless('a'))
    write('b.yaml', ownerless('b'))
    expect(foundIn(lint('--format', 'compact'))).toHaveLength(2)
    expect(lint('--quiet', '--format', 'compact')).toMatchObject({ status: 0, stdout: '' })
    expect(lint('--max-warnings', '2')).toMatchObject({ status: 0 })
    const over = {
      status: 1,
      stderr: expect.stringContaining('2 warnings, and at most 1 may be left (--max-warnings).'),
    }
    expect(lint('--max-warnings', '1')).toMatchObject(over)
    expect(lint('--max-warnings', '1', '--quiet', '--format', 'compact')).toMatchObject({ ...over, stdout: '' })
    write('c.yaml', wrong('c'))
    expect(lint('--quiet', '--format', 'compact')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^c\.yaml.*\n$/),
    })
    for (const odd of ['-1', 'many', '1.5', ''])
      expect(lint(`--max-warnings=${odd}`)).toMatchObject({ status: 2, stdout: '' })
  })
})
