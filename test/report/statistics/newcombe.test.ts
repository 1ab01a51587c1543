import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differenceOf, newcombe } from '../../../src/report/statistics/newcombe.ts'
import { wilson } from '../../../src/report/statistics/wilson.ts'
import { binomial, runs } from './chance.ts'

const counted = fc.nat(200).chain((of) => fc.record({ count: fc.nat(of), of: fc.constant(of) }))

describe('the difference of two shares', () => {
  // Newcombe 1998, table II, method 10.
  it.each([
    [56, 70, 48, 80, 0.2, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.6, 0.1705, 0.809],
    [6, 7, 2, 7, 0.5714, 0.0582, 0.8062],
    [5, 56, 0, 29, 0.0893, -0.0381, 0.1926],
    [0, 10, 0, 20, 0, -0.1611, 0.2775],
    [0, 10, 0, 10, 0, -0.2775, 0.2775],
    [10, 10, 0, 20, 1, 0.6791, 1],
    [10, 10, 0, 10, 1, 0.6075, 1],
    [9, 10, 4, 10, 0.5, 0.0816, 0.7459],
  ])('%d of %d and %d of %d, as published', (count, of, otherCount, otherOf, difference, low, high) => {
    const found = newcombe({ count, of }, { count: otherCount, of: otherOf })
    expect(found.difference).toBeCloseTo(difference, 4)
    expect(found.low).toBeCloseTo(low, 4)
    expect(found.high).toBeCloseTo(high, 4)
  })

  it('of none, anything may be', () => {
    expect(newcombe({ count: 0, of: 0 }, { count: 3, of: 5 })).toEqual({ difference: undefined, low: -1, high: 1 })
    expect(newcombe({ count: 3, of: 5 }, { count: 0, of: 0 })).toEqual({ difference: undefined, low: -1, high: 1 })
  })

  it('lies within −1 and 1, holds the difference, and turns its sign with the order', () => {
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const found = newcombe(one, other)
        const turned = newcombe(other, one)
        expect(found.low).toBeGreaterThanOrEqual(-1)
        expect(found.high).toBeLessThanOrEqual(1 + 1e-12)
        expect(turned.low).toBeCloseTo(-found.high, 12)
        expect(turned.high).toBeCloseTo(-found.low, 12)
        if (found.difference === undefined) return
        expect(found.low).toBeLessThanOrEqual(found.difference)
        expect(found.high).toBeGreaterThanOrEqual(found.difference)
      }),
      runs,
    )
  })

  it('takes intervals that were made in another way', () => {
    const one = { share: 0.9, ...wilson(9, 10) }
    const other = { share: 0.4, ...wilson(4, 10) }
    expect(differenceOf(one, other)).toEqual(newcombe({ count: 9, of: 10 }, { count: 4, of: 10 }))
  })

  it('holds the truth about 95 times in 100, exactly reckoned', () => {
    const shares = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95]
    const intervals = Array.from({ length: 11 }, (_, count) =>
      Array.from({ length: 16 }, (_, other) => newcombe({ count, of: 10 }, { count: other, of: 15 })),
    )
    const held = (share: number, otherShare: number) => {
      const otherChances = binomial(15, otherShare)
      return binomial(10, share).reduce(
        (sum, chance, count) =>
          sum +
          otherChances.reduce((inner, otherChance, other) => {
            const { low, high } = intervals[count]?.[other] ?? { low: 0, high: 0 }
            const truth = share - otherShare
            return inner + (low <= truth && truth <= high ? chance * otherChance : 0)
          }, 0),
        0,
      )
    }
    const all = shares.flatMap((share) => shares.map((other) => held(share, other)))
    expect(all.reduce((sum, each) => sum + each, 0) / all.length).toBeGreaterThan(0.945)
    expect(Math.min(...all)).toBeGreaterThan(0.88)
  })
})
