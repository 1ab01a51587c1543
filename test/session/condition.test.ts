import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/checklist/checklist.ts'
import { type Facts, holds } from '../../src/session/condition.ts'
import { checklistOf } from './checklist.ts'

/** A condition as a checklist writes it, over steps a, b and a call with marks. */
function written(when: string): Condition {
  const checklist = checklistOf(`
    - { id: a, title: A, ask: { kind: choice, options: [{ id: helped, label: H }, { id: refused, label: R }] } }
    - { id: b, title: B, ask: { kind: number } }
    - { id: call, title: C, do: Call., ask: { kind: timeline, marks: [{ id: transfer, key: t, label: T }, { id: hold, key: h, label: H, span: true }] } }
    - { id: specs, title: S, ask: { kind: choices, options: [{ id: power, label: P }, { id: noise, label: N }, { id: size, label: S }] } }
    - { id: x, title: X, when: ${when}, ask: text }
  `)
  const condition = checklist.steps.at(-1)?.when
  if (!condition) throw new Error('no condition')
  return condition
}

const known: Record<string, Facts | undefined> = {
  a: { result: 'failed', is: 'refused' },
  b: { result: 'recorded', is: 3 },
  call: { result: 'passed', counts: { transfer: 2, hold: 0 } },
  specs: { result: 'recorded', is: ['power', 'size'] },
}

describe('a condition over what is known', () => {
  it.each<[string, boolean]>([
    ['{ a: failed }', true],
    ['{ a: passed }', false],
    ['{ a: refused }', true],
    ['{ a: helped }', false],
    ['{ a: [helped, failed] }', true],
    ['{ a: [helped, passed] }', false],
    ['{ b: 3 }', true],
    ['{ b: 4 }', false],
    ['{ b: [1, 3] }', true],
    ['{ b: { at-least: 3 } }', true],
    ['{ b: { at-least: 4 } }', false],
    ['{ b: { at-most: 3 } }', true],
    ['{ b: { at-most: 2 } }', false],
    ['{ b: { at-least: 2, at-most: 4 } }', true],
    ['{ call: { transfer: { at-least: 1 } } }', true],
    ['{ call: { transfer: { at-most: 1 } } }', false],
    ['{ call: { transfer: 2 } }', true],
    ['{ call: { hold: 0 } }', true],
    ['{ call: { transfer: 2, hold: { at-least: 1 } } }', false],
    ['{ specs: power }', true],
    ['{ specs: noise }', false],
    ['{ specs: recorded }', true],
    ['{ specs: [noise, size] }', true],
    ['{ specs: [noise, failed] }', false],
    ['{ all: [{ specs: power }, { specs: size }] }', true],
    ['{ not: { specs: [power, noise, size] } }', false],
    ['{ a: failed, b: 3 }', true],
    ['{ a: failed, b: 4 }', false],
    ['{ any: [{ a: helped }, { b: 3 }] }', true],
    ['{ any: [{ a: helped }, { b: 4 }] }', false],
    ['{ all: [{ a: failed }, { b: 3 }] }', true],
    ['{ all: [{ a: failed }, { b: 4 }] }', false],
    ['{ not: { a: helped } }', true],
    ['{ not: { a: failed, b: 3 } }', false],
    ['{ b: 3, not: { any: [{ a: helped }, { a: passed }] } }', true],
  ])('%s: %s', (when, expected) => {
    expect(holds(written(when), (step) => known[step])).toBe(expected)
  })
})

describe('a condition over what is not known yet', () => {
  const waiting: Facts = { result: 'waiting' }
  const open: Facts = { result: 'not-reached' }

  it.each<[string, Facts | undefined, Facts | undefined, boolean | undefined]>([
    ['{ a: failed }', open, undefined, undefined],
    ['{ a: failed }', waiting, undefined, undefined],
    ['{ a: waiting }', waiting, undefined, true],
    ['{ not: { a: failed } }', open, undefined, undefined],
    ['{ a: failed, b: 3 }', open, { result: 'recorded', is: 4 }, false],
    ['{ a: failed, b: 3 }', open, { result: 'recorded', is: 3 }, undefined],
    ['{ any: [{ a: failed }, { b: 3 }] }', open, { result: 'recorded', is: 3 }, true],
    ['{ any: [{ a: failed }, { b: 3 }] }', open, { result: 'recorded', is: 4 }, undefined],
    ['{ all: [{ a: failed }, { b: 3 }] }', open, { result: 'recorded', is: 4 }, false],
    ['{ b: { at-most: 2 } }', undefined, open, undefined],
  ])('%s of %j and %j: %s', (when, a, b, expected) => {
    expect(holds(written(when), (step) => ({ a, b })[step])).toBe(expected)
  })

  it('of a hidden step nothing holds, so that only `not` can', () => {
    expect(holds(written('{ a: failed }'), () => undefined)).toBe(false)
    expect(holds(written('{ not: { a: failed } }'), () => undefined)).toBe(true)
  })

  it('a step set aside has its result and no value', () => {
    const aside: Facts = { result: 'blocked' }
    expect(holds(written('{ a: blocked }'), () => aside)).toBe(true)
    expect(holds(written('{ a: helped }'), () => aside)).toBe(false)
  })
})
