import { mean } from './mean.ts'

/** How far any two of them found the same. */
export interface AnyTwo {
  /** The mean over pairs, 0 nothing in common to 1 all; none where no pair found anything. */
  readonly agreement: number | undefined
  /** How many pairs of which one at least found something. */
  readonly pairs: number
}

/**
 * What any two have in common: of what either found, the share that both did, averaged over all pairs. Hertzum and Jacobsen 2003,
 * 10.1207/S15327590IJHC1501_14, who saw 5 to 65 %: one auditor is never the truth.
 */
export function anyTwo(sets: readonly ReadonlySet<unknown>[]): AnyTwo {
  const pairs = sets
    .flatMap((one, index) => sets.slice(index + 1).map((other) => ({ one, other })))
    .filter(({ one, other }) => one.size + other.size > 0)
  return { agreement: mean(pairs.map(({ one, other }) => common(one, other))), pairs: pairs.length }
}

function common(one: ReadonlySet<unknown>, other: ReadonlySet<unknown>): number {
  const both = [...one].filter((each) => other.has(each)).length
  return both / (one.size + other.size - both)
}
