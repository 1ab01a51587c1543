import { describe, expect, it } from 'vitest'
import { textOf, walk } from './walker.ts'

const steps = `
  - { id: order, title: Order, ask: { kind: yes-no } }
  - { id: week, title: The week, ask: { kind: count, unit: e-mails, for: 3 days, per: day, target: { total: { at-most: 5 }, day: { at-most: 3 } } } }
  - { id: quiet, title: Was it quiet?, when: { week: { at-most: 3 } }, ask: text }
  - { id: loud, title: What was it about?, when: { week: { at-least: 4 } }, ask: text }
  - { id: other, title: The other, ask: { kind: yes-no } }
`

const evening = (day: number) => ({ now: `2026-11-0${day}T19:00:00Z` })

/** On the first evening: one day entered, all else done. */
function firstEvening() {
  const walker = walk(steps, evening(3))
  walker.answer('y')
  walker.answer('2026-11-03', '2')
  walker.answers('y', 'partly', '3', '')
  return walker
}

describe('a diary', () => {
  it('begins on the day when it is first asked for', () => {
    const walker = walk(steps, evening(3))
    walker.answer('y')
    expect(walker.at()).toBe('week do')
    expect(walker.prompt().question).toBe('How many e-mails?')
    expect(walker.labels()).toEqual([
      '1 Tue 3 Nov, today: not entered',
      'd several days at once',
      'm more on another day',
    ])
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['2026-11-03'] })
    expect(walker.answer('later')).toMatchObject([{ is: 'waiting', value: { from: '2026-11-03', days: {} } }])
    expect(walker.at()).toBe('other answer')
    expect(walker.prompt().said).toBe('0 of 3 days entered; firsthand asks again next time.')
    expect(walker.recordOf('week')).toMatchObject({ result: 'waiting', shown: 'nothing entered yet', counts: false })
  })

  it('parks its step once today is entered, and shows what there is', () => {
    const walker = walk(steps, evening(3))
    walker.answer('y')
    expect(walker.answer('2026-11-03', '2 e-mails')).toMatchObject([
      { is: 'waiting', step: 'week', value: { from: '2026-11-03', days: { '2026-11-03': 2 } } },
    ])
    expect(walker.at()).toBe('other answer')
    expect(walker.prompt().said).toBe('1 of 3 days entered; firsthand asks again next time.')
    expect(walker.recordOf('week')).toMatchObject({
      result: 'waiting',
      value: { from: '2026-11-03', days: { '2026-11-03': 2 } },
      shown: '2 e-mails in 1 of 3 days',
      measure: 2,
    })
    walker.answers('y', 'partly', '3', '')
    expect(walker.at()).toBe('waiting')
    expect(walker.record().state).toBe('waiting')
  })

  it('asks the next day for what is missing, the first of it marked, and again until today is there', () => {
    const walker = firstEvening().nextSitting(evening(5))
    expect(walker.at()).toBe('week do')
    expect(walker.labels()).toEqual([
      '1 Tue 3 Nov: 2',
      '2 Wed 4 Nov, yesterday: not entered',
      '3 Thu 5 Nov, today: not entered',
      'd several days at once',
      'm more on another day',
      't that is all; 2 days left empty',
    ])
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['2026-11-04'] })
    walker.answer('2026-11-04', '0')
    expect(walker.at()).toBe('week do')
    expect(walker.prompt()).toMatchObject({
      said: '2 of 3 days entered.',
      initial: { is: 'pick', ids: ['2026-11-05'] },
    })
    walker.answer('2026-11-05', '1')
    expect(walker.at()).toBe('week frustration')
    expect(textOf(walker.prompt())).toContain('3 e-mails in 3 days')
    walker.answer('1')
    expect(walker.recordOf('week')).toMatchObject({ result: 'passed', measure: 3, revision: 1, missed: [] })
    expect(walker.at()).toBe('quiet answer')
    walker.answer('Yes.')
    // The outcome was judged while the diary was open: it may be another now.
    expect(walker.at()).toBe('achieved')
  })

  it('can be left with a day missing, and is asked for it the next time', () => {
    const walker = firstEvening().nextSitting(evening(4))
    walker.answer('later')
    expect(walker.at()).toBe('waiting')
    const third = walker.nextSitting(evening(5))
    expect(third.prompt().initial).toEqual({ is: 'pick', ids: ['2026-11-04'] })
  })

  it('keeps a day that was never entered apart from a zero', () => {
    const walker = firstEvening().nextSitting(evening(8))
    expect(walker.at()).toBe('week do')
    walker.answer('all')
    walker.answer('1')
    // Two days are missing, so that nobody can say whether there were more than five.
    expect(walker.recordOf('week')).toMatchObject({
      result: 'recorded',
      value: { from: '2026-11-03', days: { '2026-11-03': 2 } },
      shown: '2 e-mails in 1 of 3 days',
    })
  })

  it('fails as soon as no other day can mend it', () => {
    const walker = firstEvening().nextSitting(evening(8))
    walker.answer('2026-11-04', '4')
    walker.answer('all')
    walker.answer('4')
    expect(walker.recordOf('week')).toMatchObject({
      result: 'failed',
      missed: ['6 e-mails in all, at most 5', 'Wed 4 Nov 2026: 4 e-mails, at most 3'],
    })
    expect(textOf(walker.prompt())).toContain('6 e-mails in all, at most 5')
    walker.answers('So many.', '2', 'n')
    expect(walker.at()).toBe('loud answer')
  })

  it('is not asked for again on the same day, but whoever opens it can change today', () => {
    const again = firstEvening().nextSitting({ now: '2026-11-03T22:00:00Z' })
    expect(again.at()).toBe('week do')
    expect(again.prompt().initial).toBeUndefined()
    expect(again.offers()).toContain('forward')
    again.answer('2026-11-03', '4')
    expect(again.at()).toBe('waiting')
    expect(again.recordOf('week')).toMatchObject({ value: { days: { '2026-11-03': 4 } } })

    const open = walk(steps, evening(3))
    open.answer('y')
    open.answer('2026-11-03', '2')
    const later = open.nextSitting({ now: '2026-11-03T22:00:00Z' })
    expect(later.at()).toBe('other answer')
    later.verb('jump')
    later.answer('week')
    expect(later.at()).toBe('week do')
  })

  it('can be entered a whole week afterwards at once', () => {
    const walker = walk(steps, evening(3))
    walker.answer('y')
    walker.answer('several', 'Thu 29 Oct 2, Fri 30 Oct: 0; 31 Oct 3 e-mails')
    expect(walker.at()).toBe('week frustration')
    walker.answer('1')
    expect(walker.recordOf('week')).toMatchObject({
      result: 'passed',
      value: { from: '2026-10-29', days: { '2026-10-29': 2, '2026-10-30': 0, '2026-10-31': 3 } },
    })
  })

  it.each([
    ['2026-11-03', '12.5', 'A whole number please, such as 3; "12.5" is none.'],
    ['2026-11-03', '-1', 'At least 0, please; -1 is less.'],
    ['2026-11-03', 'four', 'A number please, such as 3; "four" is none.'],
    ['several', '4 Nov 2', 'Wed 4 Nov 2026 is still to come; today is Tue 3 Nov 2026.'],
    ['several', '30 Oct 2, 2 Nov 1', 'This is a diary of 3 days; from Fri 30 Oct 2026 to Mon 2 Nov 2026 are 4 days.'],
    ['several', '2 Nov 2026', 'Each day with its number please, such as 2 Nov 4, 3 Nov 0; "2 Nov 2026" is none.'],
    ['several', 'many', 'Each day with its number please, such as 2 Nov 4, 3 Nov 0; "many" is none.'],
    ['several', 'Mon 3 Nov 4', 'A date please, such as 2026-11-12 or 12 Nov; "Mon 3 Nov" is none.'],
    ['several', ' , ', 'Each day with its number please, such as 2 Nov 4, 3 Nov 0.'],
  ])('refuses %s %s', (id, text, why) => {
    const walker = walk(steps, evening(3))
    walker.answer('y')
    expect(walker.answer(id, text)).toEqual([])
    expect(walker.prompt()).toMatchObject({ error: why, initial: { is: 'pick', ids: [id], text } })
  })

  it('is corrected by coming back to it, day by day', () => {
    const walker = firstEvening().nextSitting(evening(5))
    walker.answer('2026-11-04', '0')
    walker.answer('2026-11-05', '1')
    walker.answer('1')
    walker.verb('jump')
    walker.answer('week')
    expect(walker.at()).toBe('week do')
    expect(walker.prompt().initial).toEqual({
      is: 'pick',
      ids: ['several'],
      text: '2026-11-03 2, 2026-11-04 0, 2026-11-05 1',
    })
    expect(walker.labels().slice(-2)).toEqual(['d several days at once', 't that is all'])
    walker.answer('2026-11-04', '4')
    expect(walker.recordOf('week')).toMatchObject({ result: 'failed', revision: 2, measure: 7, blind: false })
    walker.answers('A flood.', '2', 'n')
    // Enter on it keeps it.
    walker.verb('jump')
    walker.answer('week')
    expect(walker.enter()).toEqual([])
    expect(walker.recordOf('week').revision).toBe(2)
  })

  it('that was closed with gaps can be filled', () => {
    const walker = firstEvening().nextSitting(evening(8))
    walker.answer('all')
    walker.verb('back')
    expect(walker.prompt().initial).toEqual({ is: 'pick', ids: ['all'], text: '2026-11-03 2' })
    walker.answer('2026-11-05', '1')
    expect(walker.recordOf('week').result).toBe('waiting')
    walker.answer('2026-11-04', '1')
    expect(walker.recordOf('week')).toMatchObject({ result: 'passed', measure: 4 })
  })

  it('of an audit that is over is corrected day by day, and not parked again', () => {
    const walker = firstEvening().nextSitting(evening(8))
    walker.answers('all', '1', 'Quiet.', 'partly', 'finish')
    expect(walker.at()).toBe('finished')
    const editing = walker.nextSitting({ ...evening(9), editing: { reason: 'I had a note of it.' } })
    editing.answers('week', 'do')
    expect(editing.labels()).toEqual([
      '1 Tue 3 Nov: 2',
      '2 Wed 4 Nov: not entered',
      '3 Thu 5 Nov: not entered',
      'd several days at once',
      't that is all; 2 days left empty',
    ])
    editing.answer('2026-11-05', '1')
    expect(editing.recordOf('week')).toMatchObject({
      result: 'recorded',
      revision: 2,
      shown: '3 e-mails in 2 of 3 days',
      blind: false,
    })
    expect(editing.at()).toBe('week correct')
  })

  it('loses a day that is taken back, and nothing by an undo or by being set aside', () => {
    const walker = firstEvening().nextSitting(evening(4))
    walker.answer('2026-11-04', '9')
    expect(walker.at()).toBe('waiting')
    const third = walker.nextSitting(evening(5))
    third.verb('undo')
    expect(third.recordOf('week')).toMatchObject({ value: { days: { '2026-11-03': 2 } } })
    third.verb('set-aside')
    third.answer('cannot-tell', 'The mailbox is gone.')
    expect(third.recordOf('week').result).toBe('cannot-tell')
    third.verb('jump')
    third.answers('week', 'answer')
    expect(third.labels().slice(0, 2)).toEqual(['1 Tue 3 Nov: 2', '2 Wed 4 Nov, yesterday: not entered'])
    third.answer('several', '3 Nov -, 4 Nov 1')
    expect(third.recordOf('week')).toMatchObject({
      result: 'waiting',
      value: { from: '2026-11-03', days: { '2026-11-04': 1 } },
      shown: '1 e-mail in 1 of 3 days',
    })
  })

  it('that nobody ever wrote in begins anew when its days are over', () => {
    const walker = walk(steps, evening(3))
    walker.answer('y')
    walker.answer('later')
    expect(walker.nextSitting(evening(5)).labels()).toHaveLength(5)
    const after = walker.nextSitting(evening(8))
    after.verb('jump')
    after.answer('week')
    expect(after.labels()).toEqual([
      '1 Sun 8 Nov, today: not entered',
      'd several days at once',
      'm more on another day',
    ])
  })
})
