import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checklistJsonSchema } from '../../src/checklist/json-schema.ts'
import { exitCodes } from '../../src/failure.ts'
import { checklist, desk } from './firsthand.ts'

describe('audits', () => {
  it('of none says how to begin; as JSON it is an empty list alone', () => {
    const { run } = desk()
    expect(run('audits')).toEqual({ status: 0, stdout: '', stderr: expect.stringContaining('firsthand run') })
    expect(run('audits', '--json')).toEqual({ status: 0, stdout: '[]\n', stderr: '' })
  })

  it('lists them, the newest first, each with as much of its id as `show` needs', () => {
    const { run, walk } = desk()
    const ids = [walk(), walk()]
    const listed = JSON.parse(run('audits', '--json').stdout)
    expect(listed.map(({ id }: { id: string }) => id)).toEqual(ids.toReversed())
    expect(listed[0]).toMatchObject({ checklist: 'small', state: 'finished', answered: 2, steps: 2, findings: 1 })
    const rows = run('audits').stdout.split('\n').slice(1, 3)
    for (const [index, row] of rows.entries()) {
      const short = row.split(' ')[0] ?? ''
      expect(JSON.parse(run('show', short, '--json').stdout).audit).toBe(listed[index].id)
    }
  })
})

describe('show', () => {
  it('shows the audit that an id, its beginning or `last` means', () => {
    const { run, walk } = desk()
    const id = walk()
    for (const reference of [id, id.slice(0, 8), 'last'])
      expect(JSON.parse(run('show', reference, '--json').stdout).audit).toBe(id)
    expect(run('show', 'last').stdout).toMatch(/ 1 {2}Find it\n {4}Failed\.\n {4}Frustration 6 of 7\./)
  })

  it('asks for more where several begin alike', () => {
    const { run, walk } = desk()
    const ids = [walk(), walk()]
    const { status, stdout, stderr } = run('show', ids[0]?.slice(0, 4) ?? '')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    for (const id of ids) expect(stderr.replaceAll(/\s/g, '')).toContain(id)
  })

  it('says that there is no audit yet', () => {
    expect(desk().run('show', 'last')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Begin with: firsthand run'),
    })
  })

  it.each(['ffffffff', 'nowhere', '%', '..'])('says that there is no audit %s', (reference) => {
    const { status, stderr } = desk().run('show', reference)
    expect(status).toBe(2)
    expect(stderr).toContain('firsthand audits lists them.')
  })
})

describe('abandon', () => {
  it('does not take back what is finished', () => {
    const { run, walk } = desk()
    const id = walk()
    const { status, stderr } = run('abandon', 'last')
    expect(status).toBe(2)
    expect(stderr).toContain('finished: it can’t be dropped')
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(`edit ${id.slice(0, 13)} --exclude --because`)
  })

  it('drops one that waits, and says why in what is kept', () => {
    const { run, write } = desk()
    write('wait.yaml', 'title: W\noutcome: O\nsteps:\n  - { id: w, title: The money, ask: wait }\n')
    write('not-yet.yaml', 'answers: { w: { value: not-yet } }\nfinish: { achieved: no, well-spent: 2 }\n')
    expect(run('run', './wait.yaml', '--answers', 'not-yet.yaml').stdout).toContain('Waiting for')
    const { status, stdout, stderr } = run('abandon', 'last', '--because', 'They closed the shop.')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('Dropped: W.')
    expect(JSON.parse(run('show', 'last', '--json').stdout)).toMatchObject({
      state: 'abandoned',
      because: 'They closed the shop.',
    })
    expect(run('abandon', 'last')).toMatchObject({ status: 2, stderr: expect.stringContaining('dropped already') })
  })
})

describe('checklists', () => {
  it('lists yours before those built in, and says what is wrong with one', () => {
    const { run, write, folder } = desk()
    mkdirSync(join(folder, 'checklists'))
    write('checklists/returns.yaml', checklist)
    write('checklists/broken.yaml', 'title: [\n')
    const listed: { id: string; from: string; problem?: string }[] = JSON.parse(run('checklists', '--json').stdout)
    expect(listed.find(({ id }) => id === 'returns')).toMatchObject({ from: 'yours', title: 'A small thing', steps: 2 })
    expect(listed.find(({ id }) => id === 'ivr')).toMatchObject({ from: 'built in' })
    expect(listed.find(({ id }) => id === 'broken')?.problem).toContain('can’t be used')
    const { status, stdout } = run('checklists')
    expect(status).toBe(0)
    expect(stdout).toContain('broken')
  })

  it('shows one in full', () => {
    const { run } = desk()
    const { stdout } = run('checklists', 'returns')
    expect(stdout).toMatch(/Owner +web team/)
    expect(stdout).toContain('Return one of our own products')
    expect(stdout).toContain('Find the returns policy')
    expect(JSON.parse(run('checklists', 'returns', '--json').stdout)).toMatchObject({ id: 'returns', version: 1 })
    expect(run('checklists', './small.yaml').stdout).toContain('A small thing')
  })

  it('says that there is none', () => {
    expect(desk().run('checklists', 'nowhere')).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('schema', () => {
  it('prints the JSON Schema, or writes it to a file', () => {
    const { run, folder } = desk()
    const schema = JSON.parse(JSON.stringify(checklistJsonSchema()))
    expect(JSON.parse(run('schema').stdout)).toEqual(schema)
    expect(run('schema', '--output', 'schema.json')).toMatchObject({ status: 0, stdout: '' })
    expect(JSON.parse(readFileSync(join(folder, 'schema.json'), 'utf8'))).toEqual(schema)
  })

  it('that can’t be written says where and why', () => {
    const { run, folder } = desk()
    const { status, stderr } = run('schema', '--output', 'no/such/folder.json')
    expect(status).toBe(3)
    expect(stderr).toContain('no/such/folder.json')
    expect(existsSync(join(folder, 'no'))).toBe(false)
  })
})

describe('help', () => {
  it('on exit codes prints the one table', () => {
    const { stdout, status } = desk().run('help', 'exit-codes')
    expect(status).toBe(0)
    for (const { code, meaning } of Object.values(exitCodes))
      expect(stdout).toMatch(new RegExp(`^ *${code}  ${meaning}`, 'm'))
  })

  it.each([[[]], [['--help']], [['help']], [['help', 'run']], [['run', '--help']]])(
    '%j is printed, and fine',
    (args) => {
      expect(desk().run(...args)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('Usage: firsthand'),
        stderr: '',
      })
    },
  )

  it('--version prints the version', () => {
    expect(desk().run('--version')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) })
  })

  it.each([
    [['nowhere']],
    [['help', 'nowhere']],
    [['show']],
    [['show', 'a', 'b']],
    [['--nowhere']],
    [['audits', '--nowhere']],
    [['run', 'returns', '--perspective', 'boss']],
    [['run', 'returns', '--meets-customers', 'never']],
    [['schema', '--output']],
  ])('%j is wrong usage, and says where help is', (args) => {
    const { status, stdout, stderr } = desk().run(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('firsthand --help')
  })
})
