import { describe, expect, it } from 'vitest'
import { textOf, walk } from './walker.ts'

const steps = `
  - { id: a, title: A, do: Do a., great: Great a., ask: verdict }
  - { id: b, title: B, ask: { kind: yes-no } }
`

describe('an aside returns to where it began', () => {
  it.each([
    ['note', 'A note.', 'noted'],
    ['remember', 'She smiled.', 'remembered'],
  ] as const)('%s', (verb, text, is) => {
    const walker = walk(steps)
    walker.enter()
    walker.verb(verb)
    expect(walker.at()).toBe(`a ${verb}`)
    expect(walker.answer(text)).toMatchObject([{ is, step: 'a' }])
    expect(walker.at()).toBe('a frustration')
    walker.verb(verb)
    expect(walker.prompt().initial).toEqual({ is: 'line', text })
  })

  it('a problem: words, kind, severity', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answer('1')
    walker.verb('finding')
    walker.answer('No link.')
    expect(walker.at()).toBe('a finding.1.kind')
    walker.answer('problem')
    expect(walker.at()).toBe('a finding.1.severity')
    expect(textOf(walker.prompt())).toContain('No link.')
    walker.answer('4')
    expect(walker.at()).toBe('a answer')
    expect(walker.record().findings).toMatchObject([{ id: '1', kind: 'problem', text: 'No link.', severity: 4 }])
  })

  it('good practice has no severity', () => {
    const walker = walk(steps)
    walker.verb('finding')
    walker.answers('They name a day.', 'good-practice')
    expect(walker.at()).toBe('a do')
    expect(walker.record().findings).toMatchObject([{ kind: 'good-practice', text: 'They name a day.' }])
  })

  it('a second finding is one of its own', () => {
    const walker = walk(steps)
    walker.verb('finding')
    walker.answers('One.', 'observation')
    walker.verb('finding')
    expect(walker.at()).toBe('a finding')
    walker.answers('new', 'Two.', 'observation')
    expect(walker.record().findings.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'One.'],
      ['2', 'Two.'],
    ])
  })

  it('an earlier finding can be changed: its words, what it is, how bad', () => {
    const walker = walk(steps)
    walker.verb('finding')
    walker.answers('No link.', 'problem', '2')
    walker.verb('finding')
    expect(walker.options()).toEqual(['new', 'change 1', 'remove 1'])
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['new'] })
    walker.answer('2')
    expect(walker.prompt().initial).toEqual({ is: 'line', text: 'No link.' })
    walker.answer('No link in the footer.')
    expect(walker.enter()).toHaveLength(1)
    walker.answer('3')
    expect(walker.at()).toBe('a do')
    expect(walker.record().findings).toMatchObject([{ id: '1', text: 'No link in the footer.', severity: 3 }])
  })

  it('what turns out to be no problem is not bad any more', () => {
    const walker = walk(steps)
    walker.verb('finding')
    walker.answers('A link.', 'problem', '2')
    walker.verb('finding')
    walker.answer('change 1')
    expect(walker.enter()).toEqual([])
    walker.answer('good-practice')
    expect(walker.record().findings).toEqual([expect.objectContaining({ kind: 'good-practice', text: 'A link.' })])
    expect(walker.record().findings[0]).not.toHaveProperty('severity')
  })

  it('a finding that is removed counts nowhere, and comes back with undo', () => {
    const walker = walk(steps)
    for (const text of ['One.', 'Two.']) {
      walker.verb('finding')
      walker.answers(...(text === 'Two.' ? ['new'] : []), text, 'observation')
    }
    walker.verb('finding')
    expect(walker.answer('remove 1')).toMatchObject([{ is: 'found', step: 'a', finding: { id: '1', removed: true } }])
    expect(walker.at()).toBe('a do')
    expect(walker.prompt().said).toBe('The finding is gone.')
    expect(walker.record().findings.map(({ id }) => id)).toEqual(['2'])
    walker.verb('finding')
    expect(walker.options()).toEqual(['new', 'change 2', 'remove 2'])
    walker.verb('back')
    walker.verb('undo')
    expect(walker.record().findings.map(({ id }) => id)).toEqual(['1', '2'])
    // An id is never used again.
    walker.verb('finding')
    walker.answers('remove 2')
    walker.verb('finding')
    walker.answers('new', 'Three.', 'observation')
    expect(walker.record().findings.map(({ id, text }) => [id, text])).toEqual([
      ['1', 'One.'],
      ['3', 'Three.'],
    ])
  })

  it('removing what happened asks it again where a step failed, and nowhere else', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('2', 'n', 'No link.')
    expect(walker.at()).toBe('a how-bad')
    walker.verb('finding')
    walker.answer('remove 1')
    expect(walker.at()).toBe('a what')
    walker.verb('back')
    walker.answer('y')
    expect(walker.at()).toBe('b answer')
    expect(walker.record().findings).toEqual([])
  })

  it('without a word when one goes back', () => {
    const walker = walk(steps)
    for (const verb of ['note', 'finding', 'remember', 'set-aside', 'jump', 'pause', 'help', 'earlier'] as const) {
      walker.verb(verb)
      walker.verb('back')
      expect(walker.at()).toBe('a do')
    }
    expect(walker.happened()).toEqual(['began'])
  })

  it('help from within a note, and then the note', () => {
    const walker = walk(steps)
    walker.verb('note', undefined)
    walker.verb('help', { is: 'line', text: 'half a no' })
    walker.enter()
    expect(walker.at()).toBe('a note')
    expect(walker.prompt().initial).toEqual({ is: 'line', text: 'half a no' })
    walker.answer('half a note')
    expect(walker.at()).toBe('a do')
  })

  it('a note that says what it said records nothing', () => {
    const walker = walk(steps)
    walker.verb('note')
    walker.answer('A note.')
    walker.verb('note')
    expect(walker.answer('A note.')).toEqual([])
    walker.verb('note')
    expect(walker.answer('')).toMatchObject([{ is: 'noted', text: '' }])
  })
})

describe('more about a problem', () => {
  it('is offered where it is asked how bad it was', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('2', 'n', 'No link.')
    expect(walker.at()).toBe('a how-bad')
    walker.verb('details')
    walker.answer('process')
    walker.verb('details')
    walker.answer('words', 'We will take care.')
    walker.verb('details')
    walker.answer('idea', 'A link.')
    expect(walker.at()).toBe('a how-bad')
    walker.answer('2')
    expect(walker.at()).toBe('a give-up')
    expect(walker.record().findings).toEqual([
      expect.objectContaining({ cause: 'process', words: 'We will take care.', idea: 'A link.', severity: 2 }),
    ])
  })

  it('is offered at a finding of one’s own, too', () => {
    const walker = walk(steps)
    walker.verb('finding')
    walker.answer('No link.')
    walker.verb('details')
    walker.answer('content')
    expect(walker.at()).toBe('a finding.1.kind')
    walker.answers('problem', '1')
    expect(walker.record().findings[0]?.cause).toBe('content')
  })
})

describe('set aside', () => {
  it.each(['inapplicable', 'cannot-tell', 'blocked', 'skipped'] as const)('%s, with a reason', (result) => {
    const walker = walk(steps)
    walker.enter()
    walker.verb('set-aside')
    walker.answer(result, 'Because.')
    expect(walker.at()).toBe('b answer')
    expect(walker.recordOf('a')).toMatchObject({ result, reason: 'Because.', counts: true })
    expect(walker.recordOf('a').value).toBeUndefined()
  })

  it('is taken back by answering after all', () => {
    const walker = walk(steps)
    walker.verb('set-aside')
    walker.answer('skipped', 'No time.')
    walker.verb('back')
    expect(walker.at()).toBe('a left-aside')
    // Only to look at it takes nothing up again, and starts no clock.
    walker.enter()
    expect(walker.at()).toBe('b answer')
    walker.verb('back')
    walker.answer('answer')
    expect(walker.at()).toBe('a do')
    walker.verb('back')
    expect(walker.at()).toBe('a left-aside')
    walker.answer('answer')
    walker.enter()
    expect(walker.recordOf('a')).toMatchObject({ result: 'not-reached', counts: false })
    walker.answers('1', 'y')
    expect(walker.recordOf('a')).toMatchObject({ result: 'passed', counts: true })
    expect(walker.recordOf('a').reason).toBeUndefined()
  })

  it('is left so by Enter, and by no other key than its own, also where it was answered before', () => {
    const walker = walk(steps)
    walker.verb('set-aside')
    walker.answer('skipped', 'No time.')
    walker.answer('y')
    walker.verb('back')
    walker.verb('set-aside')
    walker.answer('cannot-tell', 'Not sure.')
    expect(walker.recordOf('b').result).toBe('cannot-tell')
    walker.verb('jump')
    walker.answer('b')
    walker.enter()
    expect(walker.recordOf('b').result).toBe('cannot-tell')
    walker.verb('jump')
    walker.answer('b')
    walker.answer('answer')
    expect(walker.prompt()).toMatchObject({ place: { part: 'answer' }, initial: { ids: ['yes'] } })
    walker.enter()
    expect(walker.recordOf('b')).toMatchObject({ result: 'recorded', value: 'yes' })
  })

  it('says so where one comes back to it', () => {
    const walker = walk(steps)
    walker.verb('set-aside')
    walker.answer('blocked', 'It crashed.')
    walker.verb('back')
    expect(textOf(walker.prompt())).toContain('was stopped: It crashed.')
  })

  it('leaves the doing as it was, and can be taken back without doing it again', () => {
    const walker = walk(steps)
    walker.enter()
    walker.verb('set-aside')
    walker.answer('skipped', 'No time.')
    walker.verb('back')
    expect(walker.at()).toBe('a left-aside')
    walker.enter()
    expect(walker.recordOf('a').result).toBe('skipped')
    walker.verb('back')
    walker.answer('answer')
    expect(walker.at()).toBe('a frustration')
    walker.answers('1', 'y')
    expect(walker.recordOf('a')).toMatchObject({ result: 'passed', activeMs: 1000 })
  })
})

describe('later', () => {
  const three = `
    - { id: a, title: A, do: Do a., ask: { kind: yes-no } }
    - { id: b, title: B, ask: { kind: yes-no } }
    - { id: c, title: C, when: { a: yes }, ask: { kind: yes-no } }
  `

  it('comes back at the end, and what depends on it waits so long', () => {
    const walker = walk(three)
    walker.verb('set-aside')
    walker.answer('later')
    expect(walker.at()).toBe('b answer')
    walker.answer('y')
    expect(walker.at()).toBe('a do')
    walker.enter()
    walker.answers('1', 'y')
    expect(walker.at()).toBe('c answer')
  })

  it('said twice leaves it open at the review, where it can still be done', () => {
    const walker = walk(three)
    walker.verb('set-aside')
    walker.answer('later')
    walker.answer('y')
    walker.verb('set-aside')
    walker.answer('later')
    expect(walker.at()).toBe('achieved')
    walker.answers('yes', '4', '')
    expect(walker.at()).toBe('review')
    expect(walker.prompt().control).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ label: 'finish, with 1 step not done' })]),
    })
    walker.answer('a')
    walker.enter()
    walker.answers('1', 'n')
    expect(walker.at()).toBe('review')
    expect(walker.prompt().control).toMatchObject({
      options: expect.arrayContaining([expect.objectContaining({ label: 'finish' })]),
    })
    walker.answer('0')
    expect(walker.record()).toMatchObject({ state: 'finished' })
  })
})

describe('the pause menu', () => {
  it('carries on', () => {
    const walker = walk(steps)
    walker.verb('pause')
    walker.enter()
    expect(walker.at()).toBe('a do')
  })

  it('closes, with nothing recorded', () => {
    const walker = walk(steps)
    walker.verb('pause')
    expect(walker.answer('close')).toEqual([])
    expect(walker.at()).toBe('closed')
    expect(walker.record().state).toBe('open')
  })

  it('gives up: closing questions but not the outcome, review, given-up', () => {
    const walker = walk(steps)
    walker.verb('pause')
    walker.answer('gave-up', 'The form ate my text.')
    expect(walker.at()).toBe('well-spent')
    walker.answers('1', 'Go elsewhere.')
    expect(walker.at()).toBe('review')
    walker.answer('0')
    expect(walker.at()).toBe('finished')
    expect(walker.record()).toMatchObject({
      state: 'given-up',
      achieved: 'no',
      because: 'The form ate my text.',
      wellSpent: 1,
    })
  })

  it('drops the audit', () => {
    const walker = walk(steps)
    walker.enter()
    walker.verb('pause')
    walker.answer('abandoned', 'A fire drill.')
    expect(walker.at()).toBe('abandoned')
    expect(walker.record()).toMatchObject({ state: 'abandoned', because: 'A fire drill.' })
  })
})
