import { describe, expect, it } from 'vitest'
import { kindNamed } from '../../src/kinds/index.ts'
import { answered, judged, missed, now, wrongWith } from './answered.ts'

const kind = kindNamed('scale')
const words = { low: 'not at all', high: 'completely' }
const scales = [words, { ...words, min: 0, max: 10 }, { ...words, min: 1, max: 2 }, { ...words, max: 5 }]

describe('scale', () => {
  it('has its numbers in a row, and words at the ends only', () => {
    expect(kind.control(words, { now })).toEqual({
      is: 'pick',
      many: false,
      scale: true,
      options: [1, 2, 3, 4, 5, 6, 7].map((point) => ({
        id: String(point),
        key: String(point),
        label: point === 1 ? 'not at all' : point === 7 ? 'completely' : '',
      })),
    })
  })

  it.each(scales)('takes every number that it offers and no other: %j', (spec) => {
    const { min, max } = kind.space(spec) as { min: number; max: number }
    const control = kind.control(spec, { now })
    const ids = control.is === 'pick' ? control.options.map(({ id }) => id) : []
    expect(ids).toEqual(Array.from({ length: max - min + 1 }, (_, index) => String(min + index)))
    for (const id of ids) {
      const value = kind.read({ is: 'pick', ids: [id] }, spec, { now })
      expect(value).toBe(Number(id))
      expect(kind.value(spec).parse(value)).toBe(value)
      expect(answered('scale', spec, Number(id))).toBe(value)
      expect(kind.facts(Number(id), spec)).toEqual({ is: Number(id) })
    }
    for (const none of [min - 1, max + 1, min + 0.5]) {
      expect(kind.value(spec).safeParse(none).success).toBe(false)
      expect(answered('scale', spec, none)).toEqual({
        refused: `A number from ${min} to ${max} please; "${none}" is none.`,
      })
    }
  })

  it('is judged by its target, and says what was missed', () => {
    const spec = { ...words, target: { 'at-least': 3, 'at-most': 5 } }
    for (const value of [1, 2, 3, 4, 5, 6, 7]) {
      expect(judged('scale', spec, value)).toBe(value < 3 || value > 5 ? 'failed' : 'passed')
      expect(judged('scale', words, value)).toBeUndefined()
      expect(missed('scale', words, value)).toEqual([])
    }
    expect(missed('scale', spec, 2)).toEqual(['2 of 7, at least 3'])
    expect(missed('scale', spec, 6)).toEqual(['6 of 7, at most 5'])
    expect(missed('scale', spec, 4)).toEqual([])
  })

  it('is shown with the word at its end', () => {
    expect([1, 4, 7].map((value) => kind.show(value, words))).toEqual([
      '1 of 7, not at all',
      '4 of 7',
      '7 of 7, completely',
    ])
    expect(kind.measure(4, words, {})).toBe(4)
  })

  it('has 2 to 11 points and a target among them', () => {
    for (const spec of scales) expect(wrongWith('scale', spec)).toEqual([])
    expect(wrongWith('scale', { ...words, min: 0, max: 11 })).toEqual([
      'max: 1 to 10, since it begins at 0: a scale has 2 to 11 points',
    ])
    expect(wrongWith('scale', { ...words, max: 1 })).toHaveLength(1)
    expect(wrongWith('scale', { ...words, target: { 'at-least': 8 } })).toEqual([
      'target.at-least: from 1 to 7, as the scale goes',
    ])
    expect(wrongWith('scale', { low: 'no' })).toEqual([expect.stringMatching(/^high: /)])
  })
})
