import { describe, expect, it } from 'vitest'
import { textOf, walk } from './walker.ts'

const one = '- { id: a, title: A, ask: { kind: yes-no, good: yes } }'

describe('the opening', () => {
  it('asks who walks, and what the flags said is not asked', () => {
    const walker = walk(one, { introduction: {} })
    const asked: string[] = []
    for (const reply of ['Noor', 'newcomer', 'sometimes']) {
      asked.push(walker.at())
      walker.answer(reply)
    }
    expect(asked).toEqual(['auditor', 'perspective', 'meets-customers'])
    expect(walker.record()).toMatchObject({ auditor: 'Noor', perspective: 'newcomer', meetsCustomers: 'sometimes' })
    expect(walk(one, { introduction: { auditor: 'Noor', perspective: 'employee' } }).at()).toBe('meets-customers')
  })

  it('does not ask a customer how often they meet customers', () => {
    const walker = walk(one, { introduction: { auditor: '' } })
    walker.answer('customer')
    expect(walker.at()).toBe('a answer')
  })

  it('offers who walked last, and assumes nothing', () => {
    const known = { auditor: 'Mina', perspective: 'newcomer', meetsCustomers: 'daily', walks: { Mina: 2 } }
    const walker = walk(one, { introduction: {}, known })
    expect(walker.prompt().initial).toEqual({ is: 'line', text: 'Mina' })
    walker.enter()
    expect(walker.record()).toMatchObject({ auditor: 'Mina', walk: 3 })
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['newcomer'] })
  })

  it('knows a first walk from a second by the name, even one that every object has', () => {
    for (const [name, walkNumber] of [
      ['Mina', 3],
      ['Noor', 1],
      ['constructor', 1],
      ['', 1],
    ] as const) {
      const walker = walk(one, { introduction: {}, known: { walks: { Mina: 2 } } })
      walker.answer(name)
      expect(walker.record().walk).toBe(walkNumber)
    }
  })

  it('says what is wanted, who one is, and what to have at hand', () => {
    const walker = walk(one, { introduction: {} })
    expect(textOf(walker.prompt())).toContain('It works.')
    expect(walker.offers()).not.toContain('jump')
    expect(walker.offers()).not.toContain('note')
  })
})

describe('the end', () => {
  function atReview() {
    const walker = walk(`${one}\n- { id: b, title: B, when: { a: no }, ask: text }\n- { id: c, title: C, ask: text }`)
    walker.answers('y', 'Words.', 'yes', '6', '')
    return walker
  }

  it('asks for the outcome, the time and a sentence, then shows all for review', () => {
    const walker = walk(one)
    walker.answer('y')
    const asked: string[] = []
    for (const reply of ['partly', '5', 'Go there.']) {
      asked.push(walker.at())
      walker.answer(reply)
    }
    expect(asked).toEqual(['achieved', 'well-spent', 'verbatim'])
    expect(walker.at()).toBe('review')
    walker.answer('0')
    expect(walker.at()).toBe('finished')
    expect(walker.record()).toMatchObject({
      state: 'finished',
      achieved: 'partly',
      wellSpent: 5,
      verbatim: 'Go there.',
    })
  })

  it('lists every step that is shown by its own number', () => {
    const { control } = atReview().prompt()
    expect(control.is === 'pick' && control.options.map(({ key, label }) => `${key} ${label}`)).toEqual([
      '0 finish',
      '1 A · passed',
      '3 C · recorded',
      '4 You got it: yes',
      '5 Time well spent: 6 of 7',
      '6 To a friend: nothing',
    ])
  })

  it('goes to a step and comes back', () => {
    const walker = atReview()
    walker.answer('c')
    walker.answer('Other words.')
    expect(walker.at()).toBe('review')
    expect(walker.recordOf('c')).toMatchObject({ value: 'Other words.', revision: 2 })
  })

  it('asks what a mended answer brings up', () => {
    const walker = atReview()
    walker.answer('a')
    walker.answers('n', 'Wrong.', '2', 'n')
    expect(walker.at()).toBe('b answer')
    walker.answer('More words.')
    expect(walker.at()).toBe('review')
  })

  it('can be gone back from, to the closing questions', () => {
    const walker = atReview()
    walker.verb('back')
    expect(walker.at()).toBe('verbatim')
    walker.verb('back')
    walker.answer('1')
    expect(walker.at()).toBe('review')
    expect(walker.record().wellSpent).toBe(1)
  })

  it('takes no event for a note at a step from elsewhere', () => {
    expect(atReview().offers()).toEqual(
      expect.not.arrayContaining(['note', 'finding', 'remember', 'set-aside', 'forward']),
    )
  })
})

describe('worth remembering', () => {
  it('asks for feelings, even where nothing hurt', () => {
    const walker = walk(
      '- { id: a, title: A, do: Do a., great: Great., ask: verdict }\n- { id: b, title: B, ask: text }',
    )
    walker.verb('remember')
    walker.answer('She smiled.')
    walker.enter()
    walker.answers('1', 'y')
    expect(walker.at()).toBe('a emotions')
    walker.reply({ input: { is: 'pick', ids: ['pleased'] } })
    expect(walker.at()).toBe('b answer')
  })
})

describe('a list of personas', () => {
  it('asks who one is today', () => {
    const walker = walk(one, {
      introduction: { auditor: 'Mina', perspective: 'customer' },
      head: 'persona:\n  - { name: Noor }\n  - { name: Luis, story: In a hurry. }\n',
    })
    expect(walker.at()).toBe('persona')
    walker.answer('Luis')
    expect(walker.record().persona).toBe('Luis')
    expect(walker.at()).toBe('a answer')
  })
})
