import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { auditsToFind, chanceToFind } from '../../../src/report/statistics/discovery.ts'
import { auditsForWidth, widthOf } from '../../../src/report/statistics/needed.ts'
import { runs } from './chance.ts'

const share = fc.double({ noNaN: true, min: 0.01, max: 0.99 })

describe('how many audits it takes', () => {
  it('to meet what happens in some, as in the notes', () => {
    expect(auditsToFind(0.1, 0.9)).toBe(22)
    expect(chanceToFind(0.31, 5)).toBeCloseTo(0.844, 3)
    expect(chanceToFind(0.1, 4)).toBe(1 - 0.9 * 0.9 * 0.9 * 0.9)
    // Lewis 2006: 85 % of what meets 31 % takes five.
    expect(auditsToFind(0.31, 0.84)).toBe(5)
  })

  it('at the ends', () => {
    expect([chanceToFind(0.5, 0), chanceToFind(0, 9), chanceToFind(1, 1)]).toEqual([0, 0, 1])
    expect([auditsToFind(0, 0.5), auditsToFind(1, 0.99), auditsToFind(0.5, 0)]).toEqual([
      Number.POSITIVE_INFINITY,
      1,
      0,
    ])
    // No last digit of a logarithm asks for one more.
    const audits = Array.from({ length: 40 }, (_, index) => index + 1)
    for (const p of [0.1, 0.2, 0.3, 0.5]) {
      expect(audits.map((many) => auditsToFind(p, chanceToFind(p, many)))).toEqual(audits)
    }
  })

  it('is the fewest', () => {
    fc.assert(
      fc.property(share, share, (p, goal) => {
        const audits = auditsToFind(p, goal)
        expect(chanceToFind(p, audits)).toBeGreaterThanOrEqual(goal - 1e-9)
        expect(chanceToFind(p, audits - 1)).toBeLessThan(goal)
      }),
      runs,
    )
  })

  it('until an interval is narrow enough', () => {
    expect(auditsForWidth(0.2)).toBe(93)
    expect(auditsForWidth(0.5)).toBe(12)
    expect(auditsForWidth(1)).toBe(1)
    expect(auditsForWidth(0.2, 0.9)).toBeLessThan(auditsForWidth(0.2))
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 0.02, max: 0.9 }), share, (width, p) => {
        const audits = auditsForWidth(width, p)
        expect(widthOf(p, audits)).toBeLessThanOrEqual(width)
        if (audits > 1) expect(widthOf(p, audits - 1)).toBeGreaterThan(width)
      }),
      runs,
    )
  })
})
