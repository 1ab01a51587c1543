import { describe, expect, it } from 'vitest'
import { walk } from './walker.ts'

const steps = `
  - { id: a, title: A, do: Do a., great: Great a., ask: verdict }
  - { id: b, title: B, when: { a: failed }, ask: { kind: yes-no, good: yes } }
  - { id: c, title: C, ask: { kind: yes-no, good: yes } }
`

/** Past the first step, which passed. */
function pastFirst() {
  const walker = walk(steps)
  walker.enter()
  walker.answers('2', 'y')
  return walker
}

describe('back and forward', () => {
  it('only move: nothing is recorded', () => {
    const walker = pastFirst()
    const before = walker.happened()
    expect(walker.at()).toBe('c answer')
    walker.verb('back')
    expect(walker.at()).toBe('a answer')
    walker.verb('back')
    expect(walker.at()).toBe('a frustration')
    walker.verb('back')
    expect(walker.at()).toBe('a do')
    for (const place of ['a frustration', 'a answer', 'c answer']) {
      walker.verb('forward')
      expect(walker.at()).toBe(place)
    }
    expect(walker.happened()).toEqual(before)
  })

  it('are offered only where there is a way', () => {
    const walker = walk(steps, { introduction: {} })
    expect(walker.offers()).not.toContain('back')
    expect(walker.offers()).not.toContain('forward')
    walker.answer('Mina')
    expect(walker.offers()).toContain('back')
    expect(walker.offers()).not.toContain('forward')
    walker.verb('back')
    expect(walker.offers()).toContain('forward')
    expect(walker.offers()).not.toContain('back')
  })

  it('lead from the first step to the questions before it', () => {
    const walker = walk(steps, { introduction: {} })
    walker.answers('Mina', 'employee', 'rarely')
    expect(walker.at()).toBe('a do')
    walker.verb('back')
    expect(walker.at()).toBe('meets-customers')
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['rarely'] })
  })

  it('show what was answered; Enter keeps it, and nothing is recorded', () => {
    const walker = pastFirst()
    const before = walker.happened()
    walker.verb('back')
    walker.verb('back')
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['2'] })
    walker.enter()
    expect(walker.at()).toBe('a answer')
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['yes'] })
    walker.enter()
    expect(walker.at()).toBe('c answer')
    expect(walker.happened()).toEqual(before)
  })

  it('keep a text, too, without an event', () => {
    const walker = walk('- { id: a, title: A, ask: text }\n- { id: b, title: B, ask: text }')
    walker.answer('Some words.')
    walker.verb('back')
    expect(walker.enter()).toEqual([])
    expect(walker.at()).toBe('b answer')
  })

  it('keep an arrival, too, without an event', () => {
    const walker = walk('- { id: a, title: A, ask: wait }\n- { id: b, title: B, ask: text }')
    walker.answer('another-day', '2026-11-03')
    walker.answer('2')
    expect(walker.at()).toBe('b answer')
    walker.verb('back')
    walker.verb('back')
    expect(walker.at()).toBe('a do')
    expect(walker.enter()).toEqual([])
    expect(walker.recordOf('a')).toMatchObject({ revision: 1, blind: true })
  })
})

describe('forward from what waits', () => {
  it('leaves it waiting, and says nothing anew', () => {
    const walker = walk(`
      - { id: w, title: W, ask: wait }
      - { id: a, title: A, ask: text }
      - { id: b, title: B, ask: text }
    `)
    expect(walker.offers()).not.toContain('forward')
    walker.answers('not-yet', 'Words.')
    const later = walker.nextSitting()
    expect(later.at()).toBe('w do')
    later.verb('forward')
    expect(later.at()).toBe('a answer')
    expect(later.happened()).toEqual(walker.happened())
  })
})

describe('an answer that is changed', () => {
  it('is one more revision, and no longer blind', () => {
    const walker = pastFirst()
    expect(walker.recordOf('a')).toMatchObject({ revision: 1, blind: true })
    walker.verb('back')
    walker.answer('n')
    expect(walker.recordOf('a')).toMatchObject({ revision: 2, result: 'failed', blind: false })
    expect(walker.happened().filter((each) => each === 'a answered')).toHaveLength(2)
  })

  it('shows the step that now belongs, and asks what a bad step asks', () => {
    const walker = pastFirst()
    walker.verb('back')
    walker.answer('n')
    expect(walker.at()).toBe('a what')
    walker.answers('Bad.', '2', 'n')
    expect(walker.at()).toBe('b answer')
  })

  it('hides a step again: its answer is kept and does not count, and comes back with the branch', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('2', 'n', 'Bad.', '2', 'n', 'y')
    expect(walker.at()).toBe('c answer')
    expect(walker.recordOf('b').counts).toBe(true)
    walker.verb('jump')
    walker.answer('a')
    walker.verb('forward')
    walker.verb('forward')
    expect(walker.at()).toBe('a answer')
    walker.answer('y')
    expect(walker.recordOf('b')).toMatchObject({ counts: false, value: 'yes' })
    expect(walker.at()).toBe('c answer')
    expect(walker.prompt().said).toBe('“B” is not on this way: your answer there is kept, and does not count.')
    walker.verb('back')
    expect(walker.at()).toBe('a answer')
    walker.answer('n')
    expect(walker.recordOf('b')).toMatchObject({ counts: true, value: 'yes' })
    expect(walker.at()).toBe('c answer')
    expect(walker.prompt().said).toBe('“B” is on this way again, with your answer.')
  })

  it('that makes the step good again leaves no finding behind that nobody wrote', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('2', 'n', '', '3', 'n')
    expect(walker.record().findings).toMatchObject([{ step: 'a', severity: 3 }])
    walker.verb('jump')
    walker.answer('a')
    walker.verb('forward')
    walker.verb('forward')
    walker.answer('y')
    expect(walker.record().findings).toEqual([])
    // It failed after all: how bad it was had been said.
    walker.verb('back')
    walker.answer('n')
    expect(walker.at()).toBe('b answer')
    expect(walker.record().findings).toMatchObject([{ step: 'a', severity: 3 }])
  })

  it('of frustration is marked as not blind once `great` was seen', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answer('2')
    expect(walker.at()).toBe('a answer')
    walker.verb('back')
    walker.answer('5')
    expect(walker.recordOf('a')).toMatchObject({ frustration: 5, blind: false })
  })
})

describe('a jump', () => {
  const three = `
    - { id: a, title: A, do: Do a., great: Great a., ask: verdict }
    - { id: b, title: B, do: Do b., great: Great b., ask: verdict }
    - { id: c, title: C, do: Do c., great: Great c., ask: verdict }
  `

  it('goes to any step that is shown, with what it came to', () => {
    const walker = walk(steps)
    walker.verb('jump')
    expect(walker.options()).toEqual(['a', 'c'])
    walker.answer('c')
    expect(walker.at()).toBe('c answer')
  })

  it('stays at its step until all is asked there, and then goes to what is left', () => {
    const walker = walk(three)
    walker.verb('jump')
    walker.answer('b')
    walker.enter()
    expect(walker.at()).toBe('b frustration')
    walker.answer('3')
    expect(walker.at()).toBe('b answer')
    walker.answer('n')
    expect(walker.at()).toBe('b what')
    walker.answers('Bad.', '1', 'n')
    expect(walker.at()).toBe('a do')
  })

  it('to a step in its middle goes to the question that is left there', () => {
    const walker = walk(three)
    walker.enter()
    walker.verb('jump')
    walker.answer('c')
    walker.verb('jump')
    walker.answer('a')
    expect(walker.at()).toBe('a frustration')
  })

  it('comes back from the list where it was', () => {
    const walker = walk(three)
    walker.enter()
    walker.verb('jump')
    walker.verb('back')
    expect(walker.at()).toBe('a frustration')
  })

  it.each(['back', 'undo'] as const)('to the wrong step is taken back by %s, and nothing else is', (verb) => {
    const walker = walk(three)
    walker.enter()
    walker.verb('jump')
    walker.answer('c')
    expect(walker.at()).toBe('c do')
    const before = walker.happened()
    walker.verb(verb)
    expect(walker.at()).toBe('a frustration')
    expect(walker.happened()).toEqual(before)
    // Only once: then undo means the last answer again.
    walker.verb('undo')
    expect(walker.at()).toBe('a do')
  })

  it('is taken back by back, too, when a note was written there', () => {
    const walker = walk(three)
    walker.verb('jump')
    walker.answer('c')
    walker.verb('note')
    walker.answer('A note.')
    expect(walker.at()).toBe('c do')
    walker.verb('back')
    expect(walker.at()).toBe('a do')
  })

  it('is over when something was answered there', () => {
    const walker = walk(three)
    walker.verb('jump')
    walker.answer('c')
    walker.enter()
    walker.verb('back')
    expect(walker.at()).toBe('c do')
    walker.verb('back')
    expect(walker.at()).toBe('b do')
  })

  it('from the review leads back to it', () => {
    const walker = walk('- { id: a, title: A, ask: text }\n- { id: b, title: B, ask: text }')
    walker.answers('One.', 'Two.', 'yes', '4', '')
    for (const [chosen, place] of [
      ['b', 'b answer'],
      ['closing.achieved', 'achieved'],
    ] as const) {
      walker.answer(chosen)
      expect(walker.at()).toBe(place)
      walker.verb('back')
      expect(walker.at()).toBe('review')
    }
    // And back from there is to the question before it, as ever.
    walker.verb('back')
    walker.verb('back')
    expect(walker.at()).toBe('well-spent')
  })

  it('away from a clock that runs says so', () => {
    const walker = walk(`
      - { id: a, title: A, ask: yes-no }
      - { id: b, title: The call, ask: { kind: duration } }
    `)
    walker.answer('y')
    const half = { is: 'live', marks: [], activeMs: 5000, pausedMs: 0 } as const
    walker.verb('note', half)
    expect(walker.prompt().said).toBeUndefined()
    walker.verb('back')
    walker.verb('back', half)
    expect(walker.at()).toBe('a answer')
    expect(walker.prompt().said).toBe('The clock of “The call” goes on.')
    walker.verb('forward')
    expect(walker.prompt().said).toBeUndefined()
    walker.verb('jump', half)
    expect(walker.prompt().said).toBeUndefined()
    walker.answer('a')
    expect(walker.prompt().said).toBe('The clock of “The call” goes on.')
  })

  it('says at each step what it came to', () => {
    const walker = pastFirst()
    walker.verb('jump')
    expect(walker.prompt().control).toMatchObject({ options: [{ label: 'A (passed)' }, { label: 'C' }] })
  })
})

describe('what is offered', () => {
  it('does something: every verb at every place of a long walk moves or records', () => {
    const start = () => walk(steps, { introduction: {} })
    const walks = ['Mina', 'employee', 'rarely', 'enter', '6', 'n', 'Bad.', '2', 'y', 'enter', 'y', 'y', 'no', '3', '']
    for (let length = 0; length <= walks.length; length += 1) {
      const stand = () => {
        const walker = start()
        for (const each of walks.slice(0, length)) each === 'enter' ? press(walker) : walker.answer(each)
        return walker
      }
      for (const verb of stand().offers()) {
        const walker = stand()
        const before = JSON.stringify([walker.at(), walker.events().length])
        walker.verb(verb)
        expect([length, verb, JSON.stringify([walker.at(), walker.events().length])]).not.toEqual([
          length,
          verb,
          before,
        ])
      }
    }
  })
})

function press(walker: ReturnType<typeof walk>) {
  if (walker.prompt().control.is === 'live') return walker.enter()
  return walker.reply({ input: { is: 'pick', ids: [] } })
}
