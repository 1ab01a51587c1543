import { perspectives } from '../../session/event.ts'
import type { Gathered } from '../gathered.ts'
import { grouped } from '../grouped.ts'
import { mean } from '../statistics/mean.ts'
import { paired } from '../statistics/paired.ts'
import { achievedIn } from './achieved.ts'
import { fewest, rounded, type Share, type Spread, type StepName } from './figures.ts'
import { ratingsIn } from './ratings.ts'
import { type Occasion, occasionsOf, type Unit, unitsOf } from './together.ts'

/** How far apart employees and customers are. */
export interface Perspectives {
  /** Those that walked. */
  readonly groups: readonly {
    readonly perspective: 'employee' | 'newcomer' | 'customer' | 'unsaid'
    readonly audits: number
    readonly achieved: Share
    /** All ratings of steps, drills left out. */
    readonly frustration: Spread
  }[]
  /**
   * The same step of the same event (`together`) rated by both: customer minus employee, drills left out. Several of one side are
   * their mean, so that an event is one pair; newcomers are neither side.
   */
  readonly pairs: readonly (StepName & Pair)[]
  /** All steps; those of one event are more alike than others, which the interval knows. */
  readonly overall: Pair
}

/** Paired differences: below 12 pairs the pairs themselves, in rising order. */
export interface Pair {
  readonly n: number
  readonly employee?: number
  readonly customer?: number
  readonly difference?: number
  readonly low?: number
  readonly high?: number
  readonly points?: readonly (readonly [employee: number, customer: number])[]
}

/** How far apart employees and customers are. */
export function perspectivesOf({ audits, walked }: Gathered): Perspectives {
  const byPerspective = grouped(audits, ({ head }) => head.perspective ?? 'unsaid')
  const groups = ([...perspectives, 'unsaid'] as const).flatMap((perspective) => {
    const theirs = byPerspective.get(perspective)
    if (!theirs) return []
    return [{ perspective, audits: theirs.length, achieved: achievedIn(theirs), frustration: ratingsIn(theirs) }]
  })
  const found = walked.flatMap((walk) => unitsOf(walk, occasionsOf(walk)).flatMap(ratedByBoth))
  const byStep = grouped(found, ({ name }) => name)
  return { groups, pairs: [...byStep].map(([name, pairs]) => ({ ...name, ...pairOf(pairs) })), overall: pairOf(found) }
}

interface Rated {
  readonly name: StepName
  readonly occasion: Occasion
  readonly employee: number
  readonly customer: number
}

function ratedByBoth({ asked: { name }, occasion, answers }: Unit): readonly Rated[] {
  const ratings = (whose: string) =>
    mean(answers.flatMap(({ audit, frustration }) => (audit.head.perspective === whose ? (frustration ?? []) : [])))
  const employee = ratings('employee')
  const customer = ratings('customer')
  return employee === undefined || customer === undefined ? [] : [{ name, occasion, employee, customer }]
}

function pairOf(rated: readonly Rated[]): Pair {
  const occasions = [...grouped(rated, ({ occasion }) => occasion).values()]
  const pairs = occasions.map((each) => each.map(({ employee, customer }) => ({ one: customer, other: employee })))
  const { n, difference, low, high } = paired(pairs)
  if (difference === undefined) return { n }
  return {
    n,
    employee: rounded(mean(rated.map(({ employee }) => employee)) ?? 0),
    customer: rounded(mean(rated.map(({ customer }) => customer)) ?? 0),
    difference: rounded(difference),
    ...(n >= fewest && low !== undefined && high !== undefined && { low: rounded(low), high: rounded(high) }),
    ...(n < fewest && { points: pointsOf(rated) }),
  }
}

function pointsOf(rated: readonly Rated[]): readonly (readonly [number, number])[] {
  return rated
    .map(({ employee, customer }) => [rounded(employee), rounded(customer)] as const)
    .sort(([one, with1], [other, with2]) => one - other || with1 - with2)
}
