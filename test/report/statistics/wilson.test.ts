import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../../../src/report/statistics/wilson.ts'
import { binomial, runs } from './chance.ts'

const counted = fc.nat(400).chain((of) => fc.record({ count: fc.nat(of), of: fc.constant(of) }))

describe('the interval of a share', () => {
  it.each([
    [9, 10, 0.5958, 0.9821],
    [5, 5, 0.5655, 1],
    [0, 5, 0, 0.4345],
    [3, 8, 0.1368, 0.6943],
    // Newcombe 1998, 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d, as published', (count, of, low, high) => {
    const interval = wilson(count, of)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('of none, anything may be', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
  })

  it('lies within 0 and 1, holds the share, and is the same from the other end', () => {
    fc.assert(
      fc.property(counted, ({ count, of }) => {
        const { low, high } = wilson(count, of)
        const other = wilson(of - count, of)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
        expect(low <= count / of || of === 0).toBe(true)
        expect(high >= count / of || of === 0).toBe(true)
        expect(other.low).toBeCloseTo(1 - high, 12)
        expect(other.high).toBeCloseTo(1 - low, 12)
      }),
      runs,
    )
  })

  it('rises with the count and narrows with the number', () => {
    fc.assert(
      fc.property(counted, ({ count, of }) => {
        const one = wilson(count, of + 1)
        const more = wilson(count + 1, of + 1)
        expect(more.low).toBeGreaterThan(one.low)
        expect(more.high).toBeGreaterThan(one.high)
        const tenfold = wilson(10 * count, 10 * (of + 1))
        expect(tenfold.high - tenfold.low).toBeLessThan(one.high - one.low)
      }),
      runs,
    )
  })

  it('holds the truth about 95 times in 100, exactly reckoned', () => {
    const held = (of: number, share: number) =>
      binomial(of, share).reduce((sum, chance, count) => {
        const { low, high } = wilson(count, of)
        return sum + (low <= share && share <= high ? chance : 0)
      }, 0)
    const all = [5, 10, 30].flatMap((of) => Array.from({ length: 99 }, (_, index) => held(of, (index + 1) / 100)))
    expect(all.reduce((sum, each) => sum + each, 0) / all.length).toBeGreaterThan(0.945)
    expect(Math.min(...all)).toBeGreaterThan(0.83)
  })
})
