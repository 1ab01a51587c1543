import { describe, expect, it } from 'vitest'
import { textOf, walk } from './walker.ts'

const two = `
  - { id: find, title: Find it, do: Look for it., notice: Taps., great: Two taps., ask: verdict }
  - { id: next, title: Go on, do: Go on., great: At once., ask: verdict }
`

describe('an ordinary good step', () => {
  it('takes three inputs: done, the gut, the verdict', () => {
    const walker = walk(two)
    expect(walker.at()).toBe('find do')
    walker.enter()
    expect(walker.at()).toBe('find frustration')
    walker.answer('2')
    expect(walker.at()).toBe('find answer')
    walker.answer('y')
    expect(walker.at()).toBe('next do')
    expect(walker.happened().slice(1)).toEqual(['find did', 'find rated', 'find answered'])
    expect(walker.recordOf('find')).toMatchObject({ result: 'passed', frustration: 2, activeMs: 1000, counts: true })
  })

  it('shows what great looks like only once the gut has spoken', () => {
    const walker = walk(two)
    expect(textOf(walker.prompt())).toContain('Notice Taps.')
    expect(textOf(walker.prompt())).not.toContain('Two taps.')
    walker.enter()
    expect(textOf(walker.prompt())).not.toContain('Two taps.')
    walker.answer('2')
    expect(textOf(walker.prompt())).toContain('Great Two taps.')
  })

  it('has neither clock nor frustration without `do`', () => {
    const walker = walk('- { id: a, title: Was it the whole amount?, ask: { kind: yes-no, good: yes } }')
    expect(walker.at()).toBe('a answer')
    walker.answer('y')
    expect(walker.at()).toBe('achieved')
    expect(walker.happened()).toEqual(['began', 'a answered'])
  })

  it('says where it is', () => {
    const walker = walk(two)
    expect(walker.prompt().progress).toMatchObject({ step: 1, of: 2 })
    walker.enter()
    walker.answers('1', 'y')
    expect(walker.prompt().progress).toMatchObject({ step: 2, of: 2 })
  })
})

describe('a bad step', () => {
  it('asks what happened, how bad, and whether a customer would have given up', () => {
    const walker = walk(two)
    walker.enter()
    walker.answers('3', 'n')
    expect(walker.at()).toBe('find what')
    expect(textOf(walker.prompt())).toContain('Great Two taps.')
    walker.answer('The link is called Service.')
    expect(walker.at()).toBe('find how-bad')
    expect(textOf(walker.prompt())).toContain('The link is called Service.')
    walker.answer('3')
    expect(walker.at()).toBe('find give-up')
    walker.answer('n')
    expect(walker.at()).toBe('next do')
    expect(walker.record().findings).toEqual([
      expect.objectContaining({
        id: '1',
        step: 'find',
        kind: 'problem',
        text: 'The link is called Service.',
        severity: 3,
      }),
    ])
    expect(walker.recordOf('find')).toMatchObject({ result: 'failed', wouldGiveUp: false })
  })

  it('that was so bad that one would leave is not asked whether one would have given up', () => {
    const walker = walk(two)
    walker.enter()
    walker.answers('3', 'n', 'No link.', '4')
    expect(walker.at()).toBe('next do')
    expect(walker.recordOf('find').wouldGiveUp).toBe(true)
    expect(walker.happened().slice(-2)).toEqual(['find found', 'find would-give-up'])
  })

  it('that turns out less bad is asked after all', () => {
    const walker = walk(two)
    walker.enter()
    walker.answers('3', 'n', 'No link.', '4')
    walker.verb('back')
    expect(walker.at()).toBe('find how-bad')
    walker.answer('2')
    expect(walker.at()).toBe('find give-up')
    walker.answer('n')
    expect(walker.at()).toBe('next do')
    expect(walker.recordOf('find').wouldGiveUp).toBe(false)
  })

  it('that hurt asks for feelings too, after the same questions', () => {
    const walker = walk(two)
    walker.enter()
    walker.answers('5', 'y', 'It took for ever.', '2', 'y')
    expect(walker.at()).toBe('find emotions')
    walker.reply({ input: { is: 'pick', ids: ['bored', 'ignored'] } })
    expect(walker.at()).toBe('next do')
    expect(walker.recordOf('find')).toMatchObject({
      result: 'passed',
      wouldGiveUp: true,
      emotions: ['bored', 'ignored'],
    })
  })

  it('does not ask for feelings below 5', () => {
    const walker = walk(two)
    walker.enter()
    walker.answers('4', 'n', 'Slow.', '1', 'n')
    expect(walker.at()).toBe('next do')
  })

  it('takes nothing for what happened, and no feeling, for an answer', () => {
    const walker = walk(two)
    walker.enter()
    walker.answers('6', 'n', '', '1', 'n')
    walker.reply({ input: { is: 'pick', ids: [] } })
    expect(walker.at()).toBe('next do')
    expect(walker.record().findings[0]?.text).toBeUndefined()
  })

  it('that has a problem already does not ask for it again', () => {
    const walker = walk(two)
    walker.verb('finding')
    walker.answers('No link.', 'problem', '4')
    expect(walker.at()).toBe('find do')
    walker.enter()
    walker.answers('3', 'n')
    expect(walker.at()).toBe('find give-up')
  })

  it('without a finding of its own asks although an idea was written down', () => {
    const walker = walk(two)
    walker.verb('finding')
    walker.answers('A link in the footer.', 'idea')
    walker.enter()
    walker.answers('3', 'n')
    expect(walker.at()).toBe('find what')
    walker.answers('No link.', '2', 'n')
    expect(walker.record().findings.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['1', 'idea', 'A link in the footer.'],
      ['2', 'problem', 'No link.'],
    ])
  })
})

describe('a kind that decides nothing', () => {
  const steps = `
    - { id: words, title: What did they say?, great: They name a day., ask: text }
    - { id: taps, title: How many taps?, ask: { kind: number, whole: true } }
  `

  it('is judged by the auditor where there is a `great`, and recorded where there is none', () => {
    const walker = walk(steps)
    walker.answer('In a few days.')
    expect(walker.at()).toBe('words judgement')
    walker.answer('n')
    expect(walker.at()).toBe('words what')
    walker.answers('No day.', '2', 'n', '4')
    expect(walker.recordOf('words').result).toBe('failed')
    expect(walker.recordOf('taps')).toMatchObject({ result: 'recorded', value: 4, measure: 4 })
    expect(walker.at()).toBe('achieved')
  })

  it('refuses what can’t be read, keeps what was typed, and goes on when it can', () => {
    const walker = walk('- { id: taps, title: How many taps?, ask: { kind: number, whole: true } }')
    expect(walker.answer('a few')).toEqual([])
    expect(walker.prompt()).toMatchObject({
      place: { step: 'taps', part: 'answer' },
      error: expect.stringContaining('"a few"'),
      initial: { is: 'line', text: 'a few' },
    })
    walker.answer('4')
    expect(walker.at()).toBe('achieved')
  })

  it('forgets the refusal once another key was pressed', () => {
    const walker = walk('- { id: taps, title: How many taps?, ask: { kind: number, whole: true } }')
    walker.answer('a few')
    walker.verb('help')
    walker.enter()
    expect(walker.prompt().error).toBeUndefined()
  })
})

describe('a drill', () => {
  const drill = `
    - { id: late, title: A day too late, drill: true, do: Ask., ask: { kind: yes-no, good: yes } }
  `

  it('says that it goes wrong on purpose, and asks the four questions about the recovery', () => {
    const walker = walk(drill)
    expect(textOf(walker.prompt())).toContain('goes wrong on purpose')
    walker.enter()
    walker.answers('1', 'y')
    const asked: string[] = []
    for (const reply of ['y', 'y', 'n', 'y']) {
      asked.push(walker.at())
      walker.answer(reply)
    }
    expect(asked).toEqual(['late way-out', 'late admitted', 'late apologised', 'late made-right'])
    expect(walker.at()).toBe('achieved')
    expect(walker.recordOf('late').recovery).toEqual({
      'way-out': true,
      admitted: true,
      apologised: false,
      'made-right': true,
    })
  })

  it('asks what went wrong first', () => {
    const walker = walk(drill)
    walker.enter()
    walker.answers('2', 'n', 'Refused.', '3', 'n')
    expect(walker.at()).toBe('late way-out')
  })
})

describe('`=`', () => {
  const three = `
    - { id: a, title: A, do: Do a., ask: { kind: yes-no } }
    - { id: b, title: B, do: Do b., ask: { kind: yes-no } }
  `

  it('says the same as at the step before, for frustration and feelings', () => {
    const walker = walk(three)
    walker.enter()
    expect(walker.prompt().same).toBeUndefined()
    walker.answers('6', 'y', 'Slow.', '1', 'n')
    walker.reply({ input: { is: 'pick', ids: ['angry'] } })
    walker.enter()
    const { same } = walker.prompt()
    expect(same).toEqual({ is: 'pick', ids: ['6'] })
    if (same) walker.reply({ input: same })
    walker.answers('y', 'Slow.', '1', 'n')
    expect(walker.prompt()).toMatchObject({ place: { part: 'emotions' }, same: { ids: ['angry'] } })
  })

  it('skips steps that were not rated', () => {
    const walker = walk(`
      - { id: a, title: A, do: Do a., ask: { kind: yes-no } }
      - { id: b, title: B, ask: { kind: yes-no } }
      - { id: c, title: C, do: Do c., ask: { kind: yes-no } }
    `)
    walker.enter()
    walker.answers('3', 'y', 'y')
    walker.enter()
    expect(walker.prompt().same).toEqual({ is: 'pick', ids: ['3'] })
  })
})
