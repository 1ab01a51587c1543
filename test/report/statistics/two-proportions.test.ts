import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twoProportions } from '../../../src/report/statistics/two-proportions.ts'
import { runs } from './chance.ts'

const counted = fc.nat(200).chain((of) => fc.record({ count: fc.nat(of), of: fc.constant(of) }))

describe('whether two shares differ', () => {
  it('9 of 10 and 4 of 10, as in the notes', () => {
    const { z, p } = twoProportions({ count: 9, of: 10 }, { count: 4, of: 10 })
    expect(z).toBeCloseTo(2.285, 3)
    expect(p).toBeCloseTo(0.0223, 4)
  })

  it('11 of 12 and 5 of 10, the example of Sauro and Lewis: the chi-square of 4.774 times 21/22', () => {
    const { z, p } = twoProportions({ count: 11, of: 12 }, { count: 5, of: 10 })
    expect(z ** 2).toBeCloseTo((4.774305555555556 * 21) / 22, 10)
    expect(p).toBeCloseTo(0.03277886950885868, 12)
  })

  it.each([
    [0, 0, 3, 5],
    [3, 5, 0, 0],
    [5, 5, 7, 7],
    [0, 5, 0, 7],
  ])('%d of %d and %d of %d: nothing tells them apart', (count, of, otherCount, otherOf) => {
    expect(twoProportions({ count, of }, { count: otherCount, of: otherOf })).toEqual({ z: 0, p: 1 })
  })

  it('is a chance, and turns its sign with the order', () => {
    fc.assert(
      fc.property(counted, counted, (one, other) => {
        const { z, p } = twoProportions(one, other)
        const turned = twoProportions(other, one)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
        expect(turned.z).toBeCloseTo(-z, 10)
        expect(turned.p).toBeCloseTo(p, 10)
      }),
      runs,
    )
  })
})
