import { describe, expect, it } from 'vitest'
import type { Input } from '../../src/prompt.ts'
import { textOf, walk } from './walker.ts'

const stopwatch = `
  - { id: send, title: Send it, do: Send it., great: In ten minutes., ask: { kind: duration, target: { at-most: 10 min } } }
  - { id: b, title: B, ask: text }
`
const call = `
  - id: call
    title: Call
    do: Call.
    ask:
      kind: timeline
      marks:
        - { id: hold, key: h, label: put on hold, span: true }
        - { id: person, key: p, label: a person answers }
      target: { person: { within: 2 min }, hold: { total: 1 min } }
  - { id: again, title: Again, when: { call: { hold: { at-least: 1 } } }, ask: text }
  - { id: b, title: B, ask: text }
`

function recording(activeMs: number, marks: readonly { id: string; ms: number }[] = [], pausedMs = 0): Input {
  return { is: 'live', marks, activeMs, pausedMs }
}

describe('a live kind', () => {
  it('records what was done and the answer at once, and asks for frustration after', () => {
    const walker = walk(stopwatch)
    expect(walker.prompt().control).toMatchObject({ is: 'live', clock: true })
    walker.reply({ input: recording(400_000) })
    expect(walker.at()).toBe('send frustration')
    expect(textOf(walker.prompt())).toContain('6 min 40 s')
    walker.answer('2')
    expect(walker.at()).toBe('b answer')
    expect(walker.recordOf('send')).toMatchObject({ result: 'passed', value: 400_000, activeMs: 400_000, blind: true })
  })

  it('over its target has failed', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: recording(700_000) })
    walker.answer('2')
    expect(walker.at()).toBe('send what')
  })

  it('has a mark for ouch beside its own, which is no part of its value', () => {
    const walker = walk(call)
    const { control } = walker.prompt()
    expect(control.is === 'live' && control.marks.map(({ id, key }) => [id, key])).toEqual([
      ['hold', 'h'],
      ['person', 'p'],
      ['ouch', ' '],
    ])
    walker.reply({
      input: recording(100_000, [
        { id: 'hold', ms: 5000 },
        { id: 'ouch', ms: 6000 },
        { id: 'hold', ms: 30_000 },
        { id: 'person', ms: 90_000 },
      ]),
    })
    expect(walker.recordOf('call')).toMatchObject({
      value: { hold: [5000, 30_000], person: [90_000] },
      ouches: 1,
      result: 'passed',
    })
  })

  it('decides by its marks what belongs to the audit', () => {
    const walker = walk(call)
    walker.reply({ input: recording(100_000, [{ id: 'person', ms: 9000 }]) })
    walker.answer('1')
    expect(walker.at()).toBe('b answer')
  })
})

describe('clocks', () => {
  const minute = 60_000

  it('the service’s own goes on while a note is written', () => {
    const walker = walk(stopwatch)
    walker.verb('note', recording(5000, [{ id: 'ouch', ms: 10 }]))
    walker.pass(minute)
    walker.answer('The scanner is broken.')
    expect(walker.prompt().initial).toEqual(recording(5000 + minute + 1000, [{ id: 'ouch', ms: 10 }]))
  })

  it('stands still in a pause, and that is counted', () => {
    const walker = walk(stopwatch)
    walker.verb('pause', recording(5000))
    walker.pass(minute)
    walker.enter()
    expect(walker.prompt().initial).toEqual(recording(5000, [], minute + 1000))
  })

  it('the auditor’s own stands still while a note is written', () => {
    const walker = walk('- { id: a, title: A, do: Do a., great: Great., ask: verdict }')
    walker.verb('note', recording(5000))
    walker.pass(minute)
    walker.answer('A note.')
    expect(walker.prompt().initial).toEqual(recording(5000, [], minute + 1000))
    walker.enter()
    expect(walker.recordOf('a')).toMatchObject({ activeMs: 6000, pausedMs: minute + 1000 })
  })

  it('stand still while the audit is closed', () => {
    const walker = walk(stopwatch)
    const later = walker.nextSitting({
      now: '2026-11-04T09:00:00Z',
      draft: { place: { step: 'send', part: 'do' }, input: recording(90_000) },
    })
    expect(later.at()).toBe('send do')
    expect(later.prompt().initial).toMatchObject({ activeMs: 90_000 })
  })
})

describe('done earlier, away from the keyboard', () => {
  it('keeps both times', () => {
    const walker = walk('- { id: a, title: A, do: Do a., great: Great., ask: verdict }')
    walker.verb('earlier')
    walker.answer('yesterday 16:30')
    expect(walker.at()).toBe('a frustration')
    walker.answers('2', 'y')
    expect(walker.recordOf('a')).toMatchObject({
      doneAt: '2026-11-02T16:30:00.000+00:00',
      answeredAt: '2026-11-03T09:00:04.000+00:00',
      activeMs: 0,
    })
  })

  it('asks again when the moment can’t be read', () => {
    const walker = walk(stopwatch)
    walker.verb('earlier')
    walker.answer('the other day')
    expect(walker.prompt()).toMatchObject({
      place: { part: 'earlier' },
      error: expect.stringContaining('When was it?'),
    })
  })

  it('asks for a stopwatch’s time in words, and refuses what is none', () => {
    const walker = walk(stopwatch)
    walker.verb('earlier')
    walker.answer('08:30')
    expect(walker.at()).toBe('send value')
    walker.answer('a while')
    expect(walker.prompt().error).toContain('"a while"')
    walker.answer('12 min')
    expect(walker.at()).toBe('send frustration')
    expect(walker.recordOf('send')).toMatchObject({ value: 720_000, result: 'failed' })
  })

  it('asks for a call’s log in words', () => {
    const walker = walk(call)
    walker.verb('earlier')
    walker.answer('08:30')
    expect(walker.prompt()).toMatchObject({
      place: { part: 'value' },
      control: { format: expect.stringContaining('hold 12 s 95 s, person') },
    })
    walker.answer('soon')
    expect(walker.prompt().error).toContain('hold, person')
    walker.answer('hold 12 s 95 s, person 2 min 20 s')
    expect(walker.recordOf('call')).toMatchObject({ value: { hold: [12_000, 95_000], person: [140_000] } })
  })

  it('is offered neither where nothing is done nor for a wait', () => {
    const walker = walk('- { id: a, title: A, ask: text }\n- { id: w, title: W, ask: wait }')
    expect(walker.offers()).not.toContain('earlier')
    walker.answer('Words.')
    expect(walker.offers()).not.toContain('earlier')
  })

  it('said after it was timed here, asks how long it really took', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: recording(600) })
    walker.answer('1')
    walker.verb('back')
    walker.verb('back')
    walker.answer('earlier')
    walker.answer('8:10')
    expect(walker.at()).toBe('send value')
    walker.answer('25 min')
    expect(walker.recordOf('send')).toMatchObject({
      measure: 1_500_000,
      result: 'failed',
      missed: ['25 min, at most 10 min'],
    })
  })

  it('said afterwards keeps what was measured', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: recording(300_000, [{ id: 'ouch', ms: 5 }], 50) })
    walker.verb('back')
    walker.answer('earlier')
    walker.answer('08:00')
    expect(walker.recordOf('send')).toMatchObject({
      value: 300_000,
      activeMs: 300_000,
      pausedMs: 50,
      ouches: 1,
      doneAt: '2026-11-03T08:00:00.000+00:00',
    })
  })
})

describe('coming back to something that was timed', () => {
  it('asks what to do instead of starting the clock anew', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: recording(300_000) })
    walker.verb('back')
    expect(walker.at()).toBe('send do')
    expect(walker.options()).toEqual(['keep', 'go-on', 'again', 'earlier'])
    expect(textOf(walker.prompt())).toContain('5 min')
    expect(walker.enter()).toEqual([])
    expect(walker.at()).toBe('send frustration')
  })

  it('goes on after an Enter that came too early, as if there had been none', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: { is: 'live', marks: [{ id: 'ouch', ms: 9000 }], activeMs: 20_000, pausedMs: 0 } })
    walker.verb('back')
    walker.pass(4000)
    walker.answer('go-on')
    expect(walker.at()).toBe('send go-on')
    // Two replies and four seconds later.
    const { initial } = walker.prompt()
    expect(initial).toEqual({ is: 'live', marks: [{ id: 'ouch', ms: 9000 }], activeMs: 26_000, pausedMs: 0 })
    walker.reply({ input: { is: 'live', marks: [{ id: 'ouch', ms: 9000 }], activeMs: 90_000, pausedMs: 0 } })
    expect(walker.at()).toBe('send frustration')
    expect(walker.recordOf('send')).toMatchObject({ value: 90_000, activeMs: 90_000, ouches: 1 })
  })

  it('does not go on after an hour, or with what was done away from the keyboard', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: recording(20_000) })
    walker.verb('back')
    walker.pass(3_700_000)
    expect(walker.options()).toEqual(['keep', 'again', 'earlier'])
    walker.answer('earlier')
    walker.answer('08:00')
    walker.answer('5 min')
    walker.verb('jump')
    walker.answer('send')
    expect(walker.options()).not.toContain('go-on')
  })

  it('can be done again, and the newest counts', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: recording(700_000) })
    walker.verb('back')
    walker.answer('again')
    expect(walker.at()).toBe('send again')
    walker.reply({ input: recording(60_000) })
    expect(walker.at()).toBe('send frustration')
    expect(walker.recordOf('send')).toMatchObject({ value: 60_000, result: 'passed', revision: 2, blind: false })
  })

  it('asks how it was this time, and Enter keeps what was said', () => {
    const walker = walk(
      '- { id: a, title: A, do: Do a., great: Great., ask: verdict }\n- { id: b, title: B, ask: text }',
    )
    walker.enter()
    walker.answers('4', 'y')
    walker.verb('jump')
    walker.answer('a')
    walker.answer('again')
    walker.reply({ input: recording(60_000) })
    expect(walker.at()).toBe('a frustration')
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['4'] })
    walker.answer('2')
    expect(walker.recordOf('a')).toMatchObject({ frustration: 2, activeMs: 60_000 })
  })

  it('lets one write, pause and come back while it is done again', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: recording(700_000) })
    walker.verb('back')
    walker.answer('again')
    walker.verb('note', recording(2000))
    walker.answer('A second tape.')
    expect(walker.at()).toBe('send again')
    walker.verb('pause', recording(3000))
    walker.answer('on')
    expect(walker.at()).toBe('send again')
    expect(walker.prompt().initial).toMatchObject({ is: 'live' })
    walker.reply({ input: recording(60_000) })
    expect(walker.recordOf('send')).toMatchObject({ value: 60_000, note: 'A second tape.' })
    walker.verb('back')
    walker.answer('again')
    walker.verb('pause', recording(4000))
    walker.answer('close')
    expect(walker.at()).toBe('closed')
    expect(walker.recordOf('send').value).toBe(60_000)
  })

  it('goes back from doing it again without a trace', () => {
    const walker = walk(stopwatch)
    walker.reply({ input: recording(700_000) })
    const before = walker.events().length
    walker.verb('back')
    walker.answer('again')
    walker.verb('back', recording(10))
    expect(walker.at()).toBe('send do')
    expect(walker.events()).toHaveLength(before)
  })
})
