import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** Always the same: the same data give the same report, to the byte. */
const seed = 1

/** Draws a whole number from 0 to below `below`, each as likely as the others. */
export type Draw = (below: number) => number

/** A row of chances that is the same each time one is made; another seed makes another. */
export function randomDraws(of = seed): Draw {
  const generator = xoroshiro128plus(of)
  return (below) => uniformInt(generator, 0, below - 1)
}
