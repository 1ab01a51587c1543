import { expect, it } from 'vitest'
import { randomDraws } from '../../../src/report/statistics/random.ts'

const row = (draw: (below: number) => number) => Array.from({ length: 8 }, () => draw(10))

it('chances are the same on every machine and in every version', () => {
  expect(row(randomDraws())).toMatchInlineSnapshot(`
    [
      6,
      8,
      1,
      7,
      0,
      9,
      2,
      3,
    ]
  `)
  expect(row(randomDraws())).toEqual(row(randomDraws()))
  expect(row(randomDraws(2))).not.toEqual(row(randomDraws()))
})

it('each number comes as often as the others', () => {
  const draw = randomDraws()
  const times = Array.from({ length: 7 }, () => 0)
  for (let index = 0; index < 70_000; index += 1) {
    const drawn = draw(7)
    times[drawn] = (times[drawn] ?? 0) + 1
  }
  expect(times).toHaveLength(7)
  for (const many of times) expect(Math.abs(many - 10_000)).toBeLessThan(400)
})
