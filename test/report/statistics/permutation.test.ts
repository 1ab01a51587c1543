import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permutation } from '../../../src/report/statistics/permutation.ts'
import type { Sides } from '../../../src/report/statistics/sides.ts'
import { chanceOf, ratings, runs } from './chance.ts'
import { sleep } from './sleep.ts'

const values = fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 3 })
const auditors = fc.array(fc.record({ one: values, other: values }), { maxLength: 7 })
const one = (...all: readonly number[]): Sides => ({ one: all, other: [] })
const other = (...all: readonly number[]): Sides => ({ one: [], other: all })

const tenth = (value: number) => value / 10

/** Eighths of an inch by which crossed maize outgrew selfed maize: Darwin 1876, with this test in Fisher 1935, section 21. */
const maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]

describe('whether two means differ', () => {
  it("is Fisher's count for Darwin's maize: 1,726 of 32,768 ways", () => {
    const found = permutation(maize.map((difference) => ({ one: [difference], other: [0] })))
    expect(found.dealt).toBe(32_768)
    expect(found.method).toBe('exact')
    expect(Math.round((found.p ?? 0) * 32_768)).toBe(1726)
  })

  it('of three and three that lie apart: 2 of 20 ways', () => {
    expect(permutation([one(1), one(2), one(3), other(4), other(5), other(6)])).toEqual({
      difference: -3,
      p: 0.1,
      dealt: 20,
      method: 'exact',
    })
  })

  it('deals auditors, not values', () => {
    const apart = permutation([one(1, 1, 1, 1), one(2, 2, 2, 2), other(5, 5, 5, 5), other(6, 6, 6, 6)])
    expect(apart.dealt).toBe(6)
    expect(apart.p).toBeCloseTo(2 / 6, 12)
  })

  it('says nothing where a side has no value, and that nothing differs where nothing does', () => {
    const nothing = { difference: undefined, p: undefined, dealt: 0, method: 'exact' }
    expect(permutation([])).toEqual(nothing)
    expect(permutation([one(1), one(2)])).toEqual(nothing)
    expect(permutation([one(0.1), one(0.1, 0.1), other(0.1, 0.1, 0.1)])).toMatchObject({ p: 1 })
    expect(permutation([one(3), other(3)])).toMatchObject({ difference: 0, p: 1 })
  })

  it('draws where there are more ways than it looks at, and comes near to all of them', () => {
    const many = [...maize, ...maize].map((difference) => ({ one: [difference], other: [0] }))
    const found = permutation(many)
    expect(found).toMatchObject({ method: 'drawn', dealt: 9999 })
    // By the normal curve, of 2.727 standard errors: .0064.
    expect(Math.abs((found.p ?? 1) - 0.0064)).toBeLessThan(0.002)
    const apart = Array.from({ length: 30 }, (_, index) => (index < 15 ? one(1 + index / 99) : other(7 - index / 99)))
    expect(permutation(apart).p).toBe(1 / 10_000)
  })

  it('draws the same in whatever order, and whichever side is the first', () => {
    const chance = chanceOf(8)
    const all = Array.from({ length: 40 }, (_, index) => {
      const some = [chance.normal(), chance.normal()]
      if (index % 4 === 0) return { one: some, other: [chance.normal()] }
      return index % 4 === 1 ? one(...some) : other(...some, 1)
    })
    const found = permutation(all)
    expect(found.method).toBe('drawn')
    expect(permutation([...all].reverse())).toEqual(found)
    expect(permutation(all.map((sides) => ({ one: sides.other, other: sides.one }))).p).toBe(found.p)
  })

  it('of two groups of people: near to what Welch finds', () => {
    const found = permutation([...sleep.one.map((each) => one(each)), ...sleep.other.map((each) => other(each))])
    // R: t.test(extra ~ group, data = sleep) has .079.
    expect(found.p).toBeCloseTo(0.08, 1)
    expect(found.p).toBeGreaterThan(0.07)
    expect(found.p).toBeLessThan(0.09)
  })

  it('beyond a thousand auditors asks the normal curve', () => {
    const chance = chanceOf(3)
    const all = Array.from({ length: 1001 }, (_, index) =>
      index % 2 === 0 ? one(chance.normal()) : other(chance.normal() + 0.1),
    )
    const found = permutation(all)
    const drawn = permutation(all.slice(0, 1000))
    expect(found.method).toBe('normal')
    expect(drawn.method).toBe('drawn')
    expect(Math.abs((found.p ?? 0) - (drawn.p ?? 0))).toBeLessThan(0.03)
  })

  it('does not depend on the order of auditors or values, nor on which side is the first', () => {
    fc.assert(
      fc.property(auditors, (all) => {
        const found = permutation(all)
        expect(permutation([...all].reverse())).toEqual(found)
        const turned = permutation(all.map((sides) => ({ one: [...sides.other].reverse(), other: sides.one })))
        expect(turned.p).toBe(found.p)
        expect(turned.difference ?? 0).toBeCloseTo(-(found.difference ?? 0), 12)
        // Tenths have no exact form, and tie all the same.
        const tenths = all.map((sides) => ({ one: sides.one.map(tenth), other: sides.other.map(tenth) }))
        expect(permutation(tenths).p).toBe(found.p)
        if (found.p === undefined) return
        expect(found.p).toBeGreaterThan(0)
        expect(found.p).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })

  it('raises a false alarm in 5 of 100 at most, when auditors return', () => {
    const chance = chanceOf(13)
    let alarms = 0
    const times = 600
    for (let time = 0; time < times; time += 1) {
      const shared = ratings(chance, 4, [4, 4, 6]).map((all) => ({ one: all.slice(0, 2), other: all.slice(2) }))
      const ones = ratings(chance, 4, [1, 2, 3, 1]).map((all) => one(...all))
      const others = ratings(chance, 4, [3, 1, 2, 2]).map((all) => other(...all))
      if ((permutation([...shared, ...ones, ...others]).p ?? 1) <= 0.05) alarms += 1
    }
    // Seen: 4.2 of 100.
    expect(alarms / times).toBeLessThan(0.06)
    expect(alarms / times).toBeGreaterThan(0.02)
  })
})
