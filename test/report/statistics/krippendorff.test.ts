import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { krippendorff, type Metric } from '../../../src/report/statistics/krippendorff.ts'
import { runs } from './chance.ts'
import { reference } from './reference.ts'

const metrics: readonly Metric[] = ['nominal', 'ordinal', 'interval', 'ratio']
type Units = readonly (readonly (number | undefined)[])[]

const value = fc.option(fc.integer({ min: 1, max: 7 }), { nil: undefined })
const units: fc.Arbitrary<Units> = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { maxLength: 12 })
const each = (all: Units, change: (value: number) => number): Units =>
  all.map((unit) => unit.map((given) => given && change(given)))

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
    ['ratio', 0.797],
  ] as const)('%s, of the data it was published with', (metric, alpha) => {
    expect(krippendorff(reference, metric)).toBeCloseTo(alpha, 3)
  })

  it('of two raters and two values: Krippendorff 2011, example B', () => {
    const one = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const other = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    const both = one.map((given, index) => [given, other[index]])
    expect(krippendorff(both, 'nominal')).toBeCloseTo(0.095, 3)
  })

  it('says nothing of one unit, of raters that were alone, or where all is the same', () => {
    for (const metric of metrics) {
      expect(krippendorff([], metric)).toBeUndefined()
      expect(krippendorff([[1, 2, 3]], metric)).toBeUndefined()
      expect(krippendorff([[1, 2, 3], [4], [undefined, 5]], metric)).toBeUndefined()
      const same = [
        [3, 3],
        [3, 3],
      ]
      expect(krippendorff(same, metric)).toBeUndefined()
    }
  })

  it('is 1 where all agree, about 0 by chance, and below it where they never do', () => {
    for (const metric of metrics) {
      const agreeing = [
        [1, 1],
        [2, 2],
        [5, 5],
      ]
      const opposed = [
        [1, 7],
        [7, 1],
        [1, 7],
      ]
      expect(krippendorff(agreeing, metric)).toBe(1)
      expect(krippendorff(opposed, metric)).toBeLessThan(0)
    }
  })

  it('does not depend on the order of units, of raters, or on who was alone', () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...metrics), (all, metric) => {
        const alpha = krippendorff(all, metric)
        expect(krippendorff([...all].reverse(), metric)).toBe(alpha)
        expect(
          krippendorff(
            all.map((unit) => [...unit].reverse()),
            metric,
          ),
        ).toBe(alpha)
        expect(krippendorff([...all, [9], [undefined, 9], []], metric)).toBe(alpha)
        if (alpha !== undefined) expect(alpha).toBeLessThanOrEqual(1)
      }),
      runs,
    )
  })

  it('keeps to what each metric knows: names, ranks, distances, proportions', () => {
    fc.assert(
      fc.property(units, (all) => {
        const close = (metric: Metric, change: (value: number) => number) => {
          const before = krippendorff(all, metric)
          const after = krippendorff(each(all, change), metric)
          if (before === undefined) expect(after).toBeUndefined()
          else expect(after).toBeCloseTo(before, 9)
        }
        close('nominal', (given) => [0, 5, 3, 9, 1, 7, 2, 8][given] ?? 0)
        close('ordinal', (given) => given ** 3)
        close('interval', (given) => 10 - 2 * given)
        close('ratio', (given) => 3 * given)
      }),
      runs,
    )
  })
})
