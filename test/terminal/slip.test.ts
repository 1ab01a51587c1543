import { expect, test } from 'vitest'
import { readKey } from '../../src/terminal/key.ts'
import { slipGuard } from '../../src/terminal/slip.ts'

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

test('with another key between them, two equal ones were both meant', () => {
  expect(after('n', 'no')([20, 'I'], [40, 'n'])).toEqual([false, false])
})
