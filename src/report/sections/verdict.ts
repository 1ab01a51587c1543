import { counted } from '../../kinds/counted.ts'
import { showDays } from '../../kinds/day.ts'
import { listed } from '../sentence.ts'
import { auditsForWidth } from '../statistics/needed.ts'
import type { Basis } from './basis.ts'
import type { Share, Spread } from './figures.ts'
import type { Problem } from './findings.ts'
import type { Journey } from './journeys.ts'
import type { Outcome } from './outcome.ts'
import type { Waiting } from './waits.ts'

/** What a verdict rests on. */
export interface Grounds {
  readonly basis: Basis
  readonly outcome: Outcome
  readonly journeys: readonly Journey[]
  readonly problems: readonly Problem[]
  readonly cameBack: readonly Problem[]
  readonly held: readonly Problem[]
  readonly waits: readonly Waiting[]
}

/** The whole in plain words. */
export interface Verdict {
  /**
   * `too-few`: too few audits say the outcome, or too few auditors, to tell anything. Otherwise by the interval of the share that achieved it: `good` where nine in
   * ten did and it is more than half at the least, nothing came back and no step hurts; `bad` where it is two thirds at the most.
   */
  readonly tone: 'good' | 'mixed' | 'bad' | 'too-few'
  /** One sentence that a board member keeps: `In 3 of 10 audits the customer got what they came for.` */
  readonly headline: string
  /** One to five more: how sure that is, the worst checklist, where it hurts, what came back or held, what is still awaited. */
  readonly sentences: readonly string[]
}

/** An interval that spans more of all that can be tells nothing. */
const widest = 2 / 3
/** With fewer than five audits, Wilson's may. */
const enough = auditsForWidth(widest)

/** Too few audits, or by too few auditors, who return. */
function isTooFew({ of, low, high }: Share): boolean {
  return of < enough || high - low > widest
}

/** The whole in plain words, from all the rest. */
export function verdictOf(grounds: Grounds): Verdict {
  const { basis, outcome } = grounds
  if (basis.audits === 0) return nothing(basis)
  return {
    tone: toneOf(grounds),
    headline: isTooFew(outcome.achieved) ? tooFew(outcome.achieved, basis) : headline(outcome.achieved),
    sentences: [
      ...certainty(outcome, basis),
      ...worstChecklist(grounds),
      ...worstStep(grounds),
      ...returned(grounds),
      ...awaited(grounds),
    ],
  }
}

function nothing({ filtered }: Basis): Verdict {
  const headline = filtered > 0 ? 'No audit is what was asked for.' : 'There is no audit yet that counts.'
  return {
    tone: 'too-few',
    headline,
    sentences: filtered > 0 ? [`Without the filters there ${filtered === 1 ? 'is 1' : `are ${filtered}`}.`] : [],
  }
}

const hurts = 5

function toneOf({ outcome: { achieved }, journeys, cameBack }: Grounds): Verdict['tone'] {
  const { count, of, low, high } = achieved
  if (isTooFew(achieved)) return 'too-few'
  if (high <= 2 / 3) return 'bad'
  const isSure = count / of >= 0.9 && low > 0.5
  const hasHurt = (worstOf(journeys)?.point.frustration.mean ?? 1) >= hurts
  return isSure && !hasHurt && cameBack.length === 0 ? 'good' : 'mixed'
}

function headline({ count, of }: Share): string {
  if (count === 0) return `In none of ${of} audits did the customer get what they came for.`
  return `In ${count === of ? 'all' : `${count} of`} ${of} audits the customer got what they came for.`
}

function tooFew({ count, of }: Share, { audits }: Basis): string {
  if (of >= enough) return `Too few auditors to tell: in ${count} of ${of} audits the customer got what they came for.`
  if (of > 1) return `Too few audits to tell: in ${count} of ${of} the customer got what they came for.`
  const got = count === 1 ? 'got' : 'did not get'
  if (of === 1) return `Too few audits to tell: in the only one that says, the customer ${got} what they came for.`
  const none = audits === 1 ? 'the only one does not say' : `none of ${audits} says`
  return `Too few audits to tell: ${none} yet whether the customer got what they came for.`
}

/** How far the share may be from what was seen, and what else became of the rest. */
function certainty({ achieved: { of, low, high }, partly, gaveUp }: Outcome, basis: Basis): readonly string[] {
  const rest = [
    ...(partly > 0 ? [`in ${partly} they got part of it`] : []),
    ...(gaveUp.count > 0 ? [`${gaveUp.count} ${gaveUp.count === 1 ? 'was' : 'were'} given up`] : []),
  ]
  const others = rest.length > 0 ? `; ${listed(rest)}` : ''
  if (of < enough) return [`It takes ${enough} audits that say so before a share means anything${others}.`]
  const [least, most] = [Math.round(100 * low), Math.round(100 * high)]
  const range = least === most ? `is about ${least}` : `may be anything from ${least} to ${most}`
  const by = basis.auditors + basis.unnamed
  const who = by < of ? ` by ${counted(by, 'auditors')}` : ''
  return [`Judging by ${of} audits${who}, the true share ${range} in 100${others}.`]
}

/** Only where others did better, and enough audits say so. */
function worstChecklist({ journeys, outcome }: Grounds): readonly string[] {
  const share = ({ count, of }: Share) => count / of
  const worst = journeys.find((journey) => journey.outcome.achieved.of >= enough)
  const { achieved } = worst?.outcome ?? {}
  if (!worst || !achieved || journeys.length < 2 || share(achieved) >= share(outcome.achieved)) return []
  return [`“${worst.title}” did worst, with ${achieved.count} of ${achieved.of}.`]
}

const fewestRatings = 3

/** The step that is rated most frustrating, on average; of two, the one with more ratings. */
function worstOf(journeys: readonly Journey[]) {
  const steps = journeys.flatMap((journey) => journey.curve.map((point) => ({ journey, point })))
  const rated = steps.filter(({ point }) => point.frustration.n >= fewestRatings)
  const [worst] = rated.sort(
    ({ point: { frustration: one } }, { point: { frustration: other } }) =>
      (other.mean ?? 0) - (one.mean ?? 0) || other.n - one.n,
  )
  return worst
}

const mild = 3

function worstStep({ journeys }: Grounds): readonly string[] {
  const worst = worstOf(journeys)
  if (!worst) return []
  const { journey, point } = worst
  const { frustration: felt, position, title } = point
  const where = `step ${position}${journeys.length > 1 ? ` of “${journey.title}”` : ''}, “${title}”`
  const middle = felt.points ? felt.median : felt.mean
  const isMild = (middle ?? 0) < mild
  if (isMild) return [`No step frustrates much; the most is at ${where}, ${ratings(felt, 'less')}.`]
  return [`It ${(middle ?? 0) >= hurts ? 'hurts' : 'frustrates'} most at ${where}, ${ratings(felt, 'more')}.`]
}

/** Few are told one by one. */
const fewRatings = 5

function ratings({ n, points, median, mean }: Spread, side: 'less' | 'more'): string {
  if (!points) return `where frustration is ${tidy(mean)} of 7 on average, in ${n} ratings`
  if (points.length <= fewRatings) return `where frustration was rated ${listed(points.map(tidy))} of 7`
  return `where frustration is ${tidy(median)} of 7 or ${side} in half of ${n} ratings`
}

/** With one digit. */
function tidy(value: number | undefined = 0): string {
  return String(Math.round(value * 10) / 10)
}

function returned({ journeys, cameBack, held }: Grounds): readonly string[] {
  const [worst, ...others] = cameBack
  const gone = `of earlier waves ${held.length === 1 ? 'was' : 'were'} not met again`
  if (!worst) return held.length > 0 ? [`${counted(held.length, 'problems')} ${gone}.`] : []
  const journey = journeys.find(({ checklist }) => checklist === worst.checklist)
  const where = `step ${worst.position}${journeys.length > 1 && journey ? ` of “${journey.title}”` : ''}, “${worst.title}” (in ${worst.audits.count} of ${counted(worst.audits.of, 'audits')})`
  const back =
    others.length === 0
      ? `A problem came back after a wave without it, at ${where}`
      : `${cameBack.length} problems came back after a wave without them, the worst at ${where}`
  return [held.length > 0 ? `${back}; ${held.length} ${gone}.` : `${back}.`]
}

function awaited({ waits }: Grounds): readonly string[] {
  const open = waits.reduce((sum, { waiting }) => sum + waiting, 0)
  if (open === 0) return []
  const longest = waits.reduce((most, wait) => Math.max(most, wait.longest ?? 0), 0)
  if (open === 1) return [`1 wait is still open, after ${showDays(longest)}.`]
  return [`${open} waits are still open, the longest for ${showDays(longest)}.`]
}
