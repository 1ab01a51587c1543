import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSqliteStore } from '../../src/store/sqlite-store.ts'
import { withoutTerminal } from '../audits/firsthand.ts'
import { began, record } from '../store/fixture.ts'
import { checklist, place, wrong } from './repository.ts'

/** One with a step that no answers lead to: an error, and no essential one. */
const dead = `${checklist('x')}  - id: why
    title: Why not?
    when: { all: [{ find-policy: passed }, { find-policy: failed }] }
    owner: web team
    ask: text
`

const excused = dead.replace(
  /^( +)when:/m,
  '$1# firsthand-disable-next-line contradiction, unreachable-step -- later\n$1when:',
)

function desk() {
  const self = place()
  const firsthand = (...args: readonly string[]) =>
    withoutTerminal(args, { db: join(self.folder, 'audits.db'), cwd: self.folder })
  self.write(
    'answers.yaml',
    'answers: { find-policy: { result: passed, frustration: 1 } }\nfinish: { achieved: yes, well-spent: 4 }\n',
  )
  return { ...self, firsthand }
}

/** The errors of a file as lint says them: place and sentence. */
function errorsOf({ stdout }: { readonly stdout: string }): readonly string[] {
  return [...stdout.matchAll(/^(\S+:\d+:\d+): error: (.*) \[.+\]$/gm)].map(([, at, message]) => `${at} ${message}`)
}

describe('who walks a checklist', () => {
  it.each([
    ['can’t be walked', wrong('x')],
    ['has a step that no answers lead to', dead],
  ])('is told the errors of one that %s, in the words of lint', (_, text) => {
    const { write, lint, firsthand } = desk()
    write('checklists/x.yaml', text)
    const errors = errorsOf(lint('checklists/x.yaml', '--format', 'compact'))
    expect(errors.length).toBeGreaterThan(0)
    const problems = errors.length === 1 ? '1 problem' : `${errors.length} problems`
    const told = { status: 2, stderr: `checklists/x.yaml can’t be used: ${problems}.\n${errors.join('\n')}\n` }
    for (const name of ['x', './checklists/x.yaml']) {
      expect(firsthand('run', name, '--answers', 'answers.yaml')).toMatchObject(told)
      expect(firsthand('run', name)).toMatchObject(name === 'x' ? { status: 2 } : told)
      expect(firsthand('checklists', name)).toMatchObject(told)
    }
    expect(firsthand('checklists').stdout).toContain(`can’t be used: ${problems}`)
  })

  it('is not stopped by warnings, nor by what a comment excuses', () => {
    const { write, lint, firsthand } = desk()
    write('x.yaml', excused)
    expect(errorsOf(lint('x.yaml', '--format', 'compact'))).toEqual([])
    expect(firsthand('run', './x.yaml', '--answers', 'answers.yaml')).toMatchObject({ status: 0 })
  })

  it('is told so without the config, which is for those who write', () => {
    const { write, lint, firsthand } = desk()
    write('x.yaml', dead)
    write('firsthand.config.yaml', 'rules: { contradiction: off, unreachable-step: off }\n')
    expect(lint('x.yaml')).toMatchObject({ status: 0 })
    expect(firsthand('run', './x.yaml', '--answers', 'answers.yaml')).toMatchObject({ status: 2 })
  })

  it('goes on with an audit that was begun before lint knew', async () => {
    const { folder, firsthand } = desk()
    const digest = createHash('sha256').update(dead).digest('hex')
    const store = await openSqliteStore(join(folder, 'audits.db'), { access: 'write' })
    const event = { ...began('a'), checklist: 'x', digest }
    const id = '01930000-0000-7000-8000-000000000000'
    await store.begin(id, { text: dead, digest, title: 'Return something' }, [event], record())
    await store.close()
    expect(firsthand('show', 'last')).toMatchObject({ status: 0 })
    expect(firsthand('run', 'last', '--plain').stderr).toContain('0 of 2 steps are done')
  })
})
