import { describe, expect, it } from 'vitest'
import { checklistOf } from '../session/checklist.ts'
import { returns, sample } from './returns.ts'
import { answered } from './scripted.ts'

const checklist = checklistOf(returns)

/** The sample with one thing put in place of another; the column is where that stands. */
function changed(from: string, to: string): string {
  if (!sample.includes(from)) throw new Error(`the sample has no ${from}`)
  return sample.replace(from, to)
}

async function problemsOf(text: string) {
  return (await answered(checklist, text)).problems
}

describe('what is told beside the answer', () => {
  const steps = checklistOf(`
    - { id: find, title: Find it, do: Look., great: Two taps., ask: verdict }
    - { id: photo, title: The box, ask: evidence }
    - { id: words, title: Their words, ask: text }
  `)
  const finish = 'finish: { achieved: yes, well-spent: 5 }'

  it('is kept of a step that was set aside, too', async () => {
    const { record, problems } = await answered(
      steps,
      `answers:
  find: { skip: no time, note: Next week., remember: They called back., findings: [{ kind: idea, text: A map. }] }
  photo: { skip: no camera }
  words: { value: Thank you. }
${finish}`,
    )
    expect(problems).toEqual([])
    expect(record.answers[0]).toMatchObject({ result: 'skipped', note: 'Next week.', remembered: 'They called back.' })
    expect(record.findings).toMatchObject([{ step: 'find', text: 'A map.' }])
  })

  it('is complained about file by file, where it stands; the rest of the step is answered all the same', async () => {
    const text = `answers:
  find: { result: passed, frustration: 1, evidence: [a.jpg, b.jpg], note: Here. }
  photo:
    value: box.jpg
  words: { value: Thank you., evidence: [
    c.jpg] }
${finish}`
    expect((await answered(steps, text)).problems).toEqual([
      '2:54 There are no files here.',
      '2:61 There are no files here.',
      '4:12 There are no files here.',
      '6:5 There are no files here.',
    ])
  })

  it('is refused when it claims to be kept already', async () => {
    const kept = `{ sha256: ${'a'.repeat(64)}, name: box.jpg, size: 340, type: image/jpeg }`
    const text = `answers:\n  find: { skip: no }\n  photo: { value: ${kept} }\n  words: { value: Hm. }\n${finish}`
    expect((await answered(steps, text)).problems).toEqual(['3:12 There are no files here.'])
  })
})

describe('a whole answers file', () => {
  it('becomes an audit with all that it says', async () => {
    const { record, problems } = await answered(checklist, sample)
    expect(problems).toEqual([])
    expect(record).toMatchObject({ state: 'finished', auditor: 'Mina', achieved: 'partly', wellSpent: 3 })
    expect(record.answers.map(({ step, result, frustration }) => [step, result, frustration])).toEqual([
      ['find-policy', 'failed', 2],
      ['call', 'failed', 6],
      ['send', 'passed', 2],
      ['refund', 'failed', 3],
      ['amount', 'skipped', undefined],
      ['too-late', 'recorded', 1],
    ])
    const [policy, call, send, refund, amount, late] = record.answers
    expect(policy).toMatchObject({ note: 'Found it in the footer.', wouldGiveUp: false })
    expect(call).toMatchObject({ value: { hold: [12_000, 95_000], person: [140_000] }, emotions: ['ignored'] })
    expect(send).toMatchObject({ value: 420_000, doneAt: '2026-11-03T10:15:00.000+01:00' })
    expect(refund).toMatchObject({ value: { arrived: '2026-11-12' }, measure: 9 })
    expect(amount).toMatchObject({ reason: 'Paid by gift card' })
    expect(late).toMatchObject({ recovery: { 'way-out': true, admitted: true, apologised: false, 'made-right': true } })
    expect(record.findings.map(({ step, kind, severity, cause }) => [step, kind, severity, cause])).toEqual([
      ['find-policy', 'problem', 2, undefined],
      ['call', 'problem', 3, 'process'],
      ['refund', 'problem', 1, undefined],
    ])
  })

  it('may be JSON', async () => {
    const steps = checklistOf('- { id: a, title: A, do: Do a., great: Great., ask: verdict }')
    const text = JSON.stringify({
      answers: { a: { result: 'passed', frustration: 1, remember: 'She smiled.', emotions: ['pleased'] } },
      finish: { achieved: 'yes', 'well-spent': 7 },
    })
    const { record, problems } = await answered(steps, text)
    expect(problems).toEqual([])
    expect(record.answers[0]).toMatchObject({ result: 'passed', remembered: 'She smiled.', emotions: ['pleased'] })
  })

  it('takes findings of every kind, with all that is known of them', async () => {
    const steps = checklistOf('- { id: a, title: A, ask: text }\n- { id: b, title: B, ask: text }')
    const text = `
answers:
  a:
    value: Words.
    findings:
      - { kind: idea, text: A link. }
      - { kind: problem, severity: 4, cause: policy, words: No., idea: Say why., text: Refused. }
      - { kind: good-practice, text: They name a day. }
  b: { value: Words., note: A note at the last step. }
finish: { achieved: yes, well-spent: 5 }
`
    const { record, problems } = await answered(steps, text)
    expect(problems).toEqual([])
    expect(record.findings.map(({ kind, text }) => [kind, text]).toSorted()).toEqual([
      ['good-practice', 'They name a day.'],
      ['idea', 'A link.'],
      ['problem', 'Refused.'],
    ])
    expect(record.findings.find(({ kind }) => kind === 'problem')).toMatchObject({
      severity: 4,
      cause: 'policy',
      words: 'No.',
      idea: 'Say why.',
    })
    expect(record.answers[1]?.note).toBe('A note at the last step.')
  })

  it('that still waits is kept waiting', async () => {
    const text = changed(
      'value: { arrived: 2026-11-12 }\n    frustration: 3\n    findings: [{ severity: 1, text: Nine days. }]',
      'value: not-yet',
    )
    const { record, problems } = await answered(checklist, text.replace('  amount: { skip: Paid by gift card }\n', ''))
    expect(problems).toEqual([])
    expect(record.state).toBe('waiting')
  })

  it.each(['inapplicable', 'cannot-tell', 'blocked'])('sets a step aside: %s', async (key) => {
    const { record, problems } = await answered(checklist, changed('skip: Paid', `${key}: Paid`))
    expect(problems).toEqual([])
    expect(record.answers[4]).toMatchObject({ result: key, reason: 'Paid by gift card' })
  })
})

describe('a mistake has a line, a column and a sentence', () => {
  it.each<[what: string, text: string, problem: string | RegExp]>([
    [
      'an unknown step',
      changed('  send: {', '  sent: { value: 7 min }\n  send: {'),
      /^15:\d+ There is no step `sent` in test/,
    ],
    ['a value of the wrong kind', changed('7 min', '[7]'), /^15:11 A length of time please.*"\[7\]" is none/],
    [
      'a mark that there is not',
      changed('hold: [12s', 'held: [12s'),
      /^11:5 There is no mark "held"; the marks are hold, transfer, person/,
    ],
    [
      'an option that there is not',
      changed('value: helped', 'value: other'),
      /^21:22 "other" is no answer here; it is one of: helped, refused/,
    ],
    ['a date that is none', changed('arrived: 2026-11-12', 'arrived: soon'), /^17:\d+ A date please/],
    [
      'a day before the wait began',
      changed('arrived: 2026-11-12', 'arrived: 2026-11-02'),
      /^17:\d+ .* is before the wait began/,
    ],
    [
      'a moment that can’t be read',
      changed('at: 2026-11-03T10:15:00+01:00', 'at: the other day'),
      /^15:\d+ When was it\?/,
    ],
    ['a moment to come', changed('2026-11-03T10:15', '2027-11-03T10:15'), /^15:\d+ That is still to come/],
    [
      'an answer that is missing',
      changed('  send: {', '  # send: {'),
      /^\d+:\d+ The step `send` was reached and should have been answered/,
    ],
    ['a value that is missing', changed('value: 7 min, ', ''), /^15:3 `send` needs a `value`/],
    ['a result that is missing', changed('    result: failed\n', ''), /^\d+:\d+ `find-policy` needs `result`/],
    [
      'a rating that is missing',
      changed('value: 7 min, frustration: 2', 'value: 7 min'),
      /^15:3 `send` needs `frustration`, 1 to 7/,
    ],
    [
      'a recovery that is missing',
      changed(', recovery: { way-out: yes, admitted: yes, apologised: no, made-right: yes }', ''),
      /^21:3 `too-late` is a drill: it needs `recovery`/,
    ],
    [
      'findings that are missing',
      changed('    findings: [{ severity: 1, text: Nine days. }]\n', ''),
      /^\d+:\d+ `refund` failed or hurt, so it needs a problem: `findings: /,
    ],
    [
      'a severity that is missing',
      changed('severity: 1, text: Nine', 'text: Nine'),
      /^19:\d+ A problem needs `severity`/,
    ],
    [
      'an answer to a step that `when` hides',
      changed(
        'result: failed\n    frustration: 2\n    note: Found it in the footer.\n    findings: [{ kind: problem, severity: 2, text: Only in the footer. }]',
        'result: passed\n    frustration: 2',
      ),
      /^8:\d+ The step `call` was not reached: `when` hides it/,
    ],
    [
      'a rating where nothing is done',
      changed('amount: { skip: Paid by gift card }', 'amount: { value: yes, frustration: 2 }'),
      /^20:\d+ `amount` asks for no `frustration`/,
    ],
    [
      'feelings where nothing hurt',
      changed('frustration: 2, at', 'frustration: 2, emotions: [bored], at'),
      /^15:\d+ `emotions` are asked from a frustration of 5/,
    ],
    [
      'giving up where nothing went wrong',
      changed('frustration: 2, at', 'frustration: 2, would-give-up: yes, at'),
      /^15:\d+ `would-give-up` is asked when/,
    ],
    ['an unknown feeling', changed('[ignored]', '[ignored, hangry]'), /^13:25 The words for emotions are angry/],
    [
      'an answer to a step that was set aside',
      changed('skip: Paid by gift card', 'skip: Paid by gift card, value: yes'),
      /^20:\d+ `amount` was set aside, so it has no `value`/,
    ],
    [
      'a value beside a result',
      changed('result: failed', 'result: failed\n    value: no'),
      /^6:\d+ `find-policy` does not ask for `result`/,
    ],
    [
      'a time for a wait',
      changed('value: { arrived: 2026-11-12 }', 'value: { arrived: 2026-11-12 }\n    at: 2026-11-12T10:00:00+01:00'),
      /^18:\d+ `refund` does not ask for `at`/,
    ],
    [
      'a persona that the checklist has not',
      changed('auditor: Mina', 'auditor: Mina\npersona: Nobody'),
      /^2:10 .*persona/,
    ],
    [
      'only an idea where something went wrong',
      changed('[{ severity: 1, text: Nine days. }]', '[{ kind: idea, text: Nine days. }]'),
      /^\d+:\d+ `refund` failed or hurt/,
    ],
    [
      'a severity of an idea',
      changed(
        'note: Found it in the footer.\n    findings: [',
        'note: Found it in the footer.\n    findings: [{ kind: idea, severity: 3, text: A link. }, ',
      ),
      /^9:\d+ .*`severity`/,
    ],
  ])('%s', async (_, text, problem) => {
    expect(await problemsOf(text)).toEqual([expect.stringMatching(problem)])
  })

  it('all of them at once, in the order of the file', async () => {
    const text = changed('7 min', 'a while')
      .replace('value: helped', 'value: other')
      .replace('[ignored]', '[hangry]')
      .replace('finish:', '  nowhere: { value: yes }\nfinish:')
    const problems = await problemsOf(text)
    expect(problems.map((problem) => problem.split(' ')[0]?.split(':')[0])).toEqual(['13', '15', '21', '22'])
  })

  it('of one step makes none of the steps that depend on it', async () => {
    const text = changed('result: failed', 'value: maybe')
    expect(await problemsOf(text)).toEqual([expect.stringMatching(/^6:12 "maybe" is no answer here/)])
  })

  it('of one step asks for none of the steps that it might have brought up', async () => {
    const steps = checklistOf(`
      - { id: a, title: A, great: Great., ask: text }
      - { id: b, title: B, when: { not: { a: failed } }, ask: text }
      - { id: c, title: C, when: { a: failed }, ask: text }
    `)
    const finish = 'finish: { achieved: yes, well-spent: 5 }'
    const broken = await answered(steps, `answers:\n  a: { value: [1] }\n${finish}`)
    expect(broken.problems).toEqual([expect.stringContaining('Words please')])
    const unjudged = await answered(steps, `answers:\n  a: { value: Words. }\n  c: { value: Words. }\n${finish}`)
    expect(unjudged.problems).toEqual([expect.stringContaining('`a` needs `result`')])
  })
})
