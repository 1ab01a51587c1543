import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holm } from '../../../src/report/statistics/holm.ts'
import { runs } from './chance.ts'

describe('several questions at once', () => {
  it.each([
    [[], []],
    [[0.04], [0.04]],
    // R: p.adjust(…, 'holm')
    [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [0.05, 0.08, 0.09, 0.09, 0.09],
    ],
    [
      [0.01, 0.04, 0.03, 0.005],
      [0.03, 0.06, 0.06, 0.02],
    ],
    [
      [0.9, 0.8],
      [1, 1],
    ],
  ])('%j', (ps, wanted) => {
    expect(holm(ps).map((p) => Number(p.toPrecision(12)))).toEqual(wanted)
  })

  it('never makes one more certain, keeps their order, and what is beside them where it is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: 0, max: 1 }), { maxLength: 30 }), (ps) => {
        const adjusted = holm(ps)
        expect(adjusted).toHaveLength(ps.length)
        for (const [index, p] of ps.entries()) {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p)
          expect(adjusted[index]).toBeLessThanOrEqual(Math.min(1, p * ps.length) + (ps.length > 1 ? 1 : 0))
          for (const [other, q] of ps.entries()) {
            if (p <= q) expect(adjusted[index]).toBeLessThanOrEqual(adjusted[other] ?? 0)
          }
        }
        expect([...holm([...ps].reverse())].reverse()).toEqual(adjusted)
        if (ps.length > 0) expect(Math.min(...adjusted)).toBeCloseTo(Math.min(1, Math.min(...ps) * ps.length), 12)
      }),
      runs,
    )
  })
})
