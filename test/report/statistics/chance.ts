import { randomDraws } from '../../../src/report/statistics/random.ts'

/** The same ones each time; RUNS=5000 SEED=1 looks further. */
export const runs = { numRuns: Number(process.env.RUNS ?? 200), seed: Number(process.env.SEED ?? 20_261_122) }

/** Chances that are the same each time. */
export interface Chance {
  /** From 0 to below 1. */
  uniform(): number
  /** Around 0, with a standard deviation of 1. */
  normal(): number
  /** Below a number. */
  below(number: number): number
}

export function chanceOf(seed: number): Chance {
  const draw = randomDraws(seed)
  const uniform = () => draw(2 ** 31) / 2 ** 31
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal, below: draw }
}

/** Ratings from 1 to 7 of auditors who differ as much as the notes suppose: a third of the variance is theirs. */
export function ratings(chance: Chance, centre: number, sizes: readonly number[]): readonly (readonly number[])[] {
  return sizes.map((size) => {
    const own = chance.normal() * Math.sqrt(0.33)
    return Array.from({ length: size }, () => rating(centre + 1.5 * (own + chance.normal() * Math.sqrt(0.67))))
  })
}

/** The mean that such ratings have in the long run. */
export function truth(centre: number): number {
  const chance = chanceOf(99)
  const all = Array.from({ length: 400_000 }, () => rating(centre + 1.5 * chance.normal()))
  return all.reduce((sum, each) => sum + each, 0) / all.length
}

function rating(value: number): number {
  return Math.min(7, Math.max(1, Math.round(value)))
}

/** Binomial chances of each count of `of`. */
export function binomial(of: number, share: number): readonly number[] {
  const chances = [(1 - share) ** of]
  for (let count = 1; count <= of; count += 1) {
    chances.push(((chances[count - 1] ?? 0) * (of - count + 1) * share) / (count * (1 - share)))
  }
  return chances
}
