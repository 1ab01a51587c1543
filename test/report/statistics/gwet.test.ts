import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ac1 } from '../../../src/report/statistics/gwet.ts'
import { runs } from './chance.ts'
import { reference } from './reference.ts'

/** Each pair of judgements as often as the table says. */
function tabled(table: readonly (readonly number[])[]): readonly (readonly string[])[] {
  return table.flatMap((row, one) =>
    row.flatMap((times, other) => Array.from({ length: times }, () => [String(one), String(other)])),
  )
}

/** Cohen's kappa of two raters, which nobody is told. */
function cohen(table: readonly (readonly number[])[]): number {
  const all = table.flat().reduce((sum, each) => sum + each, 0)
  const row = (at: number) => (table[at] ?? []).reduce((sum, each) => sum + each, 0) / all
  const column = (at: number) => table.reduce((sum, each) => sum + (each[at] ?? 0), 0) / all
  const observed = table.reduce((sum, each, at) => sum + (each[at] ?? 0), 0) / all
  const chance = table.reduce((sum, _, at) => sum + row(at) * column(at), 0)
  return (observed - chance) / (1 - chance)
}

const mostlyYes = [
  [130, 56],
  [9, 5],
]
const nearlyAllPassed = [
  [45, 2],
  [2, 1],
]

describe("Gwet's AC1", () => {
  it('130, 56, 9, 5', () => {
    const found = ac1(tabled(mostlyYes))
    expect(found.n).toBe(200)
    expect(found.observed).toBeCloseTo(0.675, 3)
    expect(found.ac1).toBeCloseTo(0.533, 3)
  })

  it('45, 2, 2, 1', () => {
    const found = ac1(tabled(nearlyAllPassed))
    expect(found.observed).toBeCloseTo(0.92, 2)
    expect(found.ac1).toBeCloseTo(0.91, 3)
  })

  it('where kappa misleads: who agree in 92 of 100 are told that they hardly do', () => {
    expect(cohen(mostlyYes)).toBeCloseTo(0.022, 3)
    expect(cohen(nearlyAllPassed)).toBeCloseTo(0.291, 3)
  })

  // What follows is published with irrCAC 1.0, Gwet's own package.
  it('of three categories', () => {
    const table = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ]
    const found = ac1(tabled(table))
    expect(found.ac1).toBeCloseTo(0.8493305, 7)
    expect(found.observed).toBeCloseTo(0.89, 10)
    expect(cohen(table)).toBeCloseTo(0.7964094, 7)
  })

  it('of six raters', () => {
    const times = [
      [0, 0, 0, 6, 0],
      [0, 3, 0, 0, 3],
      [0, 1, 4, 0, 1],
      [0, 0, 0, 0, 6],
      [0, 3, 0, 3, 0],
      [2, 0, 4, 0, 0],
      [0, 0, 4, 0, 2],
      [2, 0, 3, 1, 0],
      [2, 0, 0, 4, 0],
      [0, 0, 0, 0, 6],
      [1, 0, 0, 5, 0],
      [1, 1, 0, 4, 0],
      [0, 3, 3, 0, 0],
      [1, 0, 0, 5, 0],
      [0, 2, 0, 3, 1],
    ]
    const found = ac1(times.map((row) => row.flatMap((many, at) => Array.from({ length: many }, () => String(at)))))
    expect(found.ac1).toBeCloseTo(0.4448007, 7)
    expect(found.observed).toBeCloseTo(0.5511111, 7)
    expect(found.low).toBeCloseTo(0.264, 3)
    expect(found.high).toBeCloseTo(0.625, 3)
  })

  it('of raters that left some out', () => {
    const found = ac1(reference.map((unit) => unit.map((value) => (value === undefined ? value : String(value)))))
    expect(found.n).toBe(11)
    expect(found.ac1).toBeCloseTo(0.77544, 5)
    expect(found.observed).toBeCloseTo(0.8181818, 7)
    expect(found.low).toBeCloseTo(0.461, 3)
    expect(found.high).toBe(1)
  })

  it('says nothing of no pair, and has no interval of one or where none differs', () => {
    const nothing = { n: 0, ac1: undefined, low: undefined, high: undefined, observed: undefined }
    expect(ac1([])).toEqual(nothing)
    expect(ac1([['yes'], [undefined, 'no'], []])).toEqual(nothing)
    expect(ac1([['yes', 'yes']])).toEqual({ n: 1, ac1: 1, low: undefined, high: undefined, observed: 1 })
    const agreeing = [
      ['yes', 'yes'],
      ['no', 'no'],
    ]
    expect(ac1(agreeing)).toEqual({ n: 2, ac1: 1, low: undefined, high: undefined, observed: 1 })
  })

  it('counts a category that nobody chose, when it is named', () => {
    const units = [
      ['a', 'a'],
      ['a', 'b'],
    ]
    expect(ac1(units, ['a', 'b'])).toEqual(ac1(units))
    expect(ac1(units, ['a', 'b', 'c']).ac1).toBeGreaterThan(ac1(units).ac1 ?? 1)
  })

  it('lies within −1 and 1, and does not depend on the order of units, raters or the names', () => {
    const category = fc.option(fc.constantFrom('passed', 'failed', 'cannot-tell'), { nil: undefined })
    const units = fc.array(fc.array(category, { maxLength: 4 }), { maxLength: 12 })
    const names: Readonly<Record<string, string>> = { passed: 'z', failed: 'y', 'cannot-tell': 'x' }
    fc.assert(
      fc.property(units, (all) => {
        const found = ac1(all)
        expect(ac1([...all].reverse())).toEqual(found)
        expect(ac1(all.map((unit) => [...unit].reverse()))).toEqual(found)
        expect(ac1(all.map((unit) => unit.map((each) => each && names[each])))).toEqual(found)
        if (found.ac1 === undefined) return
        expect(found.ac1).toBeGreaterThanOrEqual(-1 - 1e-12)
        expect(found.ac1).toBeLessThanOrEqual(1 + 1e-12)
        expect((found.low ?? -1) <= found.ac1 && found.ac1 <= (found.high ?? 1)).toBe(true)
      }),
      runs,
    )
  })
})
