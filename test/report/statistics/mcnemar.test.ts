import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mcnemar } from '../../../src/report/statistics/mcnemar.ts'
import { binomial, runs } from './chance.ts'

describe('whether two judgements of the same differ', () => {
  it.each([
    [0, 0, 1],
    [0, 1, 1],
    [0, 5, 0.0625],
    [0, 6, 0.03125],
    [1, 9, 0.021484375],
    [5, 5, 1],
  ])('%d one way and %d the other', (one, other, p) => {
    expect(mcnemar(one, other)).toBeCloseTo(p, 12)
  })

  it('does not break down where half to the power of all is no number any more', () => {
    expect(mcnemar(1000, 1000)).toBe(1)
    // The normal curve says about the same there.
    expect(mcnemar(1450, 1550)).toBeCloseTo(0.0707, 3)
  })

  it('is the two tails of a fair coin', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (one, other) => {
        const tail = binomial(one + other, 0.5).slice(0, Math.min(one, other) + 1)
        const p = Math.min(1, 2 * tail.reduce((sum, each) => sum + each, 0))
        expect(mcnemar(one, other)).toBeCloseTo(p, 10)
        expect(mcnemar(other, one)).toBe(mcnemar(one, other))
      }),
      runs,
    )
  })
})
