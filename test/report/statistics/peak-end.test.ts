import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { peakEnd } from '../../../src/report/statistics/peak-end.ts'
import { runs } from './chance.ts'

describe('what is remembered of a journey', () => {
  it('is its worst moment and its last, beside the mean', () => {
    expect(peakEnd([2, 1, 7, 3, 2])).toEqual({ n: 5, peak: 7, end: 2, mean: 3, peakEnd: 4.5 })
    expect(peakEnd([4])).toEqual({ n: 1, peak: 4, end: 4, mean: 4, peakEnd: 4 })
    expect(peakEnd([])).toBeUndefined()
  })

  it('does not depend on how long it was between them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 }), (ratings) => {
        const found = peakEnd(ratings)
        expect(peakEnd([1, 1, 1, ...ratings])?.peakEnd).toBe(found?.peakEnd)
        expect(found?.peak).toBe(Math.max(...ratings))
        expect(found?.mean).toBeLessThanOrEqual(found?.peak ?? 0)
      }),
      runs,
    )
  })
})
