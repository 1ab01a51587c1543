import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyTwo } from '../../../src/report/statistics/any-two.ts'
import { runs } from './chance.ts'

const sets = fc.array(
  fc.array(fc.nat(6), { maxLength: 6 }).map((each) => new Set(each)),
  { maxLength: 6 },
)

describe('what any two found', () => {
  it('{1,2,3}, {2,3,4} and {3,5}, as in the notes', () => {
    const { agreement, pairs } = anyTwo([new Set([1, 2, 3]), new Set([2, 3, 4]), new Set([3, 5])])
    expect(agreement).toBeCloseTo(0.3333, 4)
    expect(pairs).toBe(3)
  })

  it('says nothing of one, nor of two who found nothing', () => {
    expect(anyTwo([])).toEqual({ agreement: undefined, pairs: 0 })
    expect(anyTwo([new Set(['a'])])).toEqual({ agreement: undefined, pairs: 0 })
    expect(anyTwo([new Set(), new Set()])).toEqual({ agreement: undefined, pairs: 0 })
    expect(anyTwo([new Set(), new Set(['a'])])).toEqual({ agreement: 0, pairs: 1 })
  })

  it('is 1 of the same, 0 of nothing in common, and does not depend on the order', () => {
    fc.assert(
      fc.property(sets, (all) => {
        const { agreement, pairs } = anyTwo(all)
        expect(anyTwo([...all].reverse())).toEqual({ agreement, pairs })
        if (agreement === undefined) return
        expect(agreement).toBeGreaterThanOrEqual(0)
        expect(agreement).toBeLessThanOrEqual(1)
        const [first] = all
        if (first && first.size > 0) expect(anyTwo([first, first, first]).agreement).toBe(1)
      }),
      runs,
    )
    expect(anyTwo([new Set([1]), new Set([2])]).agreement).toBe(0)
  })
})
