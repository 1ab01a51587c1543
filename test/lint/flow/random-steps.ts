import type { Json } from '../../../src/json.ts'
import { randomFrom } from '../../checklist/random.ts'

type Written = { [key: string]: Json }

/** A small checklist of the seed, as it would be written: 3 to 6 steps of all kinds, with nested conditions. */
export function randomSteps(seed: number): readonly Written[] {
  const random = randomFrom(seed)
  const upTo = (most: number) => Math.floor(random() * (most + 1))
  const often = (chance: number) => random() < chance
  const one = <T>(list: readonly T[]): T => list[upTo(list.length - 1)] as T
  const some = <T>(list: readonly T[]): T[] => list.filter(() => often(0.5))
  const maybe = <T extends object>(chance: number, part: () => T): T | object => (often(chance) ? part() : {})

  const limits = (numbers: readonly number[]): Written => ({
    ...maybe(0.6, () => ({ 'at-least': one(numbers) })),
    ...maybe(0.6, () => ({ 'at-most': one(numbers) })),
  })
  const options = (): Written[] =>
    ['a', 'b', 'c'].slice(0, 2 + upTo(1)).map((id) => ({
      id,
      label: `The ${id}`,
      ...maybe(0.4, () => ({ result: one(['passed', 'failed']) })),
    }))
  const since = (earlier: readonly Written[]) =>
    maybe(earlier.length > 0 ? 0.6 : 0, () => ({ since: one(earlier).id as string }))
  const within = () => maybe(0.6, () => ({ target: { within: one(['0 days', '2 days', '3 working-days']) } }))
  const length = () => one(['0 s', '1 s', '2 s', '0.5 s'])

  const asks: Readonly<Record<string, (earlier: readonly Written[]) => Written>> = {
    verdict: () => ({}),
    'yes-no': () => maybe(0.5, () => ({ good: one(['yes', 'no']) })) as Written,
    choice: () => ({ options: options() }),
    choices: () => {
      const all = options()
      const numbers = all.map((_, index) => index)
      return { options: all, ...maybe(0.5, () => ({ target: limits(numbers) })) }
    },
    scale: () => {
      const min = upTo(1)
      const max = min + 1 + upTo(2)
      const points = Array.from({ length: max - min + 1 }, (_, index) => min + index)
      return { min, max, low: 'low', high: 'high', ...maybe(0.6, () => ({ target: limits(points) })) }
    },
    number: () => ({
      ...maybe(0.5, () => ({ whole: true })),
      ...maybe(0.6, () => ({ min: upTo(1) })),
      ...maybe(0.6, () => ({ max: 1 + upTo(2) })),
      ...maybe(0.6, () => ({ target: limits([-1, 0, 1, 1.5, 2, 3, 4]) })),
    }),
    text: () => ({}),
    evidence: () => ({}),
    date: (earlier) => ({ ...since(earlier), ...within(), ...maybe(0.2, () => ({ past: true })) }),
    duration: () =>
      maybe(0.6, () => ({
        target: { ...maybe(0.6, () => ({ 'at-least': length() })), ...maybe(0.6, () => ({ 'at-most': length() })) },
      })) as Written,
    count: () => ({
      for: one(['1 day', '2 days', '3 days']),
      ...maybe(0.6, () => ({
        target: {
          ...maybe(0.6, () => ({ total: limits([0, 1, 2, 3, 4]) })),
          ...maybe(0.5, () => ({ day: limits([0, 1, 2]) })),
        },
      })),
    }),
    timeline: () => {
      const marks = ['m', 'n']
        .slice(0, 1 + upTo(1))
        .map((id) => ({ id, key: id, label: `The ${id}`, ...maybe(0.3, () => ({ span: true })) }))
      const target = () =>
        Object.fromEntries(
          some(marks).map(({ id, ...mark }) => [
            id,
            {
              ...limits([0, 1, 2]),
              ...maybe(0.3, () => ({ within: length() })),
              ...maybe('span' in mark ? 0.4 : 0, () => ({ total: length() })),
            },
          ]),
        )
      return { marks, ...maybe(0.6, () => ({ target: target() })) }
    },
    wait: (earlier) => ({ ...since(earlier), ...within() }),
  }

  const numbersOf: Readonly<Record<string, readonly number[]>> = {
    scale: [0, 1, 2, 3, 4],
    number: [0, 1, 1.5, 2, 3],
    duration: [0, 1, 500, 1000, 2000],
    count: [0, 1, 2, 3, 5],
  }
  const judgements = ['passed', 'failed', 'recorded']
  const rest = ['skipped', 'blocked', 'cannot-tell', 'inapplicable', 'waiting']

  const valuesOf = (ask: Written): readonly (string | number)[] => {
    const numbers = numbersOf[ask.kind as string]
    if (ask.kind === 'wait') return ['arrived', 'gave-up']
    // How a day in a `when` lies to other days is not looked at.
    if (ask.kind === 'date') return ask.since || ask.target ? [] : ['2026-11-04']
    if (ask.kind === 'text') return ['words']
    if (ask.kind === 'yes-no' || ask.kind === 'verdict') return ['yes', 'no']
    if (ask.options) return (ask.options as { id: string }[]).map(({ id }) => id)
    const { min = ask.kind === 'scale' ? 1 : -9, max = 9 } = ask as { min?: number; max?: number }
    return numbers?.filter((number) => number >= min && number <= max) ?? []
  }
  const comparison = (numbers: readonly number[]): Written => {
    const found = limits(numbers)
    return Object.keys(found).length > 0 ? found : { 'at-least': one(numbers) }
  }
  const word = (ask: Written): string | number => {
    const values = valuesOf(ask)
    if (values.length > 0 && often(0.6)) return one(values)
    return one(often(0.8) ? judgements : rest)
  }
  const expectation = (ask: Written): Json => {
    const numbers = numbersOf[ask.kind as string]
    if (numbers && often(0.5)) return comparison(numbers)
    if (ask.kind === 'timeline' && often(0.7)) {
      const marks = some(ask.marks as { id: string }[])
      const named = marks.length > 0 ? marks : (ask.marks as { id: string }[]).slice(0, 1)
      return Object.fromEntries(named.map(({ id }) => [id, often(0.3) ? upTo(2) : comparison([0, 1, 2])]))
    }
    return often(0.3) ? [...new Set([word(ask), word(ask), word(ask)])] : word(ask)
  }
  const condition = (earlier: readonly Written[], depth: number): Written => {
    const list = () => Array.from({ length: 1 + upTo(1) }, () => condition(earlier, depth + 1))
    const entries = () => {
      const named = Array.from({ length: 1 + upTo(depth === 0 ? 1 : 0) }, () => one(earlier))
      return Object.fromEntries(named.map(({ id, ask }) => [id as string, expectation(ask as Written)]))
    }
    const nested =
      depth < 2 ? maybe(0.4, () => one([{ any: list() }, { all: list() }, { not: condition(earlier, depth + 1) }])) : {}
    return { ...(Object.keys(nested).length === 0 || often(0.6) ? entries() : {}), ...nested }
  }

  const steps: Written[] = []
  const count = one([3, 3, 3, 4, 4, 4, 4, 5, 5, 6])
  for (let index = 0; index < count; index += 1) {
    const kind = one(Object.keys(asks))
    const great = kind === 'verdict' || often(0.25)
    steps.push({
      id: `s${index}`,
      title: `Step ${index}`,
      ...(great && { great: 'It is there.' }),
      ...(often(0.4) && { do: 'Do it.' }),
      ...(index > 0 && often(0.75) && { when: condition(steps, 0) }),
      ask: { kind, ...asks[kind]?.(steps) },
    })
  }
  return steps
}
