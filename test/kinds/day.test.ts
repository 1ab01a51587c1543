import { describe, expect, it } from 'vitest'
import { daysBetween, isDay, shifted, showDay, showDays, workingDaysBetween } from '../../src/kinds/day.ts'
import { writtenDay } from '../../src/kinds/written-day.ts'

describe('day', () => {
  it('knows the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true)
    for (const none of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '0000-00-00', '20261103'])
      expect(isDay(none)).toBe(false)
    expect(shifted('2026-03-01', -1)).toBe('2026-02-28')
    expect(shifted('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(showDay('2026-11-03')).toBe('Tue 3 Nov 2026')
    expect([showDays(1), showDays(9), showDays(0, true), showDays(1, true)]).toEqual([
      '1 day',
      '9 days',
      '0 working days',
      '1 working day',
    ])
  })

  it('counts Monday to Friday', () => {
    expect(workingDaysBetween('2026-11-06', '2026-11-09')).toBe(1)
    expect(workingDaysBetween('2026-11-06', '2026-11-08')).toBe(0)
    expect(workingDaysBetween('2026-11-03', '2026-11-03')).toBe(0)
    for (let days = 0; days < 40; days += 1) {
      const plain = Array.from({ length: days }, (_, index) => showDay(shifted('2026-11-03', index + 1)))
      expect(workingDaysBetween('2026-11-03', shifted('2026-11-03', days))).toBe(
        plain.filter((day) => !/^S[au]/.test(day)).length,
      )
    }
  })

  it.each<[string, string | undefined]>([
    ['2026-11-12', '2026-11-12'],
    ['12 Nov', '2026-11-12'],
    ['5 May', '2026-05-05'],
    ['4 May', '2027-05-04'],
    ['3 Nov', '2026-11-03'],
    ['1. November', '2026-11-01'],
    ['Nov 1, 2026', '2026-11-01'],
    ['29 Feb', undefined],
    ['29 Feb 2024', '2024-02-29'],
    ['12 Sept 2026', '2026-09-12'],
    ['today', '2026-11-03'],
    [' Yesterday ', '2026-11-02'],
    ['tomorrow', '2026-11-04'],
    ['Tue 3 Nov 2026', '2026-11-03'],
    ['thursday, 12 nov', '2026-11-12'],
    ['Thurs Nov 12', '2026-11-12'],
    ['Wed 12 Nov', undefined],
    ['Satellite 14 Nov', undefined],
    ['Tue', undefined],
    ['12/11', undefined],
    ['31 Nov', undefined],
    ['12 foo', undefined],
    ['soon', undefined],
    ['12 Nov '.repeat(1000), undefined],
  ])('reads %j', (text, day) => {
    expect(writtenDay(text, '2026-11-03')).toBe(day)
  })

  it('reads every day as it is shown', () => {
    for (let days = -400; days < 400; days += 1) {
      const day = shifted('2026-11-03', days)
      expect(writtenDay(showDay(day), '2026-11-03')).toBe(day)
    }
  })

  it.each<[string, string, string]>([
    ['14 Nov', '2026-11-12', '2026-11-14'],
    ['28 Dec', '2027-01-04', '2026-12-28'],
    ['2 Jan', '2026-12-30', '2027-01-02'],
    ['29 Feb', '2025-01-10', '2024-02-29'],
    ['29 Feb', '2027-03-02', '2028-02-29'],
  ])('reads %j on %s as the one that is nearest', (text, today, day) => {
    expect(writtenDay(text, today)).toBe(day)
  })
})
