import { describe, expect, it } from 'vitest'
import { walk } from '../interview/walker.ts'

describe('what an audit comes to', () => {
  const steps = `
    - { id: a, title: A, do: Do a., great: Great a., owner: web team, channel: phone, ask: verdict, critical: true, weight: 3 }
    - { id: b, title: B, when: { a: failed }, ask: { kind: yes-no } }
    - { id: w, title: W, ask: { kind: wait, target: { within: 5 days } } }
    - { id: c, title: C, when: { w: arrived }, ask: { kind: yes-no } }
  `

  it('is open until nothing is left to do but to wait', () => {
    const walker = walk(steps)
    expect(walker.record()).toMatchObject({ state: 'open', walk: 1, practice: false, auditor: 'Mina' })
    walker.enter()
    walker.answers('2', 'y')
    expect(walker.record().state).toBe('open')
    walker.answer('not-yet')
    expect(walker.record().state).toBe('waiting')
    expect(walker.record().endedAt).toBeUndefined()
  })

  it('is finished with a time, when it is finished', () => {
    const walker = walk('- { id: a, title: A, ask: text }')
    walker.answers('Words.', 'partly', '3', 'Fine.', '0')
    expect(walker.record()).toMatchObject({
      state: 'finished',
      startedAt: '2026-11-03T09:00:00.000+00:00',
      endedAt: '2026-11-03T09:00:05.000+00:00',
      achieved: 'partly',
      wellSpent: 3,
      verbatim: 'Fine.',
    })
  })

  it('leaves out a name and words that were not given', () => {
    const walker = walk('- { id: a, title: A, ask: text }', { introduction: {} })
    walker.answers('', 'customer', 'Words.', 'yes', '7', '')
    expect(walker.record()).not.toHaveProperty('auditor')
    expect(walker.record()).not.toHaveProperty('verbatim')
    expect(walker.record()).toMatchObject({ perspective: 'customer', achieved: 'yes' })
  })

  it('has a row for every step, in order, whether it was reached or not', () => {
    const walker = walk(steps)
    expect(
      walker.record().answers.map(({ step, position, result, counts }) => [step, position, result, counts]),
    ).toEqual([
      ['a', 1, 'not-reached', false],
      ['b', 2, 'not-reached', false],
      ['w', 3, 'not-reached', false],
      ['c', 4, 'not-reached', false],
    ])
    expect(walker.recordOf('a')).toMatchObject({ owner: 'web team', channel: 'phone', critical: true, weight: 3 })
  })

  it('counts neither what waits nor what a changed branch hides', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('2', 'n', 'Bad.', '1', 'n', 'yes', 'not-yet')
    expect(walker.recordOf('b').counts).toBe(true)
    expect(walker.recordOf('w')).toMatchObject({ result: 'waiting', counts: false })
    walker.verb('jump')
    walker.answer('a')
    walker.verb('forward')
    walker.verb('forward')
    walker.answer('y')
    expect(walker.recordOf('b')).toMatchObject({ value: 'yes', counts: false })
  })

  it('has nothing of an arrival that was said too early', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('2', 'y', 'today')
    expect(walker.recordOf('w')).toMatchObject({ result: 'passed', value: { arrived: '2026-11-03' }, measure: 0 })
    walker.verb('back')
    walker.answer('not-yet')
    const { value, shown, missed, counts, result } = walker.recordOf('w')
    expect({ value, shown, missed, counts, result }).toEqual({ missed: [], result: 'waiting', counts: false })
    walker.verb('jump')
    expect(walker.options()).not.toContain('c')
  })

  it('says what was missed, for as long as that is the answer', () => {
    const walker = walk('- { id: w, title: W, ask: { kind: wait, target: { within: 5 days } } }')
    walker.answers('not-yet', 'partly', '3', '')
    expect(walker.recordOf('w').missed).toEqual([])
    const later = walker.nextSitting({ now: '2026-11-12T09:00:00Z' })
    later.answer('today')
    expect(later.recordOf('w')).toMatchObject({
      result: 'failed',
      shown: 'arrived on Thu 12 Nov 2026, after 9 days',
      missed: ['9 days, at most 5 days'],
      measure: 9,
    })
    later.verb('set-aside')
    later.answer('cannot-tell', 'It was not my parcel.')
    expect(later.recordOf('w')).toMatchObject({ result: 'cannot-tell', missed: [] })
  })

  it('says no more how it felt, and whether one would have given up, once the step turns out fine', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('6', 'n', 'No link.', '3', 'y')
    walker.reply({ input: { is: 'pick', ids: ['angry'] } })
    expect(walker.recordOf('a')).toMatchObject({ wouldGiveUp: true, emotions: ['angry'] })
    walker.verb('jump')
    walker.answer('a')
    walker.verb('forward')
    walker.answer('2')
    walker.verb('jump')
    walker.answer('a')
    walker.verb('forward')
    walker.verb('forward')
    walker.answer('y')
    expect(walker.recordOf('a')).toMatchObject({ result: 'passed', wouldGiveUp: undefined, emotions: [] })
    // What was found was found.
    expect(walker.record().findings).toMatchObject([{ text: 'No link.' }])
  })

  it('counts ouches, and how long it took and was paused', () => {
    const walker = walk(steps)
    walker.enter([
      { id: 'ouch', ms: 200 },
      { id: 'ouch', ms: 700 },
    ])
    expect(walker.recordOf('a')).toMatchObject({ ouches: 2, activeMs: 1000, pausedMs: 0 })
  })

  it('is not blind on a second walk', () => {
    const walker = walk(steps, { walk: 2 })
    walker.enter()
    walker.answers('2', 'y')
    expect(walker.recordOf('a')).toMatchObject({ revision: 1, blind: false })
  })
})
