import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmr } from '../../../src/report/statistics/xmr.ts'
import { runs } from './chance.ts'

const values = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 30 })

describe('the limits of a trend', () => {
  it('4, 5, 4, 6, 5, 4, 9, as in the notes: held within the scale', () => {
    const free = xmr([4, 5, 4, 6, 5, 4, 9])
    expect(free.high).toBeCloseTo(10.16, 2)
    expect(free.mean).toBeCloseTo(5.2857, 4)
    expect(free.rangeLimit).toBeCloseTo((3.267 * 11) / 6, 10)
    expect(free.provisional).toBe(true)
    expect(xmr([4, 5, 4, 6, 5, 4, 7], { low: 2, high: 7 })).toMatchObject({ low: 2, high: 7, signals: [] })
  })

  it('has none below two values', () => {
    const none = { low: undefined, high: undefined, rangeLimit: undefined, provisional: true, signals: [] }
    expect(xmr([])).toEqual({ n: 0, mean: undefined, ...none })
    expect(xmr([3])).toEqual({ n: 1, mean: 3, ...none })
  })

  it('are provisional below ten', () => {
    expect([9, 10].map((n) => xmr(Array.from({ length: n }, (_, index) => index % 3)).provisional)).toEqual([
      true,
      false,
    ])
  })

  it('a value outside is a signal', () => {
    const steady = Array.from({ length: 14 }, (_, index) => 5 + (index % 2))
    expect(xmr(steady).signals).toEqual([])
    expect(xmr([...steady, 15, ...steady]).signals).toEqual([14])
    expect(xmr([...steady, -5, ...steady]).signals).toEqual([14])
  })

  it('the eighth in a row on one side is one, and so is each further', () => {
    const low = [3, 2, 3, 2, 3, 2, 3, 2, 3]
    const high = low.map((each) => each + 2)
    expect(xmr([...low.slice(0, 7), ...high.slice(0, 7)]).signals).toEqual([])
    expect(xmr([...low, ...high]).signals).toEqual([7, 8, 16, 17])
  })

  it('a value on the mean ends a row, and what never changes is no signal', () => {
    expect(xmr([0, 3, 0, 3, 5, 0, 3, 0, 3, 10, 7, 10, 7, 5, 10, 7, 10, 7]).signals).toEqual([])
    expect(xmr(Array.from({ length: 20 }, () => 0.1)).signals).toEqual([])
    for (let tenths = 1; tenths < 80; tenths += 1) {
      const steady = Array.from({ length: 8 + (tenths % 7) }, () => tenths / 10)
      expect(xmr(steady).signals).toEqual([])
    }
  })

  it('move and stretch with their values', () => {
    fc.assert(
      fc.property(values, (all) => {
        const found = xmr(all)
        const moved = xmr(all.map((value) => 10 - 3 * value))
        expect(found.low ?? 0).toBeLessThanOrEqual(found.mean ?? 0)
        expect(moved.high ?? 0).toBeCloseTo(10 - 3 * (found.low ?? 0), 8)
        expect(moved.rangeLimit ?? 0).toBeCloseTo(3 * (found.rangeLimit ?? 0), 8)
        expect(moved.signals).toEqual(found.signals)
        expect(xmr(all.map((value) => value / 10)).signals).toEqual(found.signals)
        const held = xmr(all, { low: 0, high: 100 })
        expect(held.low).toBeGreaterThanOrEqual(0)
        expect(held.high).toBeLessThanOrEqual(100)
        expect(held.signals).toEqual(found.signals)
      }),
      runs,
    )
  })
})
