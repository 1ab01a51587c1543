import { describe, expect, it } from 'vitest'
import { dangerousIn, payloads } from '../terminal/payloads.ts'
import { checklist, desk } from './firsthand.ts'

/** All at once: what one argument or one field can hold. The null can't stand in an argument. */
const all = Object.values(payloads)
  .join(' | ')
  .replaceAll(/\0|\p{Cs}/gu, '')

function harmless({ stdout, stderr }: { stdout: string; stderr: string }) {
  expect(dangerousIn(stdout + stderr)).toEqual([])
}

describe('what is typed never paints the terminal', () => {
  it.each([
    [[all]],
    [['help', all]],
    [[`--${all}`]],
    [['show', all]],
    [['abandon', all]],
    [['run', all, '--answers', 'answers.yaml']],
    [['run', `./${all}.yaml`, '--answers', 'answers.yaml']],
    [['run', './small.yaml', '--answers', all]],
    [['run', './small.yaml', '--perspective', all]],
    [['checklists', all]],
    [['--db', `/${all}/x.db`, 'abandon', 'last']],
    [['schema', '--output', `no/${all}`]],
  ])('case %#', (args) => {
    const result = desk().run(...args)
    expect(result.status).not.toBe(0)
    harmless(result)
  })

  it('as a name, a wave or a place that is kept', () => {
    const { run } = desk()
    const flags = ['--auditor', all, '--wave', all, '--location', all, '--together', all]
    harmless(run('run', './small.yaml', '--answers', 'answers.yaml', ...flags))
    harmless(run('audits'))
    harmless(run('audits', '--json'))
    harmless(run('show', 'last'))
    harmless(run('show', 'last', '--json'))
  })

  it('as the reason to drop an audit', () => {
    const { run, write } = desk()
    write('wait.yaml', 'title: W\noutcome: O\nsteps:\n  - { id: w, title: The money, ask: wait }\n')
    write('not-yet.yaml', 'answers: { w: { value: not-yet } }\nfinish: { achieved: no, well-spent: 2 }\n')
    harmless(run('run', './wait.yaml', '--answers', 'not-yet.yaml'))
    harmless(run('abandon', 'last', '--because', all))
    harmless(run('show', 'last'))
    harmless(run('show', 'last', '--json'))
  })
})

describe('what a file says never paints the terminal', () => {
  const written = JSON.stringify(all)

  it('as JSON escapes in every field of an answers file', () => {
    const { run, write } = desk()
    write(
      'answers.yaml',
      `auditor: ${written}
wave: ${written}
location: ${written}
together: ${written}
answers:
  find:
    result: failed
    frustration: 6
    note: ${written}
    remember: ${written}
    findings: [{ severity: 3, text: ${written}, words: ${written}, idea: ${written} }]
  words: { value: ${written} }
finish: { achieved: partly, well-spent: 3, verbatim: ${written} }
`,
    )
    harmless(run('run', './small.yaml', '--answers', 'answers.yaml'))
    harmless(run('show', 'last'))
    harmless(run('show', 'last', '--json'))
    harmless(run('audits'))
  })

  it('in the mistakes of an answers file', () => {
    const { run, write } = desk()
    write(
      'answers.yaml',
      `answers:
  ${written}: { value: yes }
  find: { result: ${written}, frustration: ${written} }
  words: { value: [${written}], ${written}: yes }
finish: { achieved: ${written}, well-spent: 3 }
`,
    )
    const result = run('run', './small.yaml', '--answers', 'answers.yaml')
    expect(result.status).toBe(2)
    harmless(result)
  })

  it('in every text of a checklist', () => {
    const { run, write } = desk()
    write(
      'small.yaml',
      checklist
        .replace('A small thing', written)
        .replace('It works.', written)
        .replace('Find it', written)
        .replace('Look.', written)
        .replace('Two taps.', written),
    )
    for (const args of [
      ['checklists', './small.yaml'],
      ['checklists', './small.yaml', '--json'],
      ['run', './small.yaml', '--answers', 'answers.yaml'],
    ])
      harmless(run(...args))
  })

  it('in a file’s name', () => {
    const { run, write } = desk()
    const name = `${all.replaceAll('/', '')}.yaml`.slice(0, 80)
    write(name, 'nothing: here\n')
    harmless(run('run', `./${name}`, '--answers', 'answers.yaml'))
  })
})
