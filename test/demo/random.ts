import { createHash } from 'node:crypto'

/** Chance that is the same on every machine and in every order of asking: each thing that is drawn has a name. */
export interface Random {
  /** 0 up to 1. */
  number(name: string): number
  /** A whole number; both ends count. */
  between(name: string, [low, high]: readonly [number, number]): number
  happens(name: string, probability: number): boolean
  /** One of a list that is not empty. */
  one<T>(name: string, list: readonly T[]): T
  /** The same list in another order. */
  shuffled<T>(name: string, list: readonly T[]): readonly T[]
  bytes(name: string): Uint8Array
}

export function seeded(seed: string): Random {
  const bytes = (name: string) => createHash('sha256').update(`${seed}\n${name}`).digest()
  const number = (name: string) => bytes(name).readUIntBE(0, 6) / 2 ** 48
  return {
    bytes,
    number,
    between: (name, [low, high]) => low + Math.floor(number(name) * (high - low + 1)),
    happens: (name, probability) => number(name) < probability,
    one(name, list) {
      const found = list[Math.floor(number(name) * list.length)]
      if (found === undefined) throw new Error(`nothing to draw for ${name}`)
      return found
    },
    shuffled: (name, list) =>
      list
        .map((each, index) => ({ each, order: number(`${name} ${index}`) }))
        .toSorted((one, other) => one.order - other.order)
        .map(({ each }) => each),
  }
}

/** The index of the weight at a point from 0 up to 1 of all of them, laid end to end; a weight of 0 is never hit. */
export function weighted(point: number, weights: readonly number[]): number {
  let left = point * weights.reduce((sum, each) => sum + each, 0)
  return weights.findIndex((weight) => {
    left -= weight
    return weight > 0 && left < 0
  })
}
