import { spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { OpenStore } from '../../src/store/engine.ts'
import { freshFolder, root, talk } from '../audits/firsthand.ts'
import { storeContract } from '../store/contract.ts'
import { temporaryFolder } from '../store/fixture.ts'
import { keys, openTerminal } from '../terminal/pty.ts'

/** All that it takes: a file each, and a line, or the three of a section, as CONTRIBUTING.md says. */
const files = ['kinds/mood.ts', 'lint/rules/method/shouting.ts', 'report/sections/written.ts', 'store/folder-store.ts']
const lines: Readonly<Record<string, readonly (readonly [line: string, behind: RegExp])[]>> = {
  'kinds/list.ts': [["export { mood } from './mood.ts'", /^export .*\n$(?!\n)/m]],
  'lint/rules/list.ts': [["export { shouting } from './method/shouting.ts'", /^export .*\n$(?!\n)/m]],
  'report/report.ts': [
    ["import { type Written, writtenOf } from './sections/written.ts'", /^import .*gathered.*\n/m],
    ['  readonly written: readonly Written[]', /^ {2}readonly method: .*\n/m],
    ['    written: writtenOf(gathered),', /^ {4}method: .*\n/m],
  ],
  'store/engines.ts': [
    [
      "  { scheme: 'folder', says: 'a folder: folder:///srv/audits', load: () => import('./folder-store.ts') },",
      /^ {2}\{.*\n(?=\])/m,
    ],
  ],
}

const copy = freshFolder()
const desk = freshFolder()

/** A text with the lines where a contributor would put them. */
function withLines(text: string, added: (typeof lines)[string]): string {
  return added.reduce((all, [line, behind]) => all.replace(behind, (found) => `${found}${line}\n`), text)
}

/** A tool of this project, run in the copy; what it says when it fails. */
function tool(name: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', name), args, {
    cwd: copy,
    encoding: 'utf8',
  })
  return status === 0 ? '' : `${stdout}${stderr}`
}

const program = join(copy, 'bin/firsthand.js')
const env = { HOME: '/nonexistent', FIRSTHAND_NOW: '2026-11-03T10:00:00+01:00' }

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: desk,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

beforeAll(() => {
  for (const each of ['src', 'checklists', 'bin/firsthand.js', 'bin/package.json', 'package.json'])
    cpSync(join(root, each), join(copy, each), { recursive: true })
  for (const each of ['tsconfig.json', 'rolldown.config.ts']) copyFileSync(join(root, each), join(copy, each))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const each of files) copyFileSync(join(import.meta.dirname, each), join(copy, 'src', each))
  for (const [path, added] of Object.entries(lines))
    writeFileSync(join(copy, 'src', path), withLines(readFileSync(join(root, 'src', path), 'utf8'), added))
  writeFileSync(
    join(desk, 'meeting.yaml'),
    `title: A meeting
outcome: I know what happens next.
steps:
  - { id: room, title: Walk in, do: Sit down and look around., ask: { kind: mood, at-worst: cloudy } }
  - { id: after, title: And afterwards?, ask: mood }
  - { id: why, title: What was it?, when: { room: stormy }, ask: text }
`,
  )
  writeFileSync(
    join(desk, 'answers.yaml'),
    `auditor: Mina
answers:
  room: { value: stormy, frustration: 2, findings: [{ severity: 2, text: Nobody spoke. }] }
  after: { value: Sunny }
  why: { value: The figures. }
finish: { achieved: partly, well-spent: 3, verbatim: Bring a coat. }
`,
  )
})

beforeAll(() => {
  const answers = readFileSync(join(desk, 'answers.yaml'), 'utf8')
  writeFileSync(join(desk, 'noted.yaml'), answers.replace('value: stormy,', 'value: stormy, note: Cold.,'))
})

describe('a kind, a rule, a section of the report and a storage engine that nobody has thought of', () => {
  it('are a file each, and a line or three, and nothing else', () => {
    const written = (folder: string) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')] as const)
    const before = new Map(written(join(root, 'src')))
    const changed = written(join(copy, 'src')).filter(([name, text]) => text !== before.get(name))
    const added = changed.map(([name, text]) => {
      const old = before.get(name)?.split('\n')
      return [name, old ? text.split('\n').filter((line) => !old.includes(line)) : 'new']
    })
    expect(Object.fromEntries(added)).toEqual({
      ...Object.fromEntries(files.map((name) => [name, 'new'])),
      ...Object.fromEntries(Object.entries(lines).map(([name, those]) => [name, those.map(([line]) => line)])),
    })
    for (const [name, text] of changed)
      if (before.has(name))
        expect(text.split('\n')).toHaveLength((before.get(name)?.split('\n').length ?? 0) + (lines[name]?.length ?? 0))
  })

  it('are what CONTRIBUTING.md tells to write', () => {
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
    for (const [line] of Object.values(lines).flat()) expect(text).toContain(line.trim())
    for (const name of files) expect(text).toContain(`test/extensions/${name}`)
  })

  it('fit: types are right, and it builds', () => {
    expect(tool('tsc')).toBe('')
    expect(tool('rolldown', '--config', 'rolldown.config.ts')).toBe('')
  })

  it('are walked with by an answers file, listed and shown', () => {
    const db = `folder://${join(desk, 'by file')}`
    const walked = run('--db', db, 'run', './meeting.yaml', '--answers', 'answers.yaml')
    expect(walked).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(run('--db', db, 'audits', '--json').stdout)).toMatchObject([
      { checklist: 'meeting', state: 'finished', answered: 3, findings: 1, auditor: 'Mina' },
    ])
    const shown = run('--db', db, 'show', 'last')
    expect(shown).toMatchObject({ status: 0, stderr: '' })
    expect(shown.stdout).toContain('stormy, at worst cloudy')
    expect(JSON.parse(run('--db', db, 'show', 'last', '--json').stdout).answers).toMatchObject([
      { step: 'room', kind: 'mood', value: 'stormy', result: 'failed' },
      { step: 'after', value: 'sunny', result: 'recorded' },
      { step: 'why', value: 'The figures.' },
    ])
  })

  it('are reported', () => {
    const db = `folder://${join(desk, 'reported')}`
    expect(run('--db', db, 'run', './meeting.yaml', '--answers', 'noted.yaml').status).toBe(0)
    expect(run('--db', db, 'run', './meeting.yaml', '--answers', 'answers.yaml').status).toBe(0)
    const { written } = JSON.parse(run('--db', db, 'report', '--format', 'json').stdout)
    expect(written).toMatchObject([
      { checklist: 'meeting', step: 'room', position: 1, notes: { count: 1, of: 2 } },
      { step: 'after', notes: { count: 0, of: 2 } },
      { step: 'why', notes: { count: 0, of: 2 } },
    ])
  })

  it('are walked with in a terminal, and the audit goes on where it was left', async () => {
    const db = `folder://${join(desk, 'by keys')}`
    const terminal = (...args: readonly string[]) =>
      openTerminal({ command: process.execPath, args: [program, '--db', db, ...args], cwd: desk, env })
    const first = terminal('run', './meeting.yaml')
    await talk(first, [
      ['What should we call you', 'Mina', keys.enter],
      ['Whose eyes', '1'],
      ['How often do you meet customers?', '1'],
      ['Sit down and look around.', keys.enter],
      ['How frustrating was it?', '2'],
      [/What was the weather like in there[\s\S]*stormy/, '2'],
      ['And afterwards?', keys.ctrl('c')],
    ])
    expect((await first.exit).code).toBe(130)
    const second = terminal('run', './meeting.yaml')
    await talk(second, [
      ['carry on where you were', '1'],
      [/And afterwards\?[\s\S]*What was the weather like in there/, '1'],
      ['Did you get it?', '1'],
      ['Was it time well spent?', '4'],
      ['What would you tell a friend?', keys.enter],
      ['All done?', '0'],
    ])
    expect((await second.exit).code).toBe(0)
    expect(JSON.parse(run('--db', db, 'show', 'last', '--json').stdout)).toMatchObject({
      state: 'finished',
      answers: [
        { value: 'cloudy', result: 'passed' },
        { value: 'sunny', result: 'recorded' },
        { result: 'not-reached' },
      ],
    })
  })

  it('are checked with', () => {
    const { examples } = JSON.parse(run('lint', '--explain', 'shouting', '--format', 'json').stdout)
    writeFileSync(join(desk, 'example.yaml'), examples.bad)
    expect(run('lint', 'example.yaml', '--format', 'compact')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^example.yaml:12:\d+: warning: The title shouts. \[shouting\]\n$/),
    })
  })

  it('are linted: nothing is said of a kind that is not so, and what can be proved is', () => {
    const steps = (when: string) => `title: A meeting
outcome: I know what happens next.
steps:
  - { id: room, title: Walk in, ask: mood }
  - { id: why, title: What was it?, when: ${when}, ask: text }
`
    const found = (when: string) => {
      writeFileSync(join(desk, 'linted.yaml'), steps(when))
      const { problems } = JSON.parse(run('lint', '--format', 'json', 'linted.yaml').stdout)
      return problems.map(({ rule }: { rule: string }) => rule).filter((rule: string) => flow.includes(rule))
    }
    const flow = ['unreachable-step', 'contradiction', 'never-holds', 'always-holds']
    expect(found('{ room: stormy }')).toEqual([])
    expect(found('{ room: failed }')).toEqual([])
    expect(found('{ all: [{ room: sunny }, { room: stormy }] }')).toEqual(['unreachable-step'])
  })

  it('are named where they have to be: in the format’s schema, and where an address fits no engine', () => {
    expect(run('schema').stdout).toContain('The worst weather that still passes.')
    const { status, stderr } = run('--db', 'postgres://mina:secret@db.example/audits', 'audits')
    expect(status).toBe(2)
    expect(stderr).toContain('postgres://')
    expect(stderr).toContain('audits.db, or in a folder: folder:///srv/audits')
    expect(stderr).not.toContain('secret')
  })
})

storeContract('an engine that nobody has thought of', async () => {
  const { open } = (await import(join(copy, 'src/store/folder-store.ts'))) as { open: OpenStore }
  return open(`folder://${temporaryFolder()}`, { access: 'write' })
})
