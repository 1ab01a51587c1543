import type { CountedAnswer, Gathered } from '../gathered.ts'
import { grouped } from '../grouped.ts'
import { anyTwo } from '../statistics/any-two.ts'
import { ac1 } from '../statistics/gwet.ts'
import { krippendorff } from '../statistics/krippendorff.ts'
import { sum } from '../statistics/mean.ts'
import { rounded, type StepName } from './figures.ts'
import { isProblem } from './gravity.ts'
import { byStep } from './step-names.ts'
import { type Occasion, occasionsOf, type Unit, unitsOf } from './together.ts'

/**
 * Two or more audits of the same event, and how far they agree, drills apart; elsewhere there is only consistency, which says nothing
 * about the wording. Of fewer than five events the figures are missing: they would be about those events, not about the checklist.
 */
export interface Agreement {
  /** Events that were walked together, and in how many audits. */
  readonly events: number
  readonly audits: number
  /** Krippendorff's alpha (ordinal) of the ratings; missing where it can't be said. */
  readonly alpha?: number
  /** Ratings of steps that two or more rated in the same event. */
  readonly ratings: number
  /** Gwet's AC1 of passed and failed, and how often two agreed as it is. */
  readonly ac1?: number
  readonly observed?: number
  /** Results of steps that two or more passed or failed in the same event. */
  readonly results: number
  /** Any-two agreement of problems: of the steps where one of two found a problem, how many did both. */
  readonly anyTwo?: number
  /**
   * Steps at which those who walked together differed: at least 2 points of frustration, or one passed and one failed. `n` is in how many
   * events, of those that two or more rated or judged; `difference` the most points between two; the most frequent first.
   */
  readonly differed: readonly (StepName & { readonly n: number; readonly of: number; readonly difference: number })[]
}

/** So few events say nothing about others. */
const fewestEvents = 5
/** Points of frustration from which on two differ. */
const differs = 2

/** How far those agree who walked together. */
export function agreementOf({ walked }: Gathered): Agreement {
  const found = walked.map((walk) => {
    const occasions = occasionsOf(walk)
    return { occasions, units: unitsOf(walk, occasions) }
  })
  const occasions = found.flatMap((each) => each.occasions)
  const units = found.flatMap((each) => each.units)
  const ratings = units.map(ratingsOf).filter(({ length }) => length > 1)
  const results = units.map(judgedOf).filter(({ length }) => length > 1)
  const counts = {
    events: occasions.length,
    audits: occasions.flat().length,
    ratings: ratings.flat().length,
    results: results.flat().length,
    differed: differedOf(units),
  }
  if (occasions.length < fewestEvents) return counts
  const alpha = krippendorff(ratings, 'ordinal')
  const gwet = ac1(results, ['passed', 'failed'])
  const common = anyTwoOf(occasions)
  return {
    ...counts,
    ...(alpha !== undefined && { alpha: rounded(alpha) }),
    ...(gwet.ac1 !== undefined && { ac1: rounded(gwet.ac1) }),
    ...(gwet.observed !== undefined && { observed: rounded(gwet.observed) }),
    ...(common !== undefined && { anyTwo: rounded(common) }),
  }
}

function ratingsOf({ answers }: Unit): readonly number[] {
  return answers.flatMap(({ frustration }) => frustration ?? [])
}

function judgedOf({ answers }: Unit): readonly CountedAnswer['result'][] {
  return answers.map(({ result }) => result).filter((result) => result === 'passed' || result === 'failed')
}

/** Over all pairs of all events. */
function anyTwoOf(occasions: readonly Occasion[]): number | undefined {
  const found = occasions.map((occasion) => anyTwo(occasion.map(stepsWithProblems)))
  const pairs = sum(found.map((each) => each.pairs))
  return pairs === 0 ? undefined : sum(found.map((each) => (each.agreement ?? 0) * each.pairs)) / pairs
}

function stepsWithProblems({ findings, checklist }: Occasion[number]): ReadonlySet<string> {
  const drills = new Set(checklist.steps.filter(({ drill }) => drill).map(({ id }) => id))
  return new Set(findings.filter((finding) => isProblem(finding) && !drills.has(finding.step)).map(({ step }) => step))
}

function differedOf(units: readonly Unit[]): Agreement['differed'] {
  const steps = [...grouped(units, ({ asked }) => asked)].flatMap(([{ name }, theirs]) => {
    const compared = theirs.map(apart).filter((each) => each !== undefined)
    const apartBy = compared.filter(({ points, isSplit }) => points >= differs || isSplit)
    const difference = apartBy.reduce((most, { points }) => Math.max(most, points), 0)
    return apartBy.length > 0 ? [{ ...name, n: apartBy.length, of: compared.length, difference }] : []
  })
  return steps.sort((one, other) => other.n - one.n || other.difference - one.difference || byStep(one, other))
}

/** How far apart they are at one step of one event; undefined where fewer than two said anything that can be compared. */
function apart(unit: Unit): { readonly points: number; readonly isSplit: boolean } | undefined {
  const ratings = ratingsOf(unit)
  const results = judgedOf(unit)
  if (ratings.length < 2 && results.length < 2) return undefined
  return {
    points: ratings.length > 0 ? Math.max(...ratings) - Math.min(...ratings) : 0,
    isSplit: new Set(results).size > 1,
  }
}
