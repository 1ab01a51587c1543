import { describe, expect, it } from 'vitest'
import { shifted } from '../../src/kinds/day.ts'
import { kindNamed } from '../../src/kinds/index.ts'
import { answered, judged, missed, now } from './answered.ts'

const kind = kindNamed('date')
const within = { since: 'send', target: { within: '5 days' } }
const working = { since: 'send', target: { within: '5 working-days' } }

describe('date', () => {
  it('reads a day as people write it', () => {
    const read = (text: string) => kind.read({ is: 'line', text }, {}, { now })
    expect(read('12 Nov')).toBe('2026-11-12')
    expect(read('Thu 12 November 2026')).toBe('2026-11-12')
    expect(read('tomorrow')).toBe('2026-11-04')
    expect(read('2024-02-29')).toBe('2024-02-29')
    expect(read('12/11')).toEqual({ refused: 'A date please, such as 2026-11-12 or 12 Nov; "12/11" is none.' })
    expect(read('2026-02-30')).toHaveProperty('refused')
    expect(read('')).toHaveProperty('refused')
    expect(answered('date', {}, 20261112)).toEqual({
      refused: 'A date please, such as 2026-11-12; "20261112" is none.',
    })
  })

  it('takes no day to come where it asks for one that has been', () => {
    expect(answered('date', { past: true }, 'today')).toBe('2026-11-03')
    expect(answered('date', { past: true }, '4 Nov')).toEqual({
      refused: 'Wed 4 Nov 2026 is still to come; today is Tue 3 Nov 2026.',
    })
    expect(kind.control({ past: true }, { now })).toMatchObject({
      is: 'line',
      format: expect.stringContaining('yesterday'),
    })
    expect(kind.control({}, { now })).toMatchObject({ format: expect.stringContaining('tomorrow') })
  })

  it('takes no day before the one that it names as the first', () => {
    expect(answered('date', within, '27 Oct', '2026-10-28')).toEqual({
      refused: 'Tue 27 Oct 2026 is before Wed 28 Oct 2026, from which the days are counted.',
    })
    expect(answered('date', within, '28 Oct', '2026-10-28')).toBe('2026-10-28')
    // Nobody named the audit's first day.
    expect(answered('date', { target: { within: '5 days' } }, '27 Oct', '2026-10-28')).toBe('2026-10-27')
  })

  it('is judged by calendar days or working days since', () => {
    expect(judged('date', within, '2026-11-08', '2026-11-03')).toBe('passed')
    expect(judged('date', within, '2026-11-09', '2026-11-03')).toBe('failed')
    expect(judged('date', working, '2026-11-10', '2026-11-03')).toBe('passed')
    expect(judged('date', working, '2026-11-11', '2026-11-03')).toBe('failed')
    expect(judged('date', { since: 'send' }, '2026-11-11', '2026-11-03')).toBeUndefined()
    expect(judged('date', within, '2026-11-11')).toBeUndefined()
    // What it is counted from was corrected to a later day.
    expect(judged('date', within, '2026-11-01', '2026-11-03')).toBeUndefined()
  })

  it('fails only where it says by how much, on any day', () => {
    for (const spec of [{}, within, working])
      for (let days = -10; days < 40; days += 1) {
        const day = shifted('2026-11-03', days)
        expect(kind.value(spec).parse(day)).toBe(day)
        if (days >= 0) expect(answered('date', spec, day, '2026-11-03')).toBe(day)
        expect(judged('date', spec, day, '2026-11-03') === 'failed').toBe(
          missed('date', spec, day, '2026-11-03').length > 0,
        )
      }
  })

  it('says what was missed, and how long it was, in the days that were promised', () => {
    expect(missed('date', within, '2026-11-12', '2026-11-03')).toEqual(['9 days, at most 5 days'])
    expect(missed('date', working, '2026-11-12', '2026-11-03')).toEqual(['7 working days, at most 5 working days'])
    expect(kind.show('2026-11-12', within, { since: '2026-11-03' })).toBe('Thu 12 Nov 2026, after 9 days')
    expect(kind.show('2026-11-12', working, { since: '2026-11-03' })).toBe('Thu 12 Nov 2026, after 7 working days')
    expect(kind.show('2026-11-03', within, { since: '2026-11-03' })).toBe('Tue 3 Nov 2026, the same day')
    expect(kind.show('2026-11-12', within, {})).toBe('Thu 12 Nov 2026')
    // Nothing is counted.
    expect(kind.show('2026-11-12', {}, { since: '2026-11-03' })).toBe('Thu 12 Nov 2026')
    expect(kind.measure('2026-11-12', {}, { since: '2026-11-03' })).toBeUndefined()
    expect(kind.measure('2026-11-12', working, { since: '2026-11-03' })).toBe(9)
    expect(kind.facts('2026-11-12', {})).toEqual({ is: '2026-11-12' })
  })
})
