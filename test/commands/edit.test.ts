import { describe, expect, it } from 'vitest'
import { readBySomebodyElse } from '../audits/firsthand.ts'
import { desk } from './firsthand.ts'

const parcel = `title: A parcel
outcome: It is here.
steps:
  - { id: send, title: Send it, ask: { kind: duration, target: { at-most: 10 min } } }
  - { id: money, title: The money, ask: { kind: wait, since: send, target: { within: 5 days } } }
  - { id: amount, title: The whole amount?, when: { money: arrived }, great: All of it., ask: { kind: yes-no } }
  - { id: words, title: Their words, great: A whole sentence., ask: text }
`
const answers = `auditor: Mina
answers:
  send: { value: 7 min, frustration: 2, at: 2026-10-01T10:00:00+01:00 }
  money: { value: { arrived: 2026-10-09 }, frustration: 4, findings: [{ severity: 2, text: Nobody wrote. }] }
  amount: { value: yes, result: passed }
  words: { skip: I forgot. }
finish: { achieved: yes, well-spent: 4 }
`

/** A finished audit at a desk of its own. */
function finished(checklist = parcel, given = answers) {
  const self = desk()
  self.write('parcel.yaml', checklist)
  self.write('parcel-answers.yaml', given)
  const { status, stderr } = self.run('run', './parcel.yaml', '--answers', 'parcel-answers.yaml')
  if (status !== 0) throw new Error(stderr)
  const events = () => readBySomebodyElse(self.db, 'select "is", step, at, payload from event order by seq')
  return {
    ...self,
    events,
    edit: (...args: readonly string[]) => self.run('edit', 'last', ...args),
    answer: (step: string) =>
      JSON.parse(self.run('show', 'last', '--json').stdout).answers.find(
        (each: { step: string }) => each.step === step,
      ),
  }
}

const why = ['--because', 'typed the wrong month'] as const

describe('edit --step', () => {
  it('corrects an answer: a new revision with who, when and why; the old one stays', () => {
    const { edit, events, answer } = finished()
    const before = events()
    const { status, stdout, stderr } = edit(
      '--step',
      'money',
      '--value',
      '{ arrived: 2026-10-03 }',
      ...why,
      '--by',
      'Noor',
    )
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('Noor: typed the wrong month')
    expect(stderr).toContain(
      'Answer: was failed (arrived on Fri 9 Oct 2026, after 8 days); now passed (arrived on Sat 3 Oct 2026, after 2 days)',
    )
    expect(events().slice(0, before.length)).toEqual(before)
    const [reason, correction, ...more] = events().slice(before.length)
    expect(more).toEqual([])
    expect(reason).toMatchObject({ is: 'corrected', step: 'money', at: correction?.at })
    expect(JSON.parse(String(reason?.payload))).toMatchObject({ reason: 'typed the wrong month', by: 'Noor' })
    expect(correction).toMatchObject({ is: 'answered', step: 'money' })
    expect(answer('money')).toMatchObject({
      result: 'passed',
      value: { arrived: '2026-10-03' },
      revision: 2,
      blind: false,
    })
    expect(answer('amount')).toMatchObject({ blind: true, counts: true })
  })

  it('says which other step is judged anew', () => {
    const promise = `title: T
outcome: O
steps:
  - { id: promised, title: What they promised, ask: date }
  - { id: came, title: When it came, ask: { kind: wait, since: promised, target: { within: 1 day } } }
`
    const came = `answers:
  promised: { value: 2026-10-20 }
  came: { value: { arrived: 2026-10-20 }, frustration: 1 }
finish: { achieved: yes, well-spent: 4 }
`
    const { edit, answer } = finished(promise, came)
    expect(answer('came').result).toBe('passed')
    const { stderr } = edit('--step', 'promised', '--value', '2026-10-10', ...why)
    expect(stderr).toMatch(/What they promised\n[\s\S]*When it came\n[\s\S]*was passed[\s\S]*now failed/)
    expect(answer('came').result).toBe('failed')
  })

  it('corrects several things of one step at once', () => {
    const { edit, events, answer } = finished()
    const before = events().length
    expect(
      edit('--step', 'send', '--value', '17 min', '--frustration', '5', '--note', 'So: long.', ...why).status,
    ).toBe(0)
    expect(
      events()
        .slice(before)
        .map(({ is }) => is),
    ).toEqual(['corrected', 'answered', 'rated', 'noted'])
    expect(answer('send')).toMatchObject({ shown: '17 min', result: 'failed', frustration: 5, note: 'So: long.' })
  })

  it('takes words for words, whatever YAML would make of them', () => {
    const { edit, answer } = finished()
    for (const words of ['They said: no', '[sic', '3', 'yes']) {
      expect(edit('--step', 'words', '--value', words, '--result', 'failed', ...why).status).toBe(0)
      expect(answer('words')).toMatchObject({ value: words, result: 'failed' })
    }
  })

  it('judges anew, hides what another answer hides, and keeps it', () => {
    const { edit, answer } = finished()
    expect(edit('--step', 'amount', '--result', 'failed', ...why).status).toBe(0)
    expect(answer('amount')).toMatchObject({ result: 'failed', value: 'yes' })
    expect(edit('--step', 'money', '--value', '{ gave-up: They closed. }', ...why).status).toBe(0)
    expect(answer('amount')).toMatchObject({ value: 'yes', counts: false })
    expect(edit('--step', 'amount', '--value', 'no', ...why)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('other answers hide it'),
    })
  })

  it('of what it says already writes nothing', () => {
    const { edit, events } = finished()
    const before = events()
    const all = [
      ['--step', 'money', '--value', '{ arrived: 2026-10-09 }'],
      ['--step', 'send', '--frustration', '2'],
      ['--step', 'send', '--note', ''],
      ['--step', 'amount', '--value', 'yes', '--result', 'passed'],
    ]
    const said = 'Nothing was changed: it says so already.\n'
    for (const args of all) expect(edit(...args, ...why)).toMatchObject({ status: 0, stderr: said })
    expect(events()).toEqual(before)
  })

  it('that does not fit is refused, and nothing is stored', () => {
    const { edit, events } = finished()
    const before = events()
    const all: readonly (readonly [readonly string[], string])[] = [
      [['--step', 'money', '--value', '{ arrived: 2027-01-01 }', ...why], 'Fri 1 Jan 2027 is still to come'],
      [['--step', 'money', '--value', '{ arrived: 2026-09-01 }', ...why], 'before the wait began'],
      [['--step', 'money', '--value', 'soon', ...why], '{ arrived: 2026-11-12 }, not-yet or gave-up, please'],
      [['--step', 'money', '--value', 'not-yet', ...why], 'nothing is awaited any more'],
      [['--step', 'send', '--value', 'long', ...why], 'A length of time please'],
      [['--step', 'send', '--value', '17 min', '--result', 'failed', ...why], '`send` does not ask for `result`.'],
      [['--step', 'amount', '--frustration', '3', ...why], '`amount` asks for no `frustration`'],
      [['--step', 'words', '--result', 'failed', ...why], '`words` was set aside, so it has no `result`.'],
      [['--step', 'mony', '--note', 'x', ...why], 'Did you mean money?'],
      [['--step', 'nowhere', '--note', 'x', ...why], 'Its steps are send, money, amount, words.'],
      [['--step', 'send', '--note', 'x'], 'Say it with --because'],
      [['--step', 'send', '--note', 'x', '--because', ' '], 'Say it with --because'],
      [['--step', 'send', ...why], 'Say it with --value, --result, --frustration or --note.'],
      [['--note', 'x', ...why], 'Which step is to be corrected?'],
      [['--step', 'send', '--frustration', '8', ...why], 'Allowed choices are 1, 2'],
      [['--step', 'send', '--note', 'x', '--exclude', ...why], 'One thing at a time'],
      [['--accept', '--exclude', ...why], 'One thing at a time'],
      [['--exclude'], 'Say it with --because'],
      [['--practice'], 'Say it with --because'],
      [[], 'Say it with flags'],
    ]
    for (const [args, message] of all)
      expect(edit(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) })
    expect(events()).toEqual(before)
  })
})

describe('edit of an audit that can’t be corrected', () => {
  it('says to go on with one that waits, and that a dropped one counts nowhere', () => {
    const { run, write } = desk()
    expect(run('edit', 'last')).toMatchObject({ status: 2, stderr: expect.stringContaining('There is no audit yet.') })
    write('wait.yaml', 'title: W\noutcome: O\nsteps:\n  - { id: w, title: The money, ask: wait }\n')
    write('not-yet.yaml', 'answers: { w: { value: not-yet } }\nfinish: { achieved: no, well-spent: 2 }\n')
    run('run', './wait.yaml', '--answers', 'not-yet.yaml')
    const exclude = ['edit', 'last', '--exclude', '--because', 'x']
    expect(run(...exclude)).toMatchObject({ status: 2, stderr: expect.stringContaining('Go on with: firsthand run ') })
    run('abandon', 'last')
    expect(run(...exclude)).toMatchObject({ status: 2, stderr: expect.stringContaining('This audit was dropped.') })
  })
})

describe('edit --accept, --exclude, --practice', () => {
  it('says whether an audit counts, and why; the list says it, too', () => {
    const { edit, run, events, db } = finished()
    expect(edit('--exclude', '--because', 'It was a test.', '--by', 'Noor')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'Excluded: left out of every report; kept, with all its answers.\n',
    })
    expect(JSON.parse(String(events().at(-1)?.payload))).toMatchObject({ verdict: 'excluded', by: 'Noor' })
    expect(run('audits').stdout).toContain('finished, excluded')
    expect(run('show', 'last', '--revisions').stdout).toMatch(
      /Noor: It was a test\.\n +Verdict: was nothing; now excluded\.\n/,
    )
    expect(JSON.parse(run('audits', '--json').stdout)).toMatchObject([
      { verdict: 'excluded', verdictReason: 'It was a test.', practice: false },
    ])
    expect(readBySomebodyElse(db, 'select verdict, verdict_reason, answered from audits')).toEqual([
      { verdict: 'excluded', verdict_reason: 'It was a test.', answered: 4 },
    ])
    expect(edit('--accept').stderr).toBe('Accepted: it counts in every report.\n')
    expect(run('audits').stdout).toContain('finished, accepted')
    expect(edit('--accept').stderr).toContain('Nothing was changed')
  })

  it('makes it a practice audit, and none; what is excluded stays so', () => {
    const { edit, run } = finished()
    expect(edit('--no-practice', ...why).stderr).toContain('Nothing was changed')
    expect(edit('--practice', ...why).stderr).toContain('A practice audit now: left out of every report')
    expect(JSON.parse(run('show', 'last', '--json').stdout)).toMatchObject({ practice: true })
    expect(edit('--accept').stderr).toContain('still a practice audit')
    expect(edit('--exclude', ...why).status).toBe(0)
    expect(edit('--no-practice', ...why).stderr).toContain('still excluded')
    expect(JSON.parse(run('show', 'last', '--json').stdout)).toMatchObject({ practice: false, verdict: 'excluded' })
  })

  it('a practice audit makes no second walk of the next one; an excluded one does', () => {
    const { run, walk } = desk()
    const walkOf = (id: string) => JSON.parse(run('show', id, '--json').stdout).walk
    expect(walkOf(walk())).toBe(1)
    run('edit', 'last', '--practice', ...why)
    expect(walkOf(walk())).toBe(1)
    run('edit', 'last', '--exclude', ...why)
    expect(walkOf(walk())).toBe(2)
  })
})
