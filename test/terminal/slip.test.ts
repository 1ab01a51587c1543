import { expect, test } from 'vitest'
import type { Verb } from '../../src/prompt.ts'
import { readKey } from '../../src/terminal/key.ts'
import { slipGuard } from '../../src/terminal/screen/slip.ts'

const enter = readKey({ name: 'return', sequence: '\r' }, false)

function letter(text: string) {
  return readKey({ name: text, sequence: text }, false)
}

/** A guard that has seen a key answer, and what it says to keys at milliseconds after it. */
function after(key: string, meant?: string) {
  let now = 0
  const guard = slipGuard(() => now)
  guard.remember(letter(key), meant)
  return (...presses: readonly (readonly [ms: number, key: string])[]) =>
    presses.map(([ms, pressed]) => {
      now = ms
      return guard.isSlip(pressed === 'Enter' ? enter : letter(pressed))
    })
}

test('a key that bounces, or is held down', () => {
  expect(after('3')([60, '3'], [150, '3'], [240, '3'])).toEqual([true, true, true])
  expect(after('3')([120, '3'])).toEqual([false])
})

test('a key that may be pressed again bounces, and nothing behind it is a slip', () => {
  let now = 0
  const guard = slipGuard(() => now)
  const at = (ms: number, key: string) => {
    now = ms
    const isSlip = guard.isSlip(key === 'Enter' ? enter : letter(key))
    if (!isSlip) guard.press(letter(key))
    return isSlip
  }
  expect([at(0, 'h'), at(60, 'h'), at(90, 'h'), at(220, 'h'), at(300, 't'), at(340, 'Enter')]).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ])
})

test('Enter behind an answer, once', () => {
  expect(after('3')([300, 'Enter'], [400, 'Enter'])).toEqual([true, false])
  expect(after('3')([600, 'Enter'])).toEqual([false])
  // With another key between them it was meant.
  expect(after('3')([200, '4'], [300, 'Enter'])).toEqual([false, false])
})

test('the rest of the word, and Enter behind it', () => {
  expect(after('y', 'yes')([150, 'e'], [300, 's'], [500, 'Enter'], [600, 'Enter'])).toEqual([true, true, true, false])
  expect(after('n', 'No')([150, 'o'], [600, 'Enter'])).toEqual([true, true])
  expect(after('y', 'yes')([150, 's'])).toEqual([false])
  expect(after('1', 'not at all')([150, 'n'])).toEqual([false])
  expect(after('y', 'yes')([700, 'e'])).toEqual([false])
})

test('letters behind one that means nothing, and Enter behind them', () => {
  let now = 0
  const guard = slipGuard(() => now)
  const presses = (...all: readonly (readonly [ms: number, key: string])[]) =>
    all.map(([ms, key]) => {
      now += ms
      return guard.isSlip(key === 'Enter' ? enter : letter(key))
    })
  guard.refuse(letter('s'))
  expect(presses([200, 'k'], [400, 'i'], [400, 'p'], [400, 'Enter'], [100, 'Enter'])).toEqual([
    true,
    true,
    true,
    true,
    false,
  ])
  // A digit is no part of a word, and a pause ends it.
  guard.refuse(letter('s'))
  expect(presses([200, '3'])).toEqual([false])
  guard.refuse(letter('s'))
  expect(presses([600, 'k'])).toEqual([false])
  // Nor does a word begin with a digit.
  guard.refuse(letter('8'))
  expect(presses([200, 'y'])).toEqual([false])
})

test('the same key goes on back, forward or undoing, where it would begin to be text', () => {
  let now = 0
  const guard = slipGuard(() => now)
  const after = (key: string, verb: Verb | undefined, ms: number, again: string) => {
    guard.remember(letter(key), undefined, verb)
    now += ms
    return guard.goesOn(letter(again))
  }
  expect(after('b', 'back', 400, 'b')).toBe('back')
  expect(after('u', 'undo', 400, 'u')).toBe('undo')
  expect(after('b', 'back', 1200, 'b')).toBeUndefined()
  expect(after('b', 'back', 400, 'u')).toBeUndefined()
  expect(after('w', 'note', 400, 'w')).toBeUndefined()
  expect(after('b', undefined, 400, 'b')).toBeUndefined()
})

test('with another key between them, two equal ones were both meant', () => {
  expect(after('n', 'no')([20, 'I'], [40, 'n'])).toEqual([false, false])
})
