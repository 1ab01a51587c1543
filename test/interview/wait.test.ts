import { describe, expect, it } from 'vitest'
import { waits } from '../../src/report/waits.ts'
import { textOf, walk } from './walker.ts'

const steps = `
  - { id: send, title: Send it, do: Send it., ask: { kind: yes-no } }
  - { id: refund, title: The money, ask: { kind: wait, since: send, target: { within: 5 days } } }
  - { id: amount, title: The whole amount?, when: { refund: arrived }, ask: { kind: yes-no, good: yes } }
  - { id: chase, title: Ask for it, when: { refund: gave-up }, ask: text }
  - { id: other, title: The other order, ask: { kind: yes-no } }
`

/** Parked: everything else is answered, and so are the closing questions. */
function parked() {
  const walker = walk(steps)
  walker.enter()
  walker.answers('1', 'y', 'not-yet', 'y', 'partly', '3', '')
  return walker
}

describe('a wait', () => {
  it('parks its step, not the audit', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'y')
    expect(walker.at()).toBe('refund do')
    expect(walker.answer('not-yet')).toMatchObject([{ is: 'waiting', step: 'refund' }])
    expect(walker.at()).toBe('other answer')
  })

  it('asks how it was before it parks the audit, and then ends the sitting', () => {
    const walker = parked()
    expect(walker.at()).toBe('waiting')
    expect(walker.record()).toMatchObject({ state: 'waiting', achieved: 'partly', wellSpent: 3 })
  })

  it('asks once in each sitting', () => {
    const later = parked().nextSitting({ now: '2026-11-05T09:00:00Z' })
    expect(later.at()).toBe('refund do')
    later.answer('not-yet')
    expect(later.at()).toBe('waiting')
    expect(later.nextSitting({ now: '2026-11-06T09:00:00Z' }).at()).toBe('refund do')
  })

  it('in time is passed, and shows what depends on it', () => {
    const later = parked().nextSitting({ now: '2026-11-09T09:00:00Z' })
    later.answer('another-day', '2026-11-08')
    expect(later.at()).toBe('refund frustration')
    expect(textOf(later.prompt())).toContain('arrived on Sun 8 Nov 2026')
    later.answers('2', 'y')
    // The outcome was judged before the money came: it may be another now, and Enter keeps it.
    expect(later.at()).toBe('achieved')
    later.reply({ input: later.prompt().initial ?? { is: 'pick', ids: [] } })
    expect(later.at()).toBe('review')
    expect(later.recordOf('refund')).toMatchObject({ result: 'passed', value: { arrived: '2026-11-08' }, measure: 5 })
    later.answer('0')
    expect(later.record().state).toBe('finished')
  })

  it('late is failed, and still arrived', () => {
    const later = parked().nextSitting({ now: '2026-11-12T09:00:00Z' })
    later.answer('today')
    later.answers('3', 'Nine days.', '3', 'n')
    expect(later.recordOf('refund')).toMatchObject({ result: 'failed', measure: 9 })
    expect(later.at()).toBe('amount answer')
  })

  it('can’t be put off: it has a “not yet” of its own, which is asked again', () => {
    const later = parked().nextSitting({ now: '2026-11-12T09:00:00Z' })
    later.verb('set-aside')
    expect(later.options()).toEqual(['inapplicable', 'cannot-tell', 'blocked', 'skipped'])
  })

  it('that was given up is failed, and takes the other branch', () => {
    const later = parked().nextSitting({ now: '2026-12-12T09:00:00Z' })
    later.answer('gave-up', 'Nobody answers.')
    later.answers('6', 'Nothing came.', '4')
    later.reply({ input: { is: 'pick', ids: ['angry'] } })
    expect(later.at()).toBe('chase answer')
    expect(later.recordOf('refund')).toMatchObject({ result: 'failed', value: { 'gave-up': 'Nobody answers.' } })
  })

  it('refuses a day before it began, and one to come', () => {
    const later = parked().nextSitting({ now: '2026-11-12T09:00:00Z' })
    later.answer('another-day', '2026-11-02')
    expect(later.prompt().error).toContain('before the wait began')
    later.answer('another-day', '2026-11-13')
    expect(later.prompt().error).toContain('still to come')
    expect(later.recordOf('refund').result).toBe('waiting')
  })

  it('is counted from when its step was really done', () => {
    const walker = walk(steps, { now: '2026-11-03T09:00:00Z' })
    walker.verb('earlier')
    walker.answer('2026-10-30 10:00')
    walker.answers('1', 'y')
    walker.answer('today')
    walker.answer('1')
    expect(walker.recordOf('refund')).toMatchObject({ result: 'passed', measure: 4 })
  })

  it('since a day that was promised may end before it, and is late by the days after it', () => {
    const promised = `
      - { id: day, title: Which day?, ask: { kind: date } }
      - { id: parcel, title: The parcel, ask: { kind: wait, since: day, target: { within: 0 days } } }
    `
    const walker = walk(promised, { now: '2026-11-03T09:00:00Z' })
    walker.answers('6 Nov', 'not-yet')
    expect(waits(walker.session())).toMatchObject([
      { step: 'parcel', what: 'The parcel, promised for Fri 6 Nov 2026', question: 'Has it arrived?' },
    ])

    const came = (now: string) => {
      const later = walker.nextSitting({ now })
      later.answer('yesterday')
      return later.recordOf('parcel')
    }
    expect(came('2026-11-06T09:00:00Z')).toMatchObject({
      result: 'passed',
      measure: -1,
      shown: 'arrived on Thu 5 Nov 2026, 1 day before',
    })
    expect(came('2026-11-07T09:00:00Z')).toMatchObject({ result: 'passed', measure: 0 })
    expect(came('2026-11-09T09:00:00Z')).toMatchObject({ result: 'failed', missed: ['2 days, at most 0 days'] })
  })

  it('several run side by side', () => {
    const walker = walk(`
      - { id: a, title: A, ask: wait }
      - { id: b, title: B, ask: wait }
      - { id: c, title: C, when: { all: [{ a: arrived }, { b: arrived }] }, ask: text }
    `)
    walker.answers('not-yet', 'not-yet', 'no', '2', '')
    expect(walker.at()).toBe('waiting')
    const second = walker.nextSitting({ now: '2026-11-04T09:00:00Z' })
    second.answers('today', '1')
    expect(second.at()).toBe('b do')
    second.answer('not-yet')
    expect(second.at()).toBe('waiting')
    const third = second.nextSitting({ now: '2026-11-05T09:00:00Z' })
    expect(third.at()).toBe('b do')
    third.answers('today', '1')
    expect(third.at()).toBe('c answer')
  })

  it('can be said to be over in the same sitting, by jumping to it', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'y', 'not-yet')
    walker.verb('jump')
    walker.answer('refund')
    expect(walker.at()).toBe('refund do')
    walker.answer('today')
    expect(walker.at()).toBe('refund frustration')
    walker.answer('1')
    expect(walker.at()).toBe('amount answer')
  })

  it('given up as a whole asks for no more waiting', () => {
    const walker = walk(steps)
    walker.enter()
    walker.answers('1', 'y', 'not-yet')
    walker.verb('pause')
    walker.answer('gave-up', 'Enough.')
    walker.answers('1', '')
    expect(walker.at()).toBe('review')
    walker.answer('0')
    expect(walker.record().state).toBe('given-up')
  })

  it('leaves what nobody can say yet out of the list of steps', () => {
    const walker = walk(steps)
    walker.verb('jump')
    expect(walker.options()).toEqual(['send', 'refund', 'other'])
  })
})
