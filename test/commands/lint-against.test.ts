import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withoutTerminal } from '../audits/firsthand.ts'
import { temporaryFolder } from '../store/fixture.ts'

const returns = `firsthand: 1
id: returns
title: Return something
outcome: My money is back.
steps:
  - id: find-policy
    title: Find the returns policy
    do: Start on the home page.
    great: Two taps from the home page.
    owner: web team
    ask: verdict
  - id: words
    title: Their words
    owner: web team
    when: { find-policy: failed }
    ask: text
`
const renamed = returns.replace('id: find-policy', 'id: policy').replace('{ find-policy:', '{ policy:')
const called = (id: string) => returns.replace('id: returns', `id: ${id}`)

/** What only other rules say is left out. */
const aboutChange = /^(vanished|taken-out|changed|added|reworded|renamed|version-went-back|unknown-step)/

/** A folder with a git repository in it. */
function repository(folder = temporaryFolder()) {
  const git = (...args: readonly string[]) => {
    const settings = ['-c', 'user.name=Noor', '-c', 'user.email=noor@example.com', '-c', 'core.autocrlf=false']
    const { status, stdout, stderr } = spawnSync('git', [...settings, ...args], { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return stdout.trim()
  }
  const self = {
    folder,
    git,
    write(name: string, text: string): string {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
      return name
    },
    commit(files: Readonly<Record<string, string>>): void {
      for (const [name, text] of Object.entries(files)) self.write(name, text)
      git('add', '--all')
      git('commit', '--quiet', '--message', 'Changed')
    },
    /** Lint, in a folder of it; the environment may say more. */
    lint(args: readonly string[], { below = '', env = {} }: { below?: string; env?: Record<string, string> } = {}) {
      return withoutTerminal(['lint', ...args], {
        db: join(folder, 'no.db'),
        cwd: join(folder, below),
        env: { HOME: folder, ...env },
      })
    },
    /** What is said of changes, as `file:line:column rule`. */
    found(args: readonly string[], setting: { below?: string; env?: Record<string, string> } = {}): readonly string[] {
      const { stdout, stderr } = self.lint([...args, '--format', 'json'], setting)
      if (stdout === '') throw new Error(stderr)
      const { problems } = JSON.parse(stdout) as {
        problems: readonly { file: string; line: number; column: number; rule: string }[]
      }
      return problems
        .filter(({ rule }) => aboutChange.test(rule))
        .map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`)
    },
  }
  mkdirSync(folder, { recursive: true })
  git('init', '--quiet', '--initial-branch', 'main')
  return self
}

describe('lint --against a revision', () => {
  it.each([['main'], ['HEAD'], ['HEAD~1'], ['v1'], ['main@{0}']])('%s', (revision) => {
    const { found, commit, git, write } = repository()
    commit({ 'returns.yaml': returns })
    git('tag', 'v1')
    commit({ 'other.yaml': called('other') })
    write('returns.yaml', renamed)
    expect(found(['returns.yaml', '--against', revision])).toEqual(['returns.yaml:6:9 vanished-id'])
  })

  it('exits with 1, and says what to do', () => {
    const { lint, commit, write } = repository()
    commit({ 'returns.yaml': returns })
    write('returns.yaml', renamed)
    const { status, stdout, stderr } = lint(['returns.yaml', '--against', 'HEAD', '--format', 'compact'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(stdout).toContain('`policy` was `find-policy` before')
  })

  it('works below, above and beside the repository, and with names that are not English', () => {
    const name = 'Prüfung & Kauf/zurück "geben".yaml'
    const { found, commit, write, folder } = repository(join(temporaryFolder(), 'in here'))
    commit({ [name]: returns, 'audits/b.yaml': called('b') })
    write(name, renamed)
    expect(found([name, '--against', 'main'])).toEqual([`${name}:6:9 vanished-id`])
    expect(found([`../${name}`, '--against', 'main'], { below: 'audits' })).toEqual([`../${name}:6:9 vanished-id`])
    expect(found([`in here/${name}`, '--against', 'main'], { below: '..' })).toEqual([
      `in here/${name}:6:9 vanished-id`,
    ])
    expect(found([join(folder, name), '--against', 'main'], { below: '..' })).toHaveLength(1)
  })

  it('compares words, not line ends', () => {
    const { found, commit, write } = repository()
    commit({ 'returns.yaml': returns })
    write('returns.yaml', returns.replaceAll('\n', '\r\n'))
    expect(found(['returns.yaml', '--against', 'main'])).toEqual([])
    write('returns.yaml', renamed.replaceAll('\n', '\r\n'))
    expect(found(['returns.yaml', '--against', 'main'])).toEqual(['returns.yaml:6:9 vanished-id'])
  })

  it('says nothing of a checklist that is new, or that nobody touched', () => {
    const { found, commit, write } = repository()
    commit({ 'returns.yaml': returns })
    write('new.yaml', called('new').replaceAll('find-policy', 'look').replace('words', 'look-again'))
    expect(found(['new.yaml', 'returns.yaml', '--against', 'main'])).toEqual([])
  })

  it('follows a file that was moved, and one that was given another id', () => {
    const { found, commit, folder, write } = repository()
    commit({ 'audits/returns.yaml': returns, 'audits/other.yaml': called('other') })
    renameSync(join(folder, 'audits/returns.yaml'), join(folder, 'audits/send-back.yaml'))
    write('audits/send-back.yaml', renamed)
    expect(found(['audits/send-back.yaml', '--against', 'main'])).toEqual(['audits/send-back.yaml:6:9 vanished-id'])
    write('audits/send-back.yaml', called('send-back'))
    expect(found(['audits/send-back.yaml', '--against', 'main'])).toEqual([
      'audits/send-back.yaml:2:5 renamed-checklist',
    ])
    write('audits/other.yaml', called('another'))
    expect(found(['audits/other.yaml', '--against', 'main'])).toEqual(['audits/other.yaml:2:5 renamed-checklist'])
  })

  it('follows two files that changed places', () => {
    const { found, commit, write } = repository()
    commit({ 'a.yaml': called('a'), 'b.yaml': called('b').replace('Two taps', 'Three taps') })
    write('a.yaml', called('b').replace('Two taps', 'Three taps'))
    write('b.yaml', called('a'))
    expect(found(['a.yaml', 'b.yaml', '--against', 'main'])).toEqual([])
  })

  it('compares nothing with what could not be read, and says so', () => {
    const { lint, commit, write } = repository()
    commit({ 'returns.yaml': 'firsthand: 1\nid: returns\nsteps: [' })
    write('returns.yaml', returns)
    const { stdout, stderr } = lint(['returns.yaml', '--against', 'main', '--format', 'compact'])
    expect(stderr).toContain('returns.yaml could not be read as it was in main')
    expect(stdout).not.toContain('vanished')
  })

  it('looks through folders, and says which checklists are gone as a whole', () => {
    const { lint, found, commit, write, folder } = repository()
    const files = { 'audits/returns.yaml': returns, 'audits/deep/other.yaml': called('other') }
    commit({ ...files, 'audits/values.yaml': 'some: thing\n', 'elsewhere/third.yaml': called('third') })
    write('audits/returns.yaml', renamed)
    for (const name of ['audits/deep/other.yaml', 'audits/values.yaml', 'elsewhere/third.yaml'])
      rmSync(join(folder, name))
    expect(found(['audits', '--against', 'main'])).toEqual(['audits/returns.yaml:6:9 vanished-id'])
    const { stderr } = lint(['audits', '--against', 'main'])
    expect(stderr).toContain('audits/deep/other.yaml is gone since main')
    expect(stderr).not.toMatch(/values|third/)
    expect(lint(['audits/returns.yaml', '--against', 'main']).stderr).not.toContain('gone')
    expect(lint(['--against', 'main']).stderr).toContain('elsewhere/third.yaml is gone since main')
  })

  it('says what is in another repository, or in none', () => {
    const { lint, commit, write, folder } = repository(join(temporaryFolder(), 'mine'))
    commit({ 'returns.yaml': returns })
    write('../aside/other.yaml', called('other'))
    const { stderr, stdout } = lint(['.', join(folder, '../aside'), '--against', 'main'])
    expect(`${stdout}${stderr}`).toContain('aside is in another repository or in none')
  })

  it('sees through links', () => {
    const { found, commit, write, folder } = repository()
    commit({ 'audits/returns.yaml': returns })
    write('audits/returns.yaml', renamed)
    symlinkSync('audits', join(folder, 'link'))
    symlinkSync('audits/returns.yaml', join(folder, 'one.yaml'))
    for (const name of ['link', 'link/returns.yaml', 'one.yaml'])
      expect(found([name, '--against', 'main'])).toEqual([expect.stringMatching(/:6:9 vanished-id$/)])
  })

  it('compares what is piped in with the file that it is meant for', () => {
    const { folder, commit } = repository()
    commit({ 'audits/returns.yaml': returns })
    const piped = (...more: readonly string[]) =>
      withoutTerminal(['lint', '-', '--against', 'main', '--format', 'compact', ...more], {
        db: join(folder, 'no.db'),
        cwd: folder,
        input: renamed,
      })
    expect(piped('--stdin-filename', 'audits/returns.yaml').stdout).toContain('`policy` was `find-policy` before')
    expect(piped().stdout).not.toContain('find-policy` before')
  })

  it('puts ids back and raises versions with --fix', () => {
    const { lint, commit, write, folder } = repository()
    const harmless = returns.replace('outcome:', 'minutes: 10\noutcome:')
    commit({ 'returns.yaml': harmless })
    write('returns.yaml', renamed.replace('outcome:', 'minutes: 10\noutcome:').replace('Two taps', 'Three taps'))
    lint(['returns.yaml', '--against', 'main', '--fix'])
    const once = readFileSync(join(folder, 'returns.yaml'), 'utf8')
    lint(['returns.yaml', '--against', 'main', '--fix'])
    const twice = readFileSync(join(folder, 'returns.yaml'), 'utf8')
    expect(once).toContain('id: find-policy')
    expect(twice).toBe(harmless.replace('title: Return', 'version: 2\ntitle: Return').replace('Two taps', 'Three taps'))
  })

  it('calls git four times at most, however many files there are', () => {
    const { found, commit, write, folder } = repository()
    const names = Array.from({ length: 300 }, (_, n) => `many/c${n}.yaml`)
    commit(Object.fromEntries(names.map((name, n) => [name, called(`c${n}`)])))
    for (const name of names) write(name, readFileSync(join(folder, name), 'utf8').replace('Two taps', 'Three taps'))
    const log = join(folder, 'calls')
    const path = { PATH: `${counting(folder, log)}:${process.env.PATH}` }
    expect(found([...names, '--against', 'main'], { env: path })).toHaveLength(300)
    expect(readFileSync(log, 'utf8').trim().split('\n').length).toBeLessThanOrEqual(4)
  })
})

/** A folder with a git that writes down each call. */
function counting(folder: string, log: string): string {
  const git = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim()
  const bin = join(folder, '.bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'git'), `#!/bin/sh\necho "$*" >> '${log}'\nexec '${git}' "$@"\n`)
  chmodSync(join(bin, 'git'), 0o755)
  return bin
}

describe('a revision that can’t be used', () => {
  it.each([
    ['mian', 'Did you mean main?'],
    ['nothing-like-it', 'A branch, a tag or a commit'],
    ['--output=x', 'A branch, a tag or a commit'],
    ['-x', 'A branch'],
    [';touch x', 'A branch'],
    ['$(touch x)', 'A branch'],
    ['main..HEAD', 'A branch'],
    ['main:audits', 'A branch'],
    ['^main', 'Did you mean main?'],
    ['', 'A branch'],
    ['main\nHEAD', 'A branch'],
    ['a'.repeat(5000), 'A branch'],
  ])('%j is refused', (revision, hint) => {
    const { lint, commit, folder } = repository()
    commit({ 'returns.yaml': returns })
    const { status, stdout, stderr } = lint(['returns.yaml', `--against=${revision}`])
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('git knows no revision')
    expect(stderr).toContain(hint)
    expect(existsSync(join(folder, 'x'))).toBe(false)
  })

  it('is looked for at the other end, as CI jobs have it', () => {
    const origin = repository()
    origin.commit({ 'returns.yaml': returns })
    origin.git('checkout', '--quiet', '-b', 'topic')
    const clone = temporaryFolder()
    spawnSync('git', ['clone', '--quiet', origin.folder, join(clone, 'job')])
    const { stderr } = withoutTerminal(['lint', 'returns.yaml', '--against', 'main'], {
      db: join(clone, 'no.db'),
      cwd: join(clone, 'job'),
    })
    expect(stderr).toContain('Did you mean origin/main?')
  })

  it('may be missing because the clone is shallow', () => {
    const origin = repository()
    origin.commit({ 'returns.yaml': returns })
    origin.commit({ 'returns.yaml': renamed })
    const clone = temporaryFolder()
    spawnSync('git', ['clone', '--quiet', '--depth', '1', `file://${origin.folder}`, join(clone, 'job')])
    const { status, stderr } = withoutTerminal(['lint', 'returns.yaml', '--against', 'HEAD~1'], {
      db: join(clone, 'no.db'),
      cwd: join(clone, 'job'),
    })
    expect(status).toBe(2)
    expect(stderr).toContain('fetch-depth: 0')
  })

  it('needs a repository, and git', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'returns.yaml'), returns)
    const run = (path = process.env.PATH ?? '') =>
      withoutTerminal(['lint', 'returns.yaml', '--against', 'main'], {
        db: join(folder, 'no.db'),
        cwd: folder,
        env: { PATH: path, GIT_CEILING_DIRECTORIES: dirname(folder) },
      })
    expect(run()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('There is no git repository'),
    })
    expect(run('/nowhere')).toMatchObject({
      status: 3,
      stdout: '',
      stderr: expect.stringContaining('git is not installed'),
    })
  })
})

describe('a repository that nobody vouches for', () => {
  it('runs nothing that it names, and goes nowhere where the environment leads', () => {
    const { found, commit, git, write, folder } = repository()
    commit({ 'returns.yaml': returns })
    write('returns.yaml', renamed)
    const touch = join(folder, 'touch.sh')
    writeFileSync(touch, `#!/bin/sh\ntouch '${join(folder, 'touched')}'\n`)
    chmodSync(touch, 0o755)
    for (const key of ['core.fsmonitor', 'core.pager', 'core.sshCommand', 'diff.external', 'alias.rev-parse'])
      git('config', key, key.startsWith('alias') ? `!${touch}` : touch)
    const env = { GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index', GIT_WORK_TREE: '/', GIT_EXTERNAL_DIFF: touch }
    expect(found(['returns.yaml', '--against', 'main'], { env })).toEqual(['returns.yaml:6:9 vanished-id'])
    expect(existsSync(join(folder, 'touched'))).toBe(false)
  })

  it('is not asked for a link', () => {
    const { found, commit, git, folder, write } = repository()
    git('config', 'core.symlinks', 'true')
    spawnSync('ln', ['-s', '/etc/passwd', join(folder, 'returns.yaml')])
    commit({ 'other.yaml': called('other') })
    rmSync(join(folder, 'returns.yaml'))
    write('returns.yaml', returns)
    expect(found(['returns.yaml', '--against', 'main'])).toEqual([])
  })
})

describe('lint --against a file or a folder', () => {
  it('needs no git, and compares one file with another whatever they are called', () => {
    const folder = temporaryFolder()
    const self = repository(folder)
    self.write('old/2025.yaml', returns)
    self.write('returns.yaml', renamed)
    expect(
      self.found(['returns.yaml', '--against', 'old/2025.yaml'], { env: { PATH: dirname(process.execPath) } }),
    ).toEqual(['returns.yaml:6:9 vanished-id'])
  })

  it('compares by id with what is in a folder', () => {
    const self = repository()
    self.write('old/deep/a.yaml', returns)
    self.write('old/b.yaml', called('other'))
    self.write('old/values.yaml', 'some: thing')
    self.write('returns.yaml', renamed)
    self.write('other.yaml', called('other').replace('Two taps', 'Three taps'))
    expect(self.found(['other.yaml', 'returns.yaml', '--against', './old'])).toEqual([
      'other.yaml:9:12 reworded',
      'returns.yaml:6:9 vanished-id',
    ])
    // Nothing in git has that name.
    expect(self.found(['returns.yaml', '--against', 'old'])).toEqual(['returns.yaml:6:9 vanished-id'])
  })

  it('is wrong usage where there is none', () => {
    const self = repository()
    self.write('returns.yaml', returns)
    expect(self.lint(['returns.yaml', '--against', 'old/none.yaml'])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('old/none.yaml is not there'),
    })
  })
})
