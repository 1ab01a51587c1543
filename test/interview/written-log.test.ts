import { describe, expect, it } from 'vitest'
import { milliseconds } from '../../src/checklist/duration.ts'
import { logText, writtenLog } from '../../src/interview/written-log.ts'
import type { Json } from '../../src/json.ts'

const marks = [
  { id: 'hold', key: 'h', label: 'put on hold', span: true },
  { id: 'person', key: 'p', label: 'A person answers' },
]

describe('a log written by hand', () => {
  it.each<[string, Json]>([
    ['hold 12 s 95 s, person 140 s', { hold: ['12 s', '95 s'], person: ['140 s'] }],
    ['person 2 min 20 s', { person: ['2 min 20 s'] }],
    ['hold 1 min 5 s 2 min 3 min 10 s', { hold: ['1 min 5 s', '2 min', '3 min 10 s'] }],
    ['Person 12s hold 1,5 min, 2 min', { person: ['12 s'], hold: ['1,5 min', '2 min'] }],
    ['put on hold 3 s 4 s; ', 'refused'],
    ['a person answers 3 s', { person: ['3 s'] }],
    ['person 1 s, person 2 s', { person: ['1 s', '2 s'] }],
    ['nothing', {}],
    ['hold', 'refused'],
    ['hold soon', 'refused'],
    ['12 s', 'refused'],
    ['transfer 12 s', 'refused'],
    ['__proto__ 12 s', 'refused'],
    ['hold 12 parsecs', 'refused'],
    [`hold ${'9'.repeat(50_000)}`, 'refused'],
  ])('%j', (text, log) => {
    const read = writtenLog(text, marks)
    expect('refused' in read ? 'refused' : read.log).toEqual(log)
  })

  it('takes the longest name that fits, where one begins like another', () => {
    const alike = [
      { id: 'on', key: 'o', label: 'on hold', span: true },
      { id: 'again', key: 'a', label: 'on hold 2 min' },
      { id: 'on-and-off', key: 'f', label: 'On  and off' },
    ]
    expect(writtenLog('on hold 12 s 14 s, on hold 2 min 15 s, on and off 3 s, on 1 s 2 s', alike)).toEqual({
      log: { on: ['12 s', '14 s', '1 s', '2 s'], again: ['15 s'], 'on-and-off': ['3 s'] },
    })
  })

  it.each([99_999_999, 100_000_000, 3_599_999_999, 3_600_000_000])('reads back %i ms', (ms) => {
    const read = writtenLog(logText({ person: [ms] }, marks), marks)
    expect(read).toEqual({ log: { person: [`${ms / 1000} s`] } })
    expect(milliseconds(`${ms / 1000} s`)).toBe(ms)
  })

  it('is written as it is read', () => {
    const text = 'hold 12 s 95.5 s, person 140 s'
    expect(logText({ person: [140_000], hold: [12_000, 95_500] }, marks)).toBe(text)
    expect(writtenLog(text, marks)).toEqual({ log: { hold: ['12 s', '95.5 s'], person: ['140 s'] } })
    expect(logText({}, marks)).toBe('nothing')
  })
})
