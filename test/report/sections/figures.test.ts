import { expect, it } from 'vitest'
import { percents, ratings, shareIn, shareOf, spreadOf } from '../../../src/report/sections/figures.ts'

it('a share is Wilson’s where each auditor gave one, and less sure where the same auditors return', () => {
  const once = [[1], [0], [1], [0], [1], [0], [1], [0]]
  const { low, high } = shareOf(4, 8)
  expect(shareIn(once).low).toBeCloseTo(low, 5)
  expect(shareIn(once).high).toBeCloseTo(high, 5)
  const returning = shareIn([
    [1, 1],
    [0, 0],
    [1, 1],
    [0, 0],
  ])
  expect(returning).toMatchObject({ count: 4, of: 8 })
  expect(returning.high - returning.low).toBeGreaterThan(high - low)
  expect(shareIn([])).toEqual({ count: 0, of: 0, low: 0, high: 1 })
})

it('few numbers are told themselves, many by their mean, within what they can be', () => {
  const few = spreadOf([[3, 1], [2]], ratings)
  expect(few).toMatchObject({ n: 3, auditors: 2, points: [1, 2, 3], median: 2 })
  expect(few).not.toHaveProperty('low')
  const low = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7].map((rating) => [rating])
  const many = spreadOf(low, ratings)
  expect(many).not.toHaveProperty('points')
  expect(many.low).toBeGreaterThanOrEqual(1)
  expect(
    spreadOf(
      Array.from({ length: 12 }, (_, index) => [index === 0 ? 0 : 100]),
      percents,
    ).high,
  ).toBeLessThanOrEqual(100)
  expect(spreadOf([])).toEqual({ n: 0, auditors: 0 })
})
