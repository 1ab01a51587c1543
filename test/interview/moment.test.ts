import { describe, expect, it } from 'vitest'
import { readMoment } from '../../src/interview/moment.ts'

const now = { wall: '2026-11-03T14:00:00.000+01:00', mono: 0 }

describe('a moment', () => {
  it.each([
    ['10:15', '2026-11-03T10:15:00.000+01:00'],
    ['9:05', '2026-11-03T09:05:00.000+01:00'],
    ['10.15', '2026-11-03T10:15:00.000+01:00'],
    ['at 10:15', '2026-11-03T10:15:00.000+01:00'],
    ['today 10:15', '2026-11-03T10:15:00.000+01:00'],
    ['Today, at 10:15', '2026-11-03T10:15:00.000+01:00'],
    ['yesterday 16:30', '2026-11-02T16:30:00.000+01:00'],
    ['yesterday', '2026-11-02T12:00:00.000+01:00'],
    ['3 Nov 10:15', '2026-11-03T10:15:00.000+01:00'],
    ['2. November 2025, 10:15', '2025-11-02T10:15:00.000+01:00'],
    ['5 May 16:30', '2026-05-05T16:30:00.000+01:00'],
    ['29 Feb 2024 12:30', '2024-02-29T12:30:00.000+01:00'],
    ['2026-11-03 10:15', '2026-11-03T10:15:00.000+01:00'],
    ['2026-11-01', '2026-11-01T12:00:00.000+01:00'],
    ['2026-11-03T10:15:30+05:30', '2026-11-03T10:15:30.000+05:30'],
    ['2026-11-03T10:15:00.000Z', '2026-11-03T10:15:00.000+00:00'],
    ['  １０：１５ ', '2026-11-03T10:15:00.000+01:00'],
  ])('%s', (text, moment) => {
    expect(readMoment(text, now)).toBe(moment)
  })

  it('of today without a time is never later than now', () => {
    const morning = { wall: '2026-11-03T08:00:00.000+01:00', mono: 0 }
    for (const text of ['today', '3 Nov', '2026-11-03']) expect(readMoment(text, morning)).toBe(morning.wall)
    expect(readMoment('today', now)).toBe('2026-11-03T12:00:00.000+01:00')
  })

  it.each([
    '',
    ' ',
    ',',
    'soon',
    '25:00',
    '24:00',
    '10:60',
    '2026-02-31',
    '31 Nov 10:15',
    '3 Foo 10:15',
    '10:15:',
    '2026-11-01T10:15:00+99:99',
    '12',
  ])('is none: %j', (text) => {
    expect(readMoment(text, now)).toEqual({ refused: expect.stringContaining('When was it?') })
  })

  it.each([
    '14:01',
    'today 23:00',
    '5 Nov 10:00',
    '28 Dec',
    '2026-11-04 10:00',
    '2027-01-01',
    '2026-11-03T14:00:00+00:00',
    '4 Nov 2026 10:00',
  ])('still to come: %s', (text) => {
    expect(readMoment(text, now)).toEqual({ refused: expect.stringContaining('still to come') })
  })

  it('without a year is last year’s soon after the turn of the year', () => {
    const january = { wall: '2027-01-04T09:00:00.000+01:00', mono: 0 }
    expect(readMoment('28 Dec 16:30', january)).toBe('2026-12-28T16:30:00.000+01:00')
  })

  it('is read at once, however long', () => {
    for (const text of ['1'.repeat(100_000), `3 ${'n'.repeat(100_000)}`, ' '.repeat(100_000)])
      expect(readMoment(text, now)).toHaveProperty('refused')
  })
})
