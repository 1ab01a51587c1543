import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/json.ts'
import { shifted } from '../../src/kinds/day.ts'
import { kindNamed } from '../../src/kinds/index.ts'
import { answered, judged, missed, now, wrongWith } from './answered.ts'

const kind = kindNamed('count')
const week = { unit: 'e-mails', for: '7 days', per: 'day' }
const monday = '2026-10-26'

/** A diary of the days from Monday on; undefined is a day that was not entered. */
function diary(...numbers: readonly (number | undefined)[]) {
  const entries = numbers.flatMap((number, index) => (number === undefined ? [] : [[shifted(monday, index), number]]))
  return { from: monday, days: Object.fromEntries(entries) as { [day: string]: number } }
}

describe('count', () => {
  it('is asked for 1 to 31 days', () => {
    for (const days of ['1 day', '7 days', '31 days']) expect(wrongWith('count', { for: days })).toEqual([])
    for (const days of ['0 days', '32 days', '5 working-days', '1 week', 7])
      expect(wrongWith('count', { for: days })).toEqual(['for: a number of days from `1 day` to `31 days`'])
    expect(wrongWith('count', {})).toHaveLength(1)
    expect(wrongWith('count', { for: '7 days', per: 'week' })).toHaveLength(1)
    expect(wrongWith('count', { for: '7 days', target: { total: { 'at-most': 2.5 } } })).toHaveLength(1)
  })

  it('says how much there is of it', () => {
    const full = diary(1, 2, 0, 0, 0, 3, 3)
    expect(kind.show(full, week)).toBe('9 e-mails in 7 days')
    expect(kind.show(diary(9, undefined, 0, 0), week)).toBe('9 e-mails in 3 of 7 days')
    expect(kind.show(diary(1), { for: '1 day' })).toBe('1 in 1 day')
    expect(kind.show(diary(1), week)).toBe('1 e-mail in 1 of 7 days')
    expect(kind.show(diary(), week)).toBe('nothing entered yet')
    expect(kind.parked?.(week, { soFar: diary(9, undefined, 0, 0) })).toBe('3 of 7 days entered')
    expect(kind.parked?.(week, {})).toBe('0 of 7 days entered')
    expect(kind.measure(full, week, {})).toBe(9)
    expect(kind.measure(diary(), week, {})).toBeUndefined()
    expect(kind.facts(full, week)).toEqual({ is: 9 })
    expect(kind.question({ for: '7 days' })).toBeUndefined()
  })

  it('is judged by its sum only as far as the days that are missing can’t change it', () => {
    const atMost = { ...week, target: { total: { 'at-most': 5 } } }
    expect(judged('count', atMost, diary(0, 0, 0, 0, 0, 0, 5))).toBe('passed')
    expect(judged('count', atMost, diary(0, 0, 0, 0, 0, 0, 6))).toBe('failed')
    expect(judged('count', atMost, diary(6))).toBe('failed')
    expect(judged('count', atMost, diary(0, 0, 0, 0, 0, 0))).toBeUndefined()
    const atLeast = { ...week, target: { total: { 'at-least': 5 } } }
    expect(judged('count', atLeast, diary(5))).toBe('passed')
    expect(judged('count', atLeast, diary(4, 0, 0, 0, 0, 0))).toBeUndefined()
    expect(judged('count', atLeast, diary(4, 0, 0, 0, 0, 0, 0))).toBe('failed')
    const both = { ...week, target: { total: { 'at-least': 5, 'at-most': 8 } } }
    expect(judged('count', both, diary(6))).toBeUndefined()
    expect(judged('count', week, diary(1, 1, 1, 1, 1, 1, 1))).toBeUndefined()
  })

  it('is judged by each day that was entered, and passes when all were', () => {
    const day = { ...week, target: { day: { 'at-least': 1, 'at-most': 2 } } }
    expect(judged('count', day, diary(3))).toBe('failed')
    expect(judged('count', day, diary(0))).toBe('failed')
    expect(judged('count', day, diary(1, 2, 1, 2, 1, 2))).toBeUndefined()
    expect(judged('count', day, diary(1, 2, 1, 2, 1, 2, 1))).toBe('passed')
    const total = { ...week, target: { total: { 'at-least': 2 }, day: { 'at-most': 2 } } }
    expect(judged('count', total, diary(2))).toBeUndefined()
  })

  it('says what was missed, with both figures and the day', () => {
    const spec = { ...week, target: { total: { 'at-least': 3, 'at-most': 5 }, day: { 'at-most': 2 } } }
    expect(missed('count', spec, diary(1, 4, 1))).toEqual([
      '6 e-mails in all, at most 5',
      'Tue 27 Oct 2026: 4 e-mails, at most 2',
    ])
    expect(missed('count', spec, diary(0, 0, 1))).toEqual([])
    expect(missed('count', spec, diary(0, 0, 1, 0, 0, 0, 0))).toEqual(['1 e-mail in all, at least 3'])
    expect(missed('count', spec, diary(0, 0, 2, 0, 0, 0, 1))).toEqual([])
  })

  it('comes to the same from a file as it was kept, and fails only where it says why, whatever was entered', () => {
    const specs = [
      week,
      { ...week, target: { total: { 'at-most': 5 } } },
      { ...week, target: { total: { 'at-least': 4 } } },
      { ...week, target: { total: { 'at-least': 3, 'at-most': 6 }, day: { 'at-least': 1, 'at-most': 3 } } },
    ]
    // Every fifth of the 3⁷ diaries in which a day is missing, 0 or 2, and the same with another number.
    for (let number = 1; number < 3 ** 7; number += 5) {
      const digits = number.toString(3).padStart(7, '0')
      for (const many of [2, 5]) {
        const value = diary(...[...digits].map((digit) => entry(digit, many)))
        if (Object.keys(value.days).length === 0) continue
        expect(kind.value(week).parse(value)).toEqual(value)
        expect(answered('count', week, value)).toEqual(value)
        for (const spec of specs)
          expect([value, judged('count', spec, value) === 'failed']).toEqual([
            value,
            missed('count', spec, value).length > 0,
          ])
      }
    }
  })

  it('says, whichever days are missing, what it says however those days turn out', () => {
    const spec = { for: '3 days', target: { total: { 'at-least': 2, 'at-most': 4 }, day: { 'at-most': 3 } } }
    const numbers = [undefined, 0, 1, 2, 3, 4]
    for (const first of numbers)
      for (const second of numbers) {
        const now = judged('count', spec, diary(first, second))
        const later = [0, 1, 2, 3, 4, 9].flatMap((a) =>
          [0, 1, 2, 3, 4, 9].map((b) => judged('count', spec, diary(first ?? a, second ?? b, a))),
        )
        if (now) expect(new Set(later)).toEqual(new Set([now]))
      }
  })

  it.each<[Json, string]>([
    [{ '2026-11-03': 12.5 }, 'A whole number please, such as 3; "12.5" is none.'],
    [{ '2026-11-03': -1 }, 'At least 0, please; -1 is less.'],
    [{ '2026-11-03': 'four' }, 'A number please, such as 3; "four" is none.'],
    [{ '2026-11-03': '' }, 'Each day with its number please, such as 2 Nov 4, 3 Nov 0; "2026-11-03" is none.'],
    [{ '2026-11-04': 1 }, 'Wed 4 Nov 2026 is still to come; today is Tue 3 Nov 2026.'],
    [{ '2026-11-31': 1 }, 'A date please, such as 2026-11-12 or 12 Nov; "2026-11-31" is none.'],
    [
      { '2026-11-03': true },
      'Days with their numbers please, such as { 2026-11-03: 4 }; "{"2026-11-03":true}" is none.',
    ],
    [{}, 'Days with their numbers please, such as { 2026-11-03: 4 }; "{}" is none.'],
    [[4, 0], 'Days with their numbers please, such as { 2026-11-03: 4 }; "[4,0]" is none.'],
    [{ '2026-11-02': null }, 'Nothing is entered yet; a day without any is 0.'],
    [
      { '2026-10-20': 1, '2026-10-27': 1 },
      'This is a diary of 7 days; from Tue 20 Oct 2026 to Tue 27 Oct 2026 are 8 days.',
    ],
  ])('refuses %j in a file', (written, refused) => {
    expect(answered('count', week, written)).toEqual({ refused })
  })

  it('keeps nothing but numbers of its days', () => {
    const fits = (value: unknown) => kind.value(week).safeParse(value).success
    expect([diary(), diary(1, 2, 3, 4, 5, 6, 1_000_000)].map(fits)).toEqual([true, true])
    const from = monday
    const strange = [
      diary(0, 0, 0, 0, 0, 0, 0, 1),
      { from, days: { '2026-10-25': 1 } },
      { from, days: { [monday]: -1 } },
      { from, days: { [monday]: 0.5 } },
      { from, days: { [monday]: 1_000_001 } },
      { from, days: { yesterday: 1 } },
      { from: '2026-11-31', days: {} },
      { days: {} },
      { from, days: {}, more: 1 },
    ]
    expect(strange.map(fits)).toEqual(strange.map(() => false))
  })

  it('offers as many days as there were, and keys that stay the same', () => {
    const month = { for: '31 days' }
    const soFar = { from: '2026-10-04', days: { '2026-10-04': 1 } }
    const control = kind.control(month, { now, soFar })
    const options = control.is === 'pick' ? control.options : []
    expect(options.map(({ key }) => key)).toEqual([
      ...Array.from({ length: 31 }, (_, index) => String(index + 1)),
      'd',
      'm',
      't',
    ])
    expect(options.at(-1)?.label).toBe('that is all; 30 days left empty')
    expect(kind.next?.(month, { now, soFar })).toEqual({ is: 'pick', ids: ['2026-10-05'] })
  })

  it('does not lose days when the clock goes back', () => {
    const soFar = { from: '2026-11-04', days: { '2026-11-04': 1, '2026-11-05': 2 } }
    const control = kind.control(week, { now, soFar })
    expect(control.is === 'pick' && control.options.map(({ id }) => id)).toEqual(['several', 'later', 'all'])
    expect(kind.read({ is: 'pick', ids: ['several'], text: 'today 3' }, week, { now, soFar })).toEqual({
      waiting: true,
      soFar: { from: '2026-11-03', days: { '2026-11-03': 3, ...soFar.days } },
    })
  })
})

/** A day of a number written in threes: not entered, zero, or so many. */
function entry(digit: string, many = 2): number | undefined {
  return digit === '0' ? undefined : digit === '1' ? 0 : many
}
