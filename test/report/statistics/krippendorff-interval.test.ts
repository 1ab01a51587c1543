import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorff } from '../../../src/report/statistics/krippendorff.ts'
import { krippendorffInterval } from '../../../src/report/statistics/krippendorff-interval.ts'
import { chanceOf, runs } from './chance.ts'
import { reference } from './reference.ts'

const value = fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined })
const units = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { maxLength: 12 })

/** Two ratings of each unit that have so much in common. */
function rated(chance: ReturnType<typeof chanceOf>, many: number, common: number) {
  return Array.from({ length: many }, () => {
    const own = chance.normal() * Math.sqrt(common)
    const one = () => Math.min(7, Math.max(1, Math.round(3 + 1.5 * (own + chance.normal() * Math.sqrt(1 - common)))))
    return [one(), one()]
  })
}

describe("the interval of Krippendorff's alpha", () => {
  it('is near to the published one of the data alpha was published with', () => {
    // irrCAC 1.0 has .419 to 1, from a linear approximation.
    const { low = 0, high = 0 } = krippendorffInterval(reference, 'nominal') ?? {}
    expect(Math.abs(low - 0.419)).toBeLessThan(0.005)
    expect(high).toBe(1)
  })

  it('is none where too few units were rated, or too few disagree', () => {
    expect(krippendorffInterval([], 'ordinal')).toBeUndefined()
    const two = [
      [1, 2],
      [3, 5],
    ]
    expect(krippendorffInterval(two, 'ordinal')).toBeUndefined()
    expect(krippendorffInterval([...two, [undefined, 4]], 'ordinal')).toBeUndefined()
    expect(krippendorffInterval([...two, [4, 4]], 'ordinal')).toBeDefined()
    const agreeing = [1, 2, 3, 4].map((each) => [each, each])
    expect(krippendorffInterval(agreeing, 'ordinal')).toBeUndefined()
    const once = [
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 2],
    ]
    expect(krippendorff(once, 'ordinal')).toBeDefined()
    expect(krippendorffInterval(once, 'ordinal')).toBeUndefined()
  })

  it('holds alpha, lies within −1 and 1, and does not depend on the order of units or raters', () => {
    fc.assert(
      fc.property(units, (all) => {
        const found = krippendorffInterval(all, 'ordinal')
        expect(krippendorffInterval([...all].reverse(), 'ordinal')).toEqual(found)
        expect(
          krippendorffInterval(
            all.map((unit) => [...unit].reverse()),
            'ordinal',
          ),
        ).toEqual(found)
        if (!found) return
        const alpha = krippendorff(all, 'ordinal') ?? 2
        expect(found.low).toBeGreaterThanOrEqual(-1)
        expect(found.high).toBeLessThanOrEqual(1)
        expect(found.low).toBeLessThanOrEqual(alpha)
        expect(found.high).toBeGreaterThanOrEqual(alpha)
      }),
      runs,
    )
  })

  it('is as wide when many units are left out in parts as when each is', () => {
    const width = (many: number) => {
      const { low = 0, high = 0 } = krippendorffInterval(rated(chanceOf(2), many, 0.6), 'ordinal') ?? {}
      return (high - low) * Math.sqrt(many)
    }
    expect(width(450) / width(100)).toBeGreaterThan(0.8)
    expect(width(450) / width(100)).toBeLessThan(1.25)
  })

  it('leaves out the same parts of many units in whatever order they come', () => {
    const many = rated(chanceOf(6), 130, 0.6)
    expect(krippendorffInterval([...many].reverse(), 'ordinal')).toEqual(krippendorffInterval(many, 'ordinal'))
  })

  // Seen: 91.3 of 100.
  it('holds the truth of 12 units nearly as often as it says', () => {
    const chance = chanceOf(4)
    const truth = krippendorff(rated(chanceOf(5), 20_000, 0.6), 'ordinal') ?? 0
    let held = 0
    const times = 300
    for (let time = 0; time < times; time += 1) {
      const { low = -1, high = 1 } = krippendorffInterval(rated(chance, 12, 0.6), 'ordinal') ?? {}
      if (low <= truth && truth <= high) held += 1
    }
    expect(held / times).toBeGreaterThan(0.87)
  })
})
