import type { Counted } from './newcombe.ts'
import { twoSided } from './normal.ts'

/** How many standard errors apart, and how often chance alone would come at least as far. */
export interface ZTest {
  readonly z: number
  /** Two-sided, 0 to 1. */
  readonly p: number
}

/**
 * Whether two independent shares differ: the N − 1 two-proportion test, z of the first minus the second. Where one is of 0, or all
 * or none were counted, nothing tells them apart: z 0, p 1.
 * Campbell 2007, 10.1002/sim.2832; measuringu.com/what-is-the-n-1-two-proportion-test.
 */
export function twoProportions(one: Counted, other: Counted): ZTest {
  const of = one.of + other.of
  const pooled = (one.count + other.count) / of
  const variance = pooled * (1 - pooled) * (1 / one.of + 1 / other.of)
  if (one.of === 0 || other.of === 0 || variance === 0) return { z: 0, p: 1 }
  const z = ((one.count / one.of - other.count / other.of) / Math.sqrt(variance)) * Math.sqrt((of - 1) / of)
  return { z, p: twoSided(z) }
}
