import { describe, expect, it } from 'vitest'
import { kindNamed } from '../../src/kinds/index.ts'
import { answered, judged, missed, now, wrongWith } from './answered.ts'

const kind = kindNamed('choices')
const plain = [
  { id: 'price', label: 'What it costs' },
  { id: 'day', label: 'When it comes' },
  { id: 'parts', label: 'What else I need' },
]
const wrong = [...plain, { id: 'phone', label: 'My number', result: 'failed' }]
const right = [...wrong, { id: 'return', label: 'How to return it', result: 'passed' }]

/** Every answer that the control can give. */
function subsets([first, ...others]: readonly string[]): readonly (readonly string[])[] {
  if (first === undefined) return [[]]
  return subsets(others).flatMap((each) => [each, [first, ...each]])
}

describe('choices', () => {
  it('is a pick of any number, with the keys of a choice', () => {
    const options = Array.from({ length: 20 }, (_, index) => ({ id: `o-${index}`, label: `Option ${index}` }))
    const control = kind.control({ options }, { now })
    const single = kindNamed('choice').control({ options }, { now })
    expect(control).toMatchObject({ is: 'pick', many: true })
    expect(control).toEqual({ ...single, many: true })
  })

  it('keeps what is ticked in the order of the options, and nothing as an answer', () => {
    const read = (...ids: string[]) => kind.read({ is: 'pick', ids }, { options: plain }, { now })
    expect(read('parts', 'price')).toEqual(['price', 'parts'])
    expect(read()).toEqual([])
    expect(read('price', 'price')).toHaveProperty('refused')
    expect(read('price', 'colour')).toEqual({ refused: 'Any of these, or none, please: price, day, parts.' })
    expect(kind.read({ is: 'line', text: '' }, { options: plain }, { now })).toHaveProperty('refused')
  })

  it('reads ids, labels, and one alone from a file', () => {
    expect(answered('choices', { options: plain }, ['When it comes', 'price'])).toEqual(['price', 'day'])
    expect(answered('choices', { options: plain }, 'parts')).toEqual(['parts'])
    expect(answered('choices', { options: plain }, [])).toEqual([])
    expect(answered('choices', { options: plain }, ['colour'])).toEqual({
      refused: '"colour" is no answer here; it is one of: price, day, parts.',
    })
  })

  it('keeps no other value', () => {
    const fits = (value: unknown) => kind.value({ options: plain }).safeParse(value).success
    expect([[], ['day'], ['price', 'parts']].map(fits)).toEqual([true, true, true])
    expect([['parts', 'price'], ['day', 'day'], ['colour'], 'day', null].map(fits)).toEqual(Array(5).fill(false))
  })

  it('is judged by what should not be ticked, then by how many are, then by what should be', () => {
    expect(judged('choices', { options: plain }, ['price'])).toBeUndefined()
    expect(judged('choices', { options: wrong }, ['price', 'phone'])).toBe('failed')
    expect(judged('choices', { options: wrong }, ['price'])).toBe('passed')
    expect(judged('choices', { options: wrong }, [])).toBe('passed')
    expect(judged('choices', { options: right }, ['return', 'phone'])).toBe('failed')
    expect(judged('choices', { options: right }, ['return'])).toBe('passed')
    expect(judged('choices', { options: right }, [])).toBeUndefined()
    const target = { 'at-least': 2, 'at-most': 3 }
    expect(judged('choices', { options: plain, target }, ['price'])).toBe('failed')
    expect(judged('choices', { options: plain, target }, ['price', 'day'])).toBe('passed')
    expect(judged('choices', { options: wrong, target }, ['price', 'day', 'phone'])).toBe('failed')
    expect(judged('choices', { options: right, target }, ['return'])).toBe('failed')
  })

  it('says what was missed', () => {
    const spec = { options: wrong, target: { 'at-least': 2, 'at-most': 3 } }
    expect(missed('choices', spec, ['phone'])).toEqual(['My number: should not be', '1 ticked, at least 2'])
    expect(missed('choices', spec, ['price', 'day', 'parts', 'phone'])).toEqual([
      'My number: should not be',
      '4 ticked, at most 3',
    ])
    expect(missed('choices', spec, ['price', 'day'])).toEqual([])
  })

  it.each([
    { options: plain },
    { options: wrong },
    { options: right },
    { options: right, target: { 'at-least': 2 } },
    { options: wrong, target: { 'at-most': 1 } },
  ])('fails only where it says why, whatever is ticked: %j', (spec) => {
    for (const ids of subsets(spec.options.map(({ id }) => id))) {
      const value = kind.read({ is: 'pick', ids }, spec, { now })
      expect(kind.value(spec).parse(value)).toEqual(ids)
      expect(answered('choices', spec, ids as string[])).toEqual(ids)
      expect(judged('choices', spec, ids as string[]) === 'failed').toBe(
        missed('choices', spec, ids as string[]).length > 0,
      )
    }
  })

  it('is shown by its labels', () => {
    expect(kind.show(['price', 'parts'], { options: plain })).toBe('What it costs; What else I need')
    expect(kind.show([], { options: plain })).toBe('none of them')
    expect(kind.measure(['price', 'parts'], { options: plain }, {})).toBe(2)
    expect(kind.facts(['price'], { options: plain })).toEqual({ is: ['price'] })
  })

  it('wants a target that can be reached', () => {
    expect(wrongWith('choices', { options: plain, target: { 'at-least': 3, 'at-most': 20 } })).toEqual([])
    expect(wrongWith('choices', { options: plain, target: { 'at-least': 4 } })).toEqual([
      'target.at-least: at most 3: there are no more options to tick',
    ])
    expect(wrongWith('choices', { options: plain, target: { 'at-most': 1.5 } })).toHaveLength(1)
  })
})
