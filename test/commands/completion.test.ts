import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dangerousIn, payloads } from '../terminal/payloads.ts'
import { checklist, desk } from './firsthand.ts'

/** What a shell is answered for the words of a line, the last of them begun or empty. */
function answered(run: ReturnType<typeof desk>['run'], ...line: readonly string[]) {
  const { status, stdout, stderr } = run('complete', '--', ...line)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const rows = stdout.split('\n').slice(0, -1)
  return { words: rows.map((row) => row.split('\t')[0]), rows }
}

describe('what a shell is told', () => {
  it('are the commands that help lists, with what they do', () => {
    const { run } = desk()
    const { words, rows } = answered(run, '')
    const help = run('--help').stdout
    expect(words.length).toBeGreaterThan(8)
    for (const word of words) expect(help).toMatch(new RegExp(`^  ${word} `, 'm'))
    expect(words).not.toContain('complete')
    expect(rows).toContain('audits\tlist audits')
    expect(answered(run, 'sh').words).toEqual(['show'])
  })

  it('are flags, of the command and of all, wherever they stand', () => {
    const { run } = desk()
    expect(answered(run, 'run', '--p').words).toEqual(expect.arrayContaining(['--persona', '--practice', '--plain']))
    expect(answered(run, '--d').words).toEqual(['--db', '--debug'])
    expect(answered(run, 'show', 'last', '--j').words).toEqual(['--json'])
    // Nothing else can stand there.
    expect(answered(run, 'audits', '').words).toEqual(expect.arrayContaining(['--json', '--db']))
    expect(answered(run, 'run', '--', '--p').words).toEqual([':files'])
  })

  it.each([
    ['run --perspective n', ['newcomer']],
    ['run --perspective=n', ['--perspective=newcomer']],
    ['run --perspective = n', ['newcomer']],
    ['run --perspective =', ['employee', 'newcomer', 'customer']],
    ['--plain run --perspective e', ['employee']],
    ['run --auditor --perspective --perspective c', ['customer']],
    ['new mine --channel p', ['phone', 'post']],
    ['completion ', ['bash', 'zsh', 'fish']],
    ['help exi', ['exit-codes']],
    ['help sho', ['show']],
    ['run --auditor ', []],
    ['run --answers ', [':files']],
    ['--db ', [':files']],
    ['schema --output=', [':files']],
    ['run my/', [':files']],
    ['nowhere ', []],
    ['new ', []],
  ])('behind “%s” are %j', (line, words) => {
    expect(answered(desk().run, ...line.split(' ')).words).toEqual(words)
  })

  it('are checklists, with title and whose they are', () => {
    const { run, write, folder } = desk()
    mkdirSync(join(folder, 'checklists'))
    write('checklists/returns.yaml', checklist.replace('A small thing', `"A \\"small\\" thing: #1"   # mine`))
    write('checklists/own.yml', checklist.replace('A small thing', "'It''s small'"))
    write('checklists/broken.yaml', 'title: [\n')
    const rows = [...answered(run, 'run', '').rows, ...answered(run, 'new', 'x', '--from', 'r').rows]
    expect(rows).toContain("own\tIt's small, yours")
    expect(rows).toContain('ivr\tGet through our phone menu')
    expect(rows).toContain('broken\t[, yours')
    expect(
      rows.filter((row) => row === 'returns\tA "small" thing: #1, yours, instead of the built-in one'),
    ).toHaveLength(2)
  })

  it('are audits, as short as `show` takes them, in the file that the line names', () => {
    const { run, walk, db } = desk()
    const ids = [walk(), walk()]
    const { words, rows } = answered(run, 'show', '')
    expect(words[0]).toBe('last')
    expect(rows[0]).toMatch(/^last\tA small thing, finished, begun Tue 3 Nov 2026, 12:00$/)
    expect(words.slice(1).map((word) => ids.filter((id) => id.startsWith(word ?? '')).length)).toEqual([1, 1])
    expect(JSON.parse(run('show', words[1] ?? '', '--json').stdout).audit).toBe(ids[1])
    expect(answered(run, 'run', ids[0]?.slice(0, 3) ?? '').words).toHaveLength(2)
    expect(answered(run, '--db', 'nowhere.db', 'edit', '').words).toEqual([])
    expect(answered(run, '--db', 'nowhere.db', `--db=${db}`, 'edit', 'la').words).toEqual(['last'])
  })

  it('are no names that mean something to a shell, and no title that paints', () => {
    const { run, write, folder } = desk()
    mkdirSync(join(folder, 'checklists'))
    for (const name of [
      '$(x)',
      '`x`',
      "a'b",
      'a"b',
      'a b',
      '-x',
      '~x',
      'a;b',
      'a\u001b[2Jb',
      'a\nb',
      'a*',
      '#a',
      ':files',
    ])
      writeFileSync(join(folder, `checklists/${name}.yaml`), checklist)
    const all = Object.values(payloads).join('|').replaceAll('\n', '')
    write('checklists/zz.yaml', checklist.replace('A small thing', all))
    const { stdout } = run('complete', '--', 'run', '')
    expect(dangerousIn(stdout.replaceAll('\t', ''))).toEqual([])
    for (const row of stdout.trimEnd().split('\n')) expect(row).toMatch(/^[a-z][a-z-]*\t[^\t]+$/)
    expect(stdout).toMatch(/^zz\t/m)
  })
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints the script for %s, and nothing else', (shell) => {
    const { status, stdout, stderr } = desk().run('completion', shell)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('firsthand complete -- ')
    expect(stdout).not.toMatch(/\beval\b/)
  })

  it('is a script that bash can read', () => {
    const { run } = desk()
    const { status, stderr } = spawnSync('bash', ['-n'], { input: run('completion', 'bash').stdout, encoding: 'utf8' })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it.each([[[]], [['ksh']], [['constructor']]])('says for %j which there are, and how each is installed', (args) => {
    const { status, stdout, stderr } = desk().run('completion', ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(`echo 'eval "$(firsthand completion bash)"' >> ~/.bashrc`)
    expect(stderr).toContain(`echo 'eval "$(firsthand completion zsh)"' >> ~/.zshrc`)
    expect(stderr).toContain('firsthand completion fish > ~/.config/fish/completions/firsthand.fish')
  })

  it('is what is meant by something like it', () => {
    expect(desk().run('completon')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Did you mean completion?'),
    })
  })
})
