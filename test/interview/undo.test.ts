import { describe, expect, it } from 'vitest'
import { walk } from './walker.ts'

const steps = `
  - { id: a, title: A, do: Do a., great: Great a., ask: verdict }
  - { id: b, title: B, do: Do b., drill: true, great: Great b., ask: { kind: duration } }
  - { id: c, title: C, ask: wait }
`

/** Replies from the first step to the last question, and where each was given. */
const way: readonly (readonly [place: string, reply: string])[] = [
  ['a do', 'enter'],
  ['a frustration', '6'],
  ['a answer', 'n'],
  ['a what', 'Bad.'],
  ['a how-bad', '3'],
  ['a give-up', 'y'],
  ['a emotions', 'angry'],
  ['b do', 'enter'],
  ['b frustration', '2'],
  ['b judgement', 'y'],
  ['b way-out', 'y'],
  ['b admitted', 'n'],
  ['b apologised', 'n'],
  ['b made-right', 'y'],
  ['c do', 'today'],
  ['c frustration', '1'],
  ['achieved', 'yes'],
  ['well-spent', '4'],
  ['verbatim', 'Fine.'],
]

function reply(walker: ReturnType<typeof walk>, what: string) {
  return what === 'enter' ? walker.enter() : walker.answer(what)
}

/** What is known, without the events that came and went. */
function known(walker: ReturnType<typeof walk>) {
  const { answers, ...record } = walker.record()
  return JSON.stringify([record, answers.map(({ blind, ...answer }) => answer)])
}

describe('undo', () => {
  it.each(way.map(([place], index) => [place, index] as const))(
    'takes back what was recorded at %s, and asks it again',
    (place, index) => {
      const walker = walk(steps)
      for (const [at, what] of way.slice(0, index)) {
        expect(walker.at()).toBe(at)
        reply(walker, what)
      }
      const before = known(walker)
      reply(walker, way[index]?.[1] ?? '')
      expect(known(walker)).not.toBe(before)
      expect(walker.verb('undo')).toMatchObject([{ is: 'undone' }])
      expect(walker.at()).toBe(place)
      expect(known(walker)).toBe(before)
    },
  )

  it('takes back one answer after the other, to the beginning', () => {
    const walker = walk(steps)
    for (const [, what] of way) reply(walker, what)
    for (const [place] of way.toReversed()) {
      walker.verb('undo')
      expect(walker.at()).toBe(place)
    }
    expect(walker.offers()).not.toContain('undo')
  })

  it('takes back a live kind’s doing and its answer together', () => {
    const walker = walk('- { id: b, title: B, do: Do b., ask: duration }')
    expect(walker.enter().map(({ is }) => is)).toEqual(['did', 'answered'])
    expect(walker.verb('undo')).toMatchObject([{ events: { length: 2 } }])
    expect(walker.recordOf('b')).toMatchObject({ result: 'not-reached', revision: 0 })
  })

  it('keeps what came before a correction', () => {
    const walker = walk('- { id: a, title: A, ask: text }\n- { id: b, title: B, ask: text }')
    walker.answer('First.')
    walker.verb('back')
    walker.answer('Second.')
    walker.verb('undo')
    expect(walker.recordOf('a')).toMatchObject({ value: 'First.', revision: 1 })
    expect(walker.at()).toBe('a answer')
    expect(walker.prompt().initial).toEqual({ is: 'line', text: 'First.' })
  })

  it('of a correction to a timed step goes to the answer that was corrected', () => {
    const walker = walk(
      '- { id: a, title: A, do: Do a., great: Great a., ask: verdict }\n- { id: b, title: B, ask: text }',
    )
    walker.enter()
    walker.answers('1', 'y')
    walker.verb('back')
    walker.answer('n')
    walker.verb('undo')
    expect(walker.at()).toBe('a answer')
  })

  it('of a note, a finding and something remembered takes exactly that back', () => {
    const walker = walk(steps)
    walker.verb('note')
    walker.answer('A note.')
    walker.verb('finding')
    walker.answers('Bad.', 'problem', '2')
    walker.verb('remember')
    walker.answer('She smiled.')
    walker.verb('undo')
    expect(walker.recordOf('a').remembered).toBeUndefined()
    walker.verb('undo')
    expect(walker.record().findings[0]?.severity).toBeUndefined()
    walker.verb('undo')
    walker.verb('undo')
    expect(walker.record().findings).toEqual([])
    expect(walker.recordOf('a').note).toBe('A note.')
    walker.verb('undo')
    expect(walker.recordOf('a').note).toBeUndefined()
    expect(walker.at()).toBe('a do')
  })

  it('of a step set aside, and of one put off, asks the step again', () => {
    const walker = walk(steps)
    for (const choice of ['skipped', 'later']) {
      walker.verb('set-aside')
      walker.answer(choice, 'No time.')
      expect(walker.at()).toBe('b do')
      walker.verb('undo')
      expect(walker.at()).toBe('a do')
    }
  })

  it('of “not yet” asks again in the same sitting, wherever one goes first', () => {
    const walker = walk('- { id: w, title: W, ask: wait }\n- { id: b, title: B, ask: text }')
    walker.answer('not-yet')
    expect(walker.at()).toBe('b answer')
    walker.verb('undo')
    expect(walker.at()).toBe('w do')
    walker.verb('jump')
    walker.answer('b')
    walker.answer('Words.')
    expect(walker.at()).toBe('w do')
  })

  it('of giving up goes on with the audit', () => {
    const walker = walk(steps)
    walker.verb('pause')
    walker.answer('gave-up', 'No way on.')
    expect(walker.at()).toBe('well-spent')
    walker.verb('undo')
    expect(walker.at()).toBe('a do')
    expect(walker.record()).toMatchObject({ state: 'open' })
    expect(walker.record().achieved).toBeUndefined()
  })

  it('reaches into an earlier sitting', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answer('2')
    const later = walker.nextSitting()
    expect(later.at()).toBe('a answer')
    later.verb('undo')
    expect(later.at()).toBe('a frustration')
  })
})
