import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { desk } from './firsthand.ts'

const checklist = `id: small
title: A small thing
outcome: It works.
steps:
  - { id: find, title: Find it, do: Look., great: Two taps., ask: verdict }
  - id: way
    title: Which way did it go?
    ask:
      kind: choice
      options: [{ id: helped, label: They found a way }, { id: refused, label: Refused, result: failed }]
  - id: seen
    title: What did they say?
    ask: { kind: choices, options: [{ id: price, label: The price }, { id: day, label: The day }] }
  - id: call
    title: Ask a person
    ask: { kind: timeline, marks: [{ id: hold, key: h, label: on hold }, { id: person, key: p, label: a person }] }
`

/** A desk at which the checklist was walked so many times; refused each time, and on hold but for the first. */
function walkedDesk(times: number) {
  const self = desk()
  const walk = (n: number, ...flags: readonly string[]) => {
    const call = n === 0 ? '{ person: [9s] }' : '{ hold: [2s, 8s], person: [9s] }'
    self.write(
      'answers.yaml',
      `answers:
  find: { value: yes, frustration: 1 }
  way: { value: refused, findings: [{ severity: 1, text: They would not. }] }
  seen: { value: ${n === 0 ? '[]' : '[price]'} }
  call: { value: ${call}, frustration: 1 }
finish: { achieved: yes, well-spent: 3 }
`,
    )
    const { status, stdout, stderr } = self.run('run', './small.yaml', '--answers', 'answers.yaml', '--json', ...flags)
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout).audit as string
  }
  self.write('small.yaml', checklist)
  for (let n = 0; n < times; n += 1) walk(n)
  return {
    ...self,
    walk,
    /** What is said of changes, after the words were put in the place of others. */
    said(...changes: readonly (readonly [from: string, to: string])[]) {
      self.write(
        'small.yaml',
        changes.reduce((text, [from, to]) => text.replaceAll(from, to), checklist),
      )
      const { stdout, stderr, status } = self.run('lint', 'small.yaml', '--with-audits', '--format', 'compact')
      const about = /\[(?:vanished|taken-out|changed|added|reworded|renamed|version)[^\]]*\]$/
      return { stderr, status, lines: stdout.split('\n').filter((line) => about.test(line)) }
    },
  }
}

describe('lint --with-audits', () => {
  it('compares with what was walked, and says how many answers each change would leave', () => {
    const { said } = walkedDesk(3)
    expect(said()).toMatchObject({ lines: [], stderr: '' })
    const step = said(['id: find,', 'id: find-it,'])
    expect(step).toMatchObject({
      status: 1,
      lines: [expect.stringContaining('small.yaml:5:11: error: `find-it` was `find`')],
    })
    expect(step.lines[0]).toContain('3 recorded answers would stand apart')
    expect(said(['id: refused', 'id: turned-away']).lines[0]).toContain('3 recorded answers would stand apart')
    expect(said(['id: helped', 'id: found']).lines[0]).toContain('what is recorded of it would stand apart')
    expect(said(['id: price', 'id: cost']).lines[0]).toContain('2 recorded answers would stand apart')
    expect(said(['id: hold', 'id: queue']).lines[0]).toContain('2 recorded answers would stand apart')
    expect(said(['kind: choices', 'kind: choice']).lines).toEqual([
      'small.yaml:13:18: error: `seen` asked for `choices` before, and now for `choice`: 3 recorded answers can’t be compared with new ones. [changed-kind]',
    ])
    expect(said(['A small thing', 'Another thing'], ['id: small', 'id: little']).lines).toEqual([])
  })

  it('leaves out audits that do not count', () => {
    const { said, walk, run } = walkedDesk(1)
    walk(1, '--practice')
    run('edit', walk(2), '--exclude', '--because', 'The shop was closed.')
    expect(said(['id: find,', 'id: find-it,']).lines[0]).toContain('1 recorded answer would stand apart')
  })

  it('compares with the newest version that was walked, not with the newest audit', () => {
    const { said, walk, write } = walkedDesk(1)
    const second = [['id: small', 'id: small\nversion: 2'] as const, ['Refused', 'Turned away'] as const]
    write(
      'small.yaml',
      second.reduce((text, [from, to]) => text.replace(from, to), checklist),
    )
    walk(1)
    write('small.yaml', checklist)
    walk(2)
    expect(said(...second).lines).toEqual([])
    expect(said(second[0] as (typeof second)[0]).lines).toEqual([expect.stringContaining('[reworded]')])
    expect(said().lines).toEqual([expect.stringContaining('[version-went-back]')])
  })

  it('makes no store, and says that nothing is recorded', () => {
    const { said, db } = walkedDesk(0)
    expect(said()).toMatchObject({
      lines: [],
      status: 0,
      stderr: 'No audit that counts is recorded here of these checklists, so nothing is said of answers.\n',
    })
    expect(existsSync(db)).toBe(false)
  })

  it('goes together with --against', () => {
    const { run, write } = walkedDesk(2)
    write('old.yaml', checklist)
    write('small.yaml', checklist.replace('id: small', 'id: little'))
    const renamed = run('lint', 'small.yaml', '--against', 'old.yaml', '--with-audits', '--format', 'compact')
    expect(renamed.stdout).toContain('This checklist was `small` before')
    expect(renamed.stdout).toContain('its recorded answers, 8 of them, would stand apart')
    write(
      'small.yaml',
      checklist.replace('id: small', 'id: small\nversion: 2').replace(/ {2}- id: seen\n(?: {4}.*\n)+/, ''),
    )
    const taken = run('lint', 'small.yaml', '--against', 'old.yaml', '--with-audits', '--format', 'compact')
    expect(taken).toMatchObject({
      stdout: expect.stringContaining('was taken out: 2 recorded answers would stand alone'),
    })
  })

  it('fails where the store can’t be read', () => {
    const { write, runWith } = walkedDesk(0)
    write('broken.db', 'this is no database, however long one looks at it')
    expect(runWith({ FIRSTHAND_DB: 'broken.db' }, 'lint', 'small.yaml', '--with-audits').status).toBe(3)
  })
})
