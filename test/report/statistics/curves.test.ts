import { describe, expect, it } from 'vitest'
import { normalTail, twoSided, z95 } from '../../../src/report/statistics/normal.ts'
import { t95 } from '../../../src/report/statistics/student.ts'

/** To so many digits, however small the number. */
function expectDigits(found: number, wanted: number, digits: number) {
  expect(Math.abs(found / wanted - 1)).toBeLessThan(10 ** -digits)
}

describe('the normal curve', () => {
  it.each([
    [0, 0.5],
    [0.5, 0.3085375387259869],
    [1, 0.15865525393145707],
    [1.96, 0.024997895148220435],
    [2.9999, 0.001350341282954925],
    [3, 0.0013498980316300933],
    [5, 2.866515718791933e-7],
    [10, 7.61985302416047e-24],
    [-1, 0.8413447460685429],
  ])('above %d', (z, tail) => expectDigits(normalTail(z), tail, 12))

  it('has 95 % within', () => {
    expect(twoSided(z95)).toBeCloseTo(0.05, 14)
    expect(twoSided(-z95)).toBe(twoSided(z95))
    expect(twoSided(0)).toBe(1)
  })
})

describe("Student's t", () => {
  it.each([
    [1, 12.706204736174694],
    [2, 4.302652729749462],
    [3, 3.1824463052837078],
    [4, 2.7764451051977934],
    [10, 2.228138851986274],
    [30, 2.0422724563012378],
    [60, 2.0002978220142604],
    [61, 1.999623584994939],
    [100, 1.9839715185235518],
    [1000, 1.9623390808264083],
  ])('with %d degrees of freedom', (degrees, t) => expectDigits(t95(degrees), t, 9))

  it('with a fraction of a degree', () => {
    expectDigits(t95(17.776), 2.102821310380221, 5)
    expectDigits(t95(24.5246), 2.061564785094561, 5)
    expectDigits(t95(5.5), 2.501858617589239, 2)
    // Where it is least exact it is wider.
    expect(t95(1.5)).toBeGreaterThan(6.0167)
    expect(t95(2.5)).toBeGreaterThan(3.5747)
  })

  it('falls towards the normal curve', () => {
    const all = Array.from({ length: 400 }, (_, index) => t95(1 + index / 4))
    for (const [index, t] of all.entries()) expect(t).toBeLessThan(all[index - 1] ?? 13)
    expect(t95(1e9)).toBeCloseTo(z95, 8)
  })
})
