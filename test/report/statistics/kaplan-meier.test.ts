import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, type Lasted } from '../../../src/report/statistics/kaplan-meier.ts'
import { quantile } from '../../../src/report/statistics/quantile.ts'
import { runs } from './chance.ts'

const came = (time: number): Lasted => ({ time, happened: true })
const waits = (time: number): Lasted => ({ time, happened: false })
const lasted = fc.record({ time: fc.nat(30), happened: fc.boolean() })

/** Weeks of remission: Freireich et al. 1963, as in every textbook. */
const treated = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(came),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(waits),
]
const untreated = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(came)

describe('how long it takes when some still wait', () => {
  it('is the published curve', () => {
    const { n, happened, waiting, longest, median, low, high, curve } = kaplanMeier(treated)
    expect({ n, happened, waiting, longest, median }).toEqual({
      n: 21,
      happened: 9,
      waiting: 12,
      longest: 35,
      median: 23,
    })
    expect(curve.map(({ time, share }) => [time, Number(share.toFixed(4))])).toEqual([
      [0, 1],
      [6, 0.8571],
      [7, 0.8067],
      [10, 0.7529],
      [13, 0.6902],
      [16, 0.6275],
      [22, 0.5378],
      [23, 0.4482],
    ])
    // From 13 weeks to no end that could be told.
    expect([low, high]).toEqual([13, undefined])
  })

  it('is the published median of those who all relapsed, with its interval', () => {
    const { median, low, high, longest } = kaplanMeier(untreated)
    expect({ median, low, high, longest }).toEqual({ median: 8, low: 4, high: 11, longest: undefined })
  })

  it('5 arrived, 3 waiting, longest 11 days: the mean of those that arrived flatters', () => {
    const { median, longest, happened, waiting } = kaplanMeier([...[2, 3, 3, 4, 6].map(came), ...[5, 9, 11].map(waits)])
    expect({ median, longest, happened, waiting }).toEqual({ median: 4, longest: 11, happened: 5, waiting: 3 })
  })

  it('has no median where fewer than half have happened, and only begins with nothing', () => {
    expect(kaplanMeier([came(1), waits(2), waits(3)]).median).toBeUndefined()
    expect(kaplanMeier([waits(4)])).toEqual({
      n: 1,
      happened: 0,
      waiting: 1,
      longest: 4,
      curve: [{ time: 0, share: 1 }],
    })
    expect(kaplanMeier([])).toEqual({ n: 0, happened: 0, waiting: 0, curve: [{ time: 0, share: 1 }] })
  })

  it('finds a half that is made of thirds', () => {
    expect(kaplanMeier([came(1), came(2), came(3), waits(9), waits(9), waits(9)]).median).toBe(3)
  })

  it('is the plain share where nothing waits any more', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), (times) => {
        const { curve, median } = kaplanMeier(times.map(came))
        for (const { time, share } of curve.slice(1)) {
          expect(share).toBeCloseTo(times.filter((each) => each > time).length / times.length, 10)
        }
        const sorted = [...times].sort((one, other) => one - other)
        expect(median).toBe(sorted[Math.ceil(times.length / 2) - 1])
        expect(median).toBeLessThanOrEqual(quantile(times, 0.5) ?? 0)
      }),
      runs,
    )
  })

  it('falls, keeps to its scale, does not depend on the order, and waiting longer never makes it faster', () => {
    fc.assert(
      fc.property(fc.array(lasted, { maxLength: 40 }), (times) => {
        const found = kaplanMeier(times)
        expect(kaplanMeier([...times].reverse())).toEqual(found)
        expect(found.happened + found.waiting).toBe(found.n)
        for (const [index, { share }] of found.curve.entries()) {
          expect(share).toBeGreaterThanOrEqual(0)
          if (index > 0) expect(share).toBeLessThan(found.curve[index - 1]?.share ?? 0)
        }
        const { median, low, high } = found
        expect(kaplanMeier(times.map(({ time, happened }) => ({ time: 3 * time, happened }))).median).toBe(
          median === undefined ? undefined : 3 * median,
        )
        if (median !== undefined) {
          expect(low ?? 0).toBeLessThanOrEqual(median)
          expect(high ?? median).toBeGreaterThanOrEqual(median)
        }
        const longer = kaplanMeier(times.map((each) => (each.happened ? each : waits(each.time + 40))))
        expect(longer.median ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(median ?? 0)
      }),
      runs,
    )
  })
})
