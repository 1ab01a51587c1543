import { sum } from './mean.ts'

/** What a value says: only which one, which is more, how much more, or how many times as much. */
export type Metric = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/** One value and how often it was given. */
type Given = readonly [value: number, times: number]

/**
 * Krippendorff's alpha: how far raters agree beyond chance, 1 wholly, 0 as by chance, below 0 less than that. A unit is what was rated,
 * with one value for each rater, undefined where one gave none; what fewer than two rated does not count. None below two such units, of
 * which alpha can say nothing, and none where all values are the same, so that there is nothing to agree
 * about. A ratio is of values of 0 and more.
 * Krippendorff 2011, Computing Krippendorff's Alpha-Reliability; rules of thumb: .80 is good, below .667 draw no conclusion.
 */
export function krippendorff(units: readonly (readonly (number | undefined)[])[], metric: Metric): number | undefined {
  const pairable = units.map((unit) => unit.filter((value) => value !== undefined)).filter(({ length }) => length > 1)
  if (pairable.length < 2) return undefined
  const all = given(pairable.flat())
  const distance = distances[metric](all)
  const disagreed = (values: readonly Given[]) =>
    sum(
      values.flatMap(([a, times], index) =>
        values.slice(index + 1).map(([b, others]) => times * others * distance(a, b)),
      ),
    )
  const observed = sum(pairable.map((unit) => disagreed(given(unit)) / (unit.length - 1)))
  const n = sum(all.map(([, times]) => times))
  const expected = disagreed(all) / (n - 1)
  return expected === 0 ? undefined : 1 - observed / expected
}

/** Each value once, from the smallest. */
function given(values: readonly number[]): readonly Given[] {
  const times = new Map<number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return [...times].sort(([a], [b]) => a - b)
}

type Distance = (a: number, b: number) => number

/** How far apart two different values are, squared. */
const distances: Readonly<Record<Metric, (all: readonly Given[]) => Distance>> = {
  nominal: () => () => 1,
  // As many ranks as values were given from the one to the other, half of those at both ends.
  ordinal: (all) => {
    const ranks = new Map<number, number>()
    let before = 0
    for (const [value, times] of all) {
      ranks.set(value, before + times / 2)
      before += times
    }
    return (a, b) => ((ranks.get(a) ?? 0) - (ranks.get(b) ?? 0)) ** 2
  },
  interval: () => (a, b) => (a - b) ** 2,
  ratio: () => (a, b) => ((a - b) / (a + b)) ** 2,
}
