import { describe, expect, it } from 'vitest'
import type { Input } from '../../src/prompt.ts'
import { textOf, type Walker, walk } from './walker.ts'

const steps = `
  - { id: find, title: Find it, do: Look., great: Two taps., ask: verdict }
  - { id: call, title: Call, when: { find: failed }, do: Call., ask: { kind: yes-no, good: yes } }
  - { id: pay, title: Pay, ask: { kind: duration, target: { at-most: 10 min } } }
  - { id: log, title: Wait, ask: { kind: timeline, marks: [{ id: hold, key: h, label: on hold, span: true }] } }
  - { id: money, title: The money, ask: { kind: wait, since: pay, target: { within: 5 days } } }
  - { id: words, title: Their words, great: A whole sentence., ask: text }
  - { id: late, title: Too late, drill: true, do: Ask., ask: { kind: yes-no } }
`
const pick = (...ids: readonly string[]): Input => ({ is: 'pick', ids })
const line = (text: string): Input => ({ is: 'line', text })
const written = (id: string, text: string): Input => ({ is: 'pick', ids: [id], text })
const editing = { reason: 'Typed the wrong key.', by: 'Noor' }

/** A finished audit, everything in it fine. */
function finished(): Walker {
  const walker = walk(steps, { now: '2026-11-03T09:00:00Z' })
  walker.enter()
  walker.answers('1', 'y')
  walker.enter()
  walker.answer('2')
  walker.enter([
    { id: 'hold', ms: 1000 },
    { id: 'hold', ms: 5000 },
  ])
  walker.answers('1', 'today', '1', 'Thank you.', 'y')
  walker.enter()
  walker.answers('1', 'y', 'y', 'y', 'n', 'y', 'yes', '6', 'Go there.', '0')
  expect(walker.at()).toBe('finished')
  return walker
}

function reopened(walker = finished()): Walker {
  return walker.nextSitting({ editing, now: '2026-11-10T09:00:00Z' })
}

describe('a finished audit that is corrected', () => {
  it('is shown at a glance, and asks nothing by itself', () => {
    const walker = reopened()
    expect(walker.at()).toBe('corrections')
    expect(walker.labels()).toEqual([
      '0 nothing more',
      '1 Find it · passed · frustration 1',
      '3 Pay · passed · frustration 2',
      '4 Wait · recorded · frustration 1',
      '5 The money · passed · frustration 1',
      '6 Their words · passed',
      '7 Too late · recorded · frustration 1',
      '8 You got it: yes',
      '9 Time well spent: 6 of 7',
      '10 To a friend: Go there.',
      'w Who walked: Mina, employee',
    ])
    expect(walker.offers()).toEqual(['help'])
    expect(walker.enter()).toEqual([])
    expect(walker.at()).toBe('closed')
  })

  it('shows of a step every question that was asked there, with its answer', () => {
    const walker = reopened()
    walker.answer('find')
    expect(walker.at()).toBe('find correct')
    expect(walker.labels()).toEqual([
      '0 nothing more here',
      '1 How frustrating was it? 1',
      '2 Was it as great as that? yes',
      'w Your note: nothing yet',
      'r Worth remembering, because: nothing yet',
      'f findings: 0',
      'e evidence: 0',
      's set it aside',
      'a when it was done',
    ])
    walker.verb('back')
    walker.answer('late')
    expect(walker.labels().slice(1, 7)).toEqual([
      '1 How frustrating was it? 1',
      '2 Too late: yes',
      '3 When it went wrong, was there a way out? yes',
      '4 Did they admit that it went wrong? yes',
      '5 Did they apologise? no',
      '6 Did they make it right? yes',
    ])
  })

  it('keeps a correction with why and by whom, not blind; the old answer stays in the events', () => {
    const walker = reopened()
    const before = walker.events().length
    walker.answers('words', '1')
    const events = walker.answer('They said no.')
    expect(events).toMatchObject([
      { is: 'corrected', step: 'words', reason: 'Typed the wrong key.', by: 'Noor' },
      { is: 'answered', step: 'words', value: 'They said no.', blind: false },
    ])
    expect(new Set(events.map(({ at }) => at)).size).toBe(1)
    expect(walker.events().slice(0, before)).toContainEqual(
      expect.objectContaining({ step: 'words', value: 'Thank you.' }),
    )
    // What was judged was the other answer.
    expect(walker.at()).toBe('words judgement')
    expect(walker.answer('n')).toMatchObject([{ is: 'corrected' }, { is: 'judged', result: 'failed', blind: false }])
    expect(walker.recordOf('words')).toMatchObject({
      value: 'They said no.',
      result: 'failed',
      revision: 2,
      blind: false,
    })
    expect(walker.recordOf('find').blind).toBe(true)
    expect(walker.record().state).toBe('finished')
  })

  it('asks what a correction brings up at its step, and only there', () => {
    const walker = reopened()
    walker.answers('find', 'answer', 'n')
    expect(walker.at()).toBe('find what')
    walker.answers('No link.', '3', 'n')
    expect(walker.at()).toBe('find correct')
    expect(walker.prompt().said).toBe('Corrected.')
    walker.answer('0')
    expect(walker.at()).toBe('corrections')
    expect(walker.labels()).toContain('1 Find it · failed · frustration 1 · 1 finding')
  })

  it('can leave it unasked', () => {
    const walker = reopened()
    walker.answers('find', 'answer', 'n')
    walker.verb('back')
    expect(walker.at()).toBe('find correct')
    walker.answers('0', '0')
    expect(walker.at()).toBe('closed')
    expect(walker.recordOf('find').result).toBe('failed')
  })

  it('writes nothing where what is chosen is what it was', () => {
    const walker = reopened()
    const before = walker.events().length
    walker.answers('find', 'frustration', '1', 'answer', 'yes', 'note', '')
    walker.answer('earlier')
    walker.verb('back')
    walker.answers('0', 'words', 'answer', 'Thank you.', 'judgement', 'y', '0')
    walker.answers('money', 'do')
    walker.answer('another-day', '3 Nov')
    walker.answers('0', 'pay', 'value')
    walker.answer('1 s')
    walker.answers('0', 'log', 'value')
    walker.answer('hold 1 s 5 s')
    walker.answers(
      '0',
      'closing.achieved',
      'yes',
      'closing.verbatim',
      'Go there.',
      'who',
      'auditor',
      'Mina',
      'who',
      'wave',
      '',
    )
    expect(walker.at()).toBe('corrections')
    expect(walker.events()).toHaveLength(before)
  })

  it('starts no clock: what was timed is corrected in words', () => {
    const walker = reopened()
    walker.answers('pay', '1')
    expect(walker.at()).toBe('pay value')
    expect(walker.prompt().initial).toEqual({ is: 'line', text: '1 s' })
    walker.answer('an hour or so')
    expect(walker.prompt().error).toContain('7 min')
    walker.answer('17 min')
    expect(walker.recordOf('pay')).toMatchObject({ shown: '17 min', result: 'failed' })
    walker.answers('', '2', 'n', '0', 'log', 'value')
    walker.answer('hold 12 s 95 s')
    expect(walker.recordOf('log').shown).toContain('1 min 23 s')
  })

  it('says when it was really done', () => {
    const walker = reopened()
    walker.answers('find', 'earlier', '2 Nov 10:15')
    expect(walker.recordOf('find')).toMatchObject({ doneAt: '2026-11-02T10:15:00.000+00:00', activeMs: 1000 })
    expect(walker.at()).toBe('find correct')
    walker.answers('0', 'pay', 'earlier', '2 Nov 10:20')
    expect(walker.at()).toBe('pay value')
  })

  it.each<[string, string, readonly Input[], Input, string]>([
    [
      'choice',
      '{ kind: choice, options: [{ id: one, label: One }, { id: two, label: Two }] }',
      [pick('one')],
      pick('two'),
      'Two',
    ],
    [
      'choices',
      '{ kind: choices, options: [{ id: one, label: One }, { id: two, label: Two }] }',
      [pick('one')],
      pick('one', 'two'),
      'One; Two',
    ],
    ['scale', '{ kind: scale, low: bad, high: good }', [pick('2')], pick('6'), '6'],
    ['number', '{ kind: number, unit: taps }', [line('3')], line('7'), '7 taps'],
    ['date', 'date', [line('2 Nov 2026')], line('1 Nov 2026'), 'Sun 1 Nov 2026'],
    [
      'count',
      '{ kind: count, unit: mails, for: 2 days }',
      [written('several', '2 Nov 3, 3 Nov 4')],
      written('several', '2 Nov 9, 3 Nov 4'),
      '13 mails in 2 days',
    ],
  ])('corrects a %s in its own way, and writes nothing for the same', (_, ask, first, other, shown) => {
    const start = walk(`- { id: a, title: A, ask: ${ask} }`)
    for (const input of first) start.reply({ input })
    while (start.at().startsWith('a ')) start.answer('1')
    start.answers('yes', '5', '', '0')
    const walker = reopened(start)
    walker.answers('a', '1')
    const same = walker.prompt().initial
    expect(same && walker.reply({ input: same })).toEqual([])
    walker.answer('1')
    expect(walker.reply({ input: other })).toMatchObject([{ is: 'corrected' }, { is: 'answered', blind: false }])
    expect(walker.recordOf('a').shown).toContain(shown)
    expect(walker.record().state).toBe('finished')
  })

  it('judges anew what is counted from a day that was another', () => {
    const walker = reopened()
    expect(walker.recordOf('money').result).toBe('passed')
    walker.answers('pay', 'earlier')
    const events = walker.answer('20 Oct 10:00')
    expect(events.map(({ is, step }) => `${step} ${is}`)).toEqual([
      'pay corrected',
      'pay did',
      'money corrected',
      'money answered',
    ])
    expect(walker.prompt().said).toBe('“The money” is judged anew: failed.')
    expect(walker.recordOf('money')).toMatchObject({
      result: 'failed',
      missed: ['14 days, at most 5 days'],
      value: { arrived: '2026-11-03' },
      blind: false,
    })
    walker.verb('back')
    walker.verb('undo')
    expect(walker.recordOf('money')).toMatchObject({ result: 'passed', blind: true })
  })

  it('takes no correction for the day on which something was done', () => {
    const start = walk(`
      - { id: order, title: Order, ask: { kind: yes-no } }
      - { id: parcel, title: Parcel, ask: { kind: wait, since: order, target: { within: 2 days } } }
    `)
    start.answer('y')
    start.answer('today')
    start.answers('1', 'yes', '5', '', '0')
    const walker = reopened(start)
    walker.answers('order', 'answer', 'n', '0')
    expect(walker.recordOf('parcel')).toMatchObject({
      result: 'passed',
      shown: 'arrived on Tue 3 Nov 2026, the same day',
    })
  })

  it('awaits nothing any more', () => {
    const walker = reopened()
    walker.answers('money', 'do', 'not-yet')
    expect(walker.at()).toBe('money do')
    expect(walker.prompt().error).toContain('This audit is finished')
    walker.answer('another-day', '9 Nov')
    expect(walker.recordOf('money')).toMatchObject({ value: { arrived: '2026-11-09' }, result: 'failed' })
  })

  it('opens a branch: its steps stand as not done, and can be answered without a clock, not blind', () => {
    const walker = reopened()
    walker.answers('find', 'answer', 'n', 'Bad.', '2', 'n', '0')
    expect(walker.labels()).toContain('2 Call · not done')
    walker.answer('call')
    expect(walker.at()).toBe('call frustration')
    walker.answers('3', 'n', 'Nobody there.', '3', 'n', '0')
    expect(walker.recordOf('call')).toMatchObject({ result: 'failed', frustration: 3, counts: true, blind: false })
    expect(walker.recordOf('call').activeMs).toBeUndefined()
    expect(walker.events().filter(({ step, is }) => step === 'call' && is === 'did')).toEqual([])
  })

  it('hides a branch: its answers are kept and do not count', () => {
    const first = reopened()
    first.answers('find', 'answer', 'n', 'Bad.', '2', 'n', '0', 'call', '3', 'y', '0')
    const walker = reopened(first)
    walker.answers('find', 'answer', 'y', '0')
    expect(walker.labels().some((label) => label.includes('Call'))).toBe(false)
    expect(walker.recordOf('call')).toMatchObject({ value: 'yes', counts: false })
  })

  it('takes a step up again that was set aside, and sets one aside', () => {
    const walker = reopened()
    walker.answers('words', 'set-aside')
    expect(walker.options()).not.toContain('later')
    walker.answer('cannot-tell', 'I do not remember.')
    expect(walker.at()).toBe('words correct')
    expect(walker.recordOf('words')).toMatchObject({ result: 'cannot-tell', reason: 'I do not remember.' })
    expect(walker.labels()[1]).toBe('1 Their words: could not tell, I do not remember.')
    walker.answer('answer')
    walker.enter()
    expect(walker.recordOf('words')).toMatchObject({ result: 'recorded', value: 'Thank you.' })
  })

  it('changes, adds and removes findings, notes and what is worth remembering', () => {
    const walker = reopened()
    walker.answers('find', 'note', 'On a Monday.', 'remember', 'She smiled.')
    expect(walker.at()).toBe('find correct')
    walker.answers('finding', 'No link.', 'problem')
    walker.verb('details')
    walker.answers('content', '2')
    expect(walker.at()).toBe('find correct')
    walker.answers('finding', 'change 1', 'No link at all.', 'problem', '3')
    expect(walker.record().findings).toMatchObject([{ text: 'No link at all.', severity: 3, cause: 'content' }])
    walker.answers('finding', 'remove 1')
    expect(walker.record().findings).toEqual([])
    expect(walker.recordOf('find')).toMatchObject({ note: 'On a Monday.', remembered: 'She smiled.', blind: false })
    // What is worth remembering is felt, too.
    walker.answer('emotions')
    walker.reply({ input: { is: 'pick', ids: ['pleased'] } })
    expect(walker.recordOf('find').emotions).toEqual(['pleased'])
    expect(walker.labels()).toContain('3 How did you feel? pleased')
  })

  it('corrects the outcome and who walked', () => {
    const walker = reopened()
    walker.answers('closing.achieved', 'partly', 'closing.well-spent', '2', 'closing.verbatim', 'Stay away.')
    walker.answers(
      'who',
      'auditor',
      'Noor',
      'who',
      'wave',
      '2026-Q4',
      'who',
      'together',
      'visit',
      'who',
      'perspective',
      'customer',
    )
    expect(walker.record()).toMatchObject({
      achieved: 'partly',
      wellSpent: 2,
      verbatim: 'Stay away.',
      auditor: 'Noor',
      perspective: 'customer',
      wave: '2026-Q4',
      together: 'visit',
    })
    walker.answers('who', 'wave', '')
    expect(walker.record()).not.toHaveProperty('wave')
    expect(walker.labels().at(-1)).toBe('w Who walked: Noor, customer')
  })

  it('takes back what this sitting did, and nothing else', () => {
    const first = reopened()
    first.answers('find', 'frustration', '4', '0', '0')
    const walker = reopened(first)
    expect(walker.offers()).not.toContain('undo')
    walker.answers('find', 'frustration', '6', 'Slow.', '1', 'n')
    walker.reply({ input: { is: 'pick', ids: ['bored'] } })
    for (let times = 0; times < 5; times += 1) {
      expect(walker.at()).toBe('find correct')
      expect(walker.verb('undo')).toMatchObject([{ is: 'undone', events: { length: 2 } }])
    }
    expect(walker.offers()).not.toContain('undo')
    expect(walker.recordOf('find')).toMatchObject({ frustration: 4 })
    expect(walker.record().findings).toEqual([])
  })

  it('goes back from anything without a word, up to the list', () => {
    const walker = reopened()
    const before = walker.events().length
    const ways = [
      ['find', 'frustration'],
      ['find', 'note'],
      ['find', 'finding'],
      ['find', 'set-aside'],
      ['find', 'earlier'],
      ['closing.verbatim'],
      ['who', 'auditor'],
      ['who', 'wave'],
      ['who'],
    ]
    for (const way of ways) {
      walker.answers(...way)
      for (let deep = 0; deep < 3 && walker.at() !== 'corrections'; deep += 1) {
        expect(walker.offers()).not.toContain('pause')
        walker.verb('back')
      }
      expect([way, walker.at()]).toEqual([way, 'corrections'])
    }
    expect(walker.events()).toHaveLength(before)
  })

  it('has lists that no other interview has, whatever a file says of where it was left', () => {
    for (const place of [
      { step: '', part: 'corrections' },
      { step: 'find', part: 'correct' },
      { step: '', part: 'wave' },
    ]) {
      const draft = { place, input: { is: 'line', text: 'x' } } as const
      expect(walk(steps, { draft }).at()).toBe('find do')
    }
  })

  it('explains the keys', () => {
    const walker = reopened()
    walker.verb('help')
    expect(textOf(walker.prompt())).toContain('It works.')
    expect(walker.offers()).toEqual(['back'])
    walker.enter()
    expect(walker.at()).toBe('corrections')
  })

  it('was given up: stays so', () => {
    const start = walk(steps)
    start.enter()
    start.verb('pause')
    start.answer('gave-up', 'Enough.')
    start.answers('1', '', '0')
    const walker = reopened(start)
    walker.answers('closing.well-spent', '2')
    expect(walker.record()).toMatchObject({ state: 'given-up', wellSpent: 2, because: 'Enough.' })
  })
})
