import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean, sum } from '../../../src/report/statistics/mean.ts'
import { median, quantile, quantileInOrder } from '../../../src/report/statistics/quantile.ts'
import { runs } from './chance.ts'

const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1, maxLength: 40 })

describe('quantiles and means', () => {
  it('are those of type 7', () => {
    // R: quantile(c(1, 2, 4, 8, 16), c(.1, .25, .5, .75, .9))
    const five = [16, 1, 8, 2, 4]
    expect([0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantile(five, p))).toEqual([1.4, 2, 4, 8, 12.8])
    expect(quantile(five, 0)).toBe(1)
    expect(quantile(five, 1)).toBe(16)
    expect(median([4, 1, 3, 2])).toBe(2.5)
    expect(five).toEqual([16, 1, 8, 2, 4])
  })

  it('are none of no values', () => {
    expect([quantile([], 0.5), median([]), mean([])]).toEqual([undefined, undefined, undefined])
    expect(sum([])).toBe(0)
  })

  it('rise with the share and do not depend on the order', () => {
    fc.assert(
      fc.property(values, fc.double({ noNaN: true, min: 0, max: 1 }), (all, p) => {
        const turned = [...all].reverse()
        expect(quantile(turned, p)).toBe(quantile(all, p))
        expect(mean(turned)).toBe(mean(all))
        const sorted = Float64Array.from(all).sort()
        expect(quantileInOrder(sorted, p)).toBe(quantile(all, p))
        expect(quantile(all, p)).toBeLessThanOrEqual(quantile(all, (1 + p) / 2) ?? 0)
        expect(quantile(all, 0)).toBe(Math.min(...all))
      }),
      runs,
    )
  })

  it('lose no digit of a sum', () => {
    expect(sum([0.1, 0.2, 0.3])).toBe(0.6)
    expect(sum([1e100, 1, -1e100])).toBe(1)
    expect(mean(Array.from({ length: 10 }, () => 0.1))).toBe(0.1)
  })
})
