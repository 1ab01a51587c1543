import { pulls, varianceOf } from './jackknife.ts'
import type { Counted, Share } from './newcombe.ts'
import { t95 } from './student.ts'
import { totalOf } from './sums.ts'
import { wilson } from './wilson.ts'

/** A share of things that come in groups, with its 95 % interval, 0 to 1. */
export interface ClusterShare extends Counted, Share {
  /** In how many groups that have one. */
  readonly groups: number
  /** As many independent ones would tell as much: at most `of`. */
  readonly effective: number
}

/**
 * A share and its 95 % interval, where what comes from one group (the audits of one auditor) is more alike than the rest: Wilson's
 * interval of the number of independent ones that would tell as much. It is Wilson's own where each group has one, and of a single
 * group, of which alone it speaks then. Kish 1965; Korn and Graubard 1998, Survey Methodology 24:193; with Wilson's interval: Franco,
 * Little, Louis and Slud 2019, 10.1093/jssam/smy019.
 */
export function clusterShare(counted: readonly Counted[]): ClusterShare {
  const groups = counted.filter(({ of }) => of > 0)
  const { count: of, sum: count } = totalOf(groups.map((group) => ({ count: group.of, sum: group.count })))
  const share = of === 0 ? undefined : count / of
  const effective = effectiveNumber(groups, of, share ?? 0)
  return { count, of, groups: groups.length, share, effective, ...wilson((share ?? 0) * effective, effective) }
}

function effectiveNumber(groups: readonly Counted[], of: number, share: number): number {
  if (groups.length < 2 || groups.length === of) return of
  const independent = (share * (1 - share)) / (of - 1)
  const variance = varianceOf(pulls(groups.map((group) => ({ count: group.of, sum: group.count }))))
  const alike = independent > 0 ? Math.max(1, variance / independent) : 1
  // Of few groups, how alike they are is itself hardly known.
  const doubt = (t95(of - 1) / t95(groups.length - 1)) ** 2
  return (of / alike) * doubt
}
