import { describe, expect, it } from 'vitest'
import { days, milliseconds, showDuration } from '../../src/checklist/duration.ts'

describe('duration', () => {
  it.each<[string, number | undefined]>([
    ['90 s', 90_000],
    ['12s', 12_000],
    ['2 min', 120_000],
    ['1 h', 3_600_000],
    ['1 h 5 min', 3_900_000],
    ['1h5m', 3_900_000],
    ['1,5 h', 5_400_000],
    ['2 minutes', 120_000],
    ['７ min', 420_000],
    ['0.5 s', 500],
    ['5', undefined],
    ['5 min 1 h', undefined],
    ['1 h 1 h', undefined],
    ['-5 min', undefined],
    ['5 minx', undefined],
    ['x 5 min', undefined],
    ['5 days', undefined],
    ['99999 h', undefined],
    ['', undefined],
    ['1 s'.repeat(10_000), undefined],
  ])('reads %j', (text, ms) => {
    expect(milliseconds(text)).toBe(ms)
  })

  it.each<[number, string]>([
    [0, '0 s'],
    [420, '0.4 s'],
    [12_000, '12 s'],
    [59_999, '1 min'],
    [252_000, '4 min 12 s'],
    [3_900_000, '1 h 5 min'],
    [3_661_000, '1 h 1 min'],
  ])('shows %d', (ms, shown) => {
    expect(showDuration(ms)).toBe(shown)
  })

  it('reads days', () => {
    expect(days('5 days')).toEqual({ days: 5, working: false })
    expect(days('1 working-day')).toEqual({ days: 1, working: true })
    expect(days('5 working days')).toBeUndefined()
    expect(days('-5 days')).toBeUndefined()
  })
})
