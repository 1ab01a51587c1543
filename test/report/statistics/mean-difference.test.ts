import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meanDifference } from '../../../src/report/statistics/mean-difference.ts'
import type { Sides } from '../../../src/report/statistics/sides.ts'
import { chanceOf, ratings, runs } from './chance.ts'
import { sleep } from './sleep.ts'

const values = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 4 })
const auditors = fc.array(fc.record({ one: values, other: values }), { maxLength: 9 })
const one = (all: readonly number[]): readonly Sides[] => all.map((value) => ({ one: [value], other: [] }))
const other = (all: readonly number[]): readonly Sides[] => all.map((value) => ({ one: [], other: [value] }))
const nothing = { low: undefined, high: undefined, error: undefined }

describe('the difference of two means', () => {
  it('of two groups of people: Student 1908, by Welch', () => {
    const found = meanDifference([...one(sleep.one), ...other(sleep.other)])
    expect(found).toMatchObject({ n: 10, auditors: 10, otherN: 10, otherAuditors: 10, both: 0 })
    expect(found.difference).toBeCloseTo(-1.58, 10)
    // R: t.test(extra ~ group, data = sleep)
    expect(found.low).toBeCloseTo(-3.3654832, 4)
    expect(found.high).toBeCloseTo(0.2054832, 4)
  })

  it('of the same people, who tell more', () => {
    const found = meanDifference(sleep.one.map((each, index) => ({ one: [each], other: [sleep.other[index] ?? 0] })))
    expect(found.both).toBe(10)
    // R: t.test(extra ~ group, data = sleep, paired = TRUE)
    expect(found.low).toBeCloseTo(-2.4598858, 7)
    expect(found.high).toBeCloseTo(-0.7001142, 7)
  })

  it('says what is missing', () => {
    expect(meanDifference([])).toMatchObject({ n: 0, otherN: 0, difference: undefined, ...nothing })
    expect(meanDifference(one([1, 2]))).toMatchObject({ n: 2, otherN: 0, difference: undefined, ...nothing })
    expect(meanDifference([...one([1, 2]), ...other([3])])).toMatchObject({ difference: -1.5, ...nothing })
    expect(meanDifference([...one([2, 2]), ...other([3, 3])])).toMatchObject({ difference: -1, ...nothing })
  })

  it('takes a side that does not differ to spread as the other', () => {
    const found = meanDifference([...one([1, 1, 1, 1]), ...other([3, 4, 5, 4])])
    // The variance of a mean of the second is 1/6; so much for either.
    expect(found.error).toBeCloseTo(Math.sqrt(2 / 6), 10)
    expect(found.high).toBeLessThan(0)
    const turned = meanDifference([...one([3, 4, 5, 4]), ...other([1, 1, 1, 1])])
    expect(turned.low).toBeCloseTo(-(found.high ?? 0), 12)
  })

  it('does not depend on the order, and turns its sign with the sides', () => {
    fc.assert(
      fc.property(auditors, (all) => {
        const found = meanDifference(all)
        expect(meanDifference([...all].reverse())).toEqual(found)
        const turned = meanDifference(all.map((sides) => ({ one: sides.other, other: sides.one })))
        expect(turned.difference ?? 0).toBeCloseTo(-(found.difference ?? 0), 12)
        expect(turned.low ?? 0).toBeCloseTo(-(found.high ?? 0), 9)
        expect(turned.both).toBe(found.both)
        if (found.low === undefined) return
        expect(found.low).toBeLessThan(found.difference ?? 0)
      }),
      runs,
    )
  })

  // Seen: 95.3, 95.4 and 96.7 of 100.
  it.each([
    { both: 0, least: 0.92 },
    { both: 8, least: 0.92 },
    { both: 4, least: 0.92 },
  ])('of 8 auditors each, $both on both sides, holds the truth about as often as it says', ({ both, least }) => {
    const chance = chanceOf(5)
    const wanted = 0
    let held = 0
    const times = 1000
    for (let time = 0; time < times; time += 1) {
      const sizes = (many: number) => Array.from({ length: many }, () => 1 + chance.below(5))
      // Who is on both sides is alike on both: their values come from one draw of an auditor.
      const shared = ratings(
        chance,
        4,
        Array.from({ length: both }, () => 2 + chance.below(8)),
      ).map((all) => {
        const first = 1 + chance.below(all.length - 1)
        return { one: all.slice(0, first), other: all.slice(first) }
      })
      const ones = ratings(chance, 4, sizes(8 - both)).map((all) => ({ one: all, other: [] }))
      const others = ratings(chance, 4, sizes(8 - both)).map((all) => ({ one: [], other: all }))
      const { low = -6, high = 6 } = meanDifference([...shared, ...ones, ...others])
      if (low <= wanted && wanted <= high) held += 1
    }
    expect(held / times).toBeGreaterThan(least)
    expect(held / times).toBeLessThan(0.99)
  })
})
