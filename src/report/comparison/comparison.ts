import type { Step } from '../../checklist/checklist.ts'
import type { AskedStep, CountedAudit, Gathered, Walked } from '../gathered.ts'
import type { StepName } from '../sections/figures.ts'
import { findingsOf, type Problem, problemsOf } from '../sections/findings.ts'
import { holm } from '../statistics/holm.ts'
import { type Change, judged, type Measure, type Measured, measured, measures } from './change.ts'
import { byAuditor, figureOf } from './given.ts'
import { sentencesOf } from './sentences.ts'

/** Two waves side by side, as a plain model; as JSON it is what `compare --format json` prints. */
export interface Comparison {
  /** The version of this form. */
  readonly comparison: 1
  readonly madeAt: string
  readonly filter: Readonly<Record<string, readonly string[]>>
  readonly before: Round
  readonly after: Round
  /** The whole in two sentences: `Three minutes shorter, but the form got angrier.` */
  readonly sentences: readonly string[]
  /** The one test that was declared beforehand; everything else is exploratory. */
  readonly headline: Change
  /** Over the checklists that were walked in both waves, and of these the steps that can be compared. */
  readonly overall: readonly Change[]
  readonly journeys: readonly JourneyChange[]
  readonly problems: {
    readonly new: readonly Problem[]
    readonly gone: readonly Problem[]
    /** Not found again, in too few audits to say that they are gone. */
    readonly notSeen: readonly Problem[]
    readonly recurring: readonly Problem[]
  }
  /** Checklists that only one of the two waves walked. */
  readonly alone: readonly {
    readonly checklist: string
    readonly title: string
    readonly wave: string
    readonly audits: number
  }[]
}

export interface Round {
  readonly wave: string
  readonly audits: number
  /** Names that were given; who gave none counts as one in each audit. */
  readonly auditors: number
  /** Local dates. */
  readonly from: string
  readonly to: string
}

export interface JourneyChange {
  readonly checklist: string
  readonly title: string
  readonly overall: readonly Change[]
  readonly steps: readonly StepChange[]
  /** Steps that can't be compared: worded differently, or answered in one wave alone. */
  readonly notCompared: readonly (StepName & { readonly why: 'reworded' | 'new' | 'gone' | 'not-walked' })[]
}

export interface StepChange extends StepName {
  readonly changes: readonly Change[]
}

/** What only the caller knows of a comparison. */
export interface Waves {
  readonly before: string
  readonly after: string
  /** The measure of the headline test, as it was declared. */
  readonly test: Measure
  /** ISO 8601 with offset. */
  readonly madeAt: string
  readonly filter: Comparison['filter']
}

/** The changes of a journey before it is known how many there are in all. */
interface Unjudged {
  readonly walked: Walked
  readonly overall: readonly Measured[]
  readonly steps: readonly { readonly name: StepName; readonly changes: readonly Measured[] }[]
  readonly notCompared: JourneyChange['notCompared']
}

/**
 * Two waves side by side.
 *
 * @param gathered the audits of these two waves alone.
 */
export function comparisonOf(gathered: Gathered, { before, after, test, madeAt, filter }: Waves): Comparison {
  const inBoth = gathered.walked.filter((walked) => [before, after].every((wave) => auditsOf(walked, wave).length > 0))
  const compared = new Set(inBoth.flatMap((walked) => comparable(walked, before, after).map(({ step }) => step)))
  const audits = inBoth.flatMap((walked) => walked.audits)
  const same = stepsInEveryVersion(inBoth, compared)
  const whole = measures.map((measure) => changeOf(measure, audits, same, before))
  const unjudged = inBoth.map((walked) => journeyOf(walked, before, after, same))
  const headline = whole.find(({ measure }) => measure === test) ?? measured(test, [])
  const judge = corrected(whole.filter((change) => change !== headline))
  const told = judged(headline)
  const problems = problemsOf(gathered, findingsOf(gathered))
  const having = (...histories: readonly Problem['history'][]) =>
    problems.filter(({ history }) => histories.includes(history))
  const parts = {
    before: roundOf(gathered, before),
    after: roundOf(gathered, after),
    headline: told,
    overall: whole.map((change) => (change === headline ? told : judge(change))),
    journeys: unjudged.map(journeyJudged),
    problems: {
      new: having('new'),
      gone: having('gone'),
      notSeen: having('not-seen'),
      recurring: having('recurring', 'came-back'),
    },
  }
  return {
    comparison: 1,
    madeAt,
    filter,
    ...parts,
    sentences: sentencesOf(parts),
    alone: gathered.walked.filter((walked) => !inBoth.includes(walked)).map(aloneOf),
  }
}

const auditsOf = ({ audits }: Walked, wave: string) => audits.filter(({ head }) => head.wave === wave)

/** The steps of the newest version that both waves answered in the same words. */
function comparable({ steps }: Walked, before: string, after: string): readonly AskedStep[] {
  return steps.filter(({ answers }) =>
    [before, after].every((wave) => answers.some(({ audit }) => audit.head.wave === wave)),
  )
}

/** The same steps in all versions, so that an audit of an older one is measured by them too. */
function stepsInEveryVersion(inBoth: readonly Walked[], compared: ReadonlySet<Step>): ReadonlySet<Step> {
  return new Set(
    inBoth.flatMap(({ steps }) =>
      steps.filter(({ step }) => compared.has(step)).flatMap(({ answers }) => answers.map(({ step }) => step)),
    ),
  )
}

function changeOf(
  measure: Measure,
  audits: readonly CountedAudit[],
  steps: ReadonlySet<Step>,
  before: string,
): Measured {
  const numbers = audits.map((audit) => ({ audit, value: figureOf(measure, audit, steps) }))
  return measured(measure, byAuditor(numbers, before))
}

function journeyOf(walked: Walked, before: string, after: string, same: ReadonlySet<Step>): Unjudged {
  return {
    walked,
    overall: measures.map((measure) => changeOf(measure, walked.audits, same, before)),
    steps: comparable(walked, before, after).map(({ name, answers }) => ({
      name,
      changes: stepChanges({ answers, before }),
    })),
    notCompared: notCompared(walked, before, after),
  }
}

const isJudged = new Map([
  ['passed', 1],
  ['failed', 0],
  ['blocked', 0],
] as const)

function stepChanges({ answers, before }: Pick<AskedStep, 'answers'> & { before: string }): readonly Measured[] {
  const of = (measure: Measured['measure'], value: (answer: AskedStep['answers'][number]) => number | undefined) =>
    measured(
      measure,
      byAuditor(
        answers.map((answer) => ({ audit: answer.audit, value: value(answer) })),
        before,
      ),
    )
  const changes = [
    of('frustration', ({ frustration }) => frustration),
    of('passed', ({ result }) => isJudged.get(result as 'passed')),
    of('minutes', ({ activeMs }) => (activeMs === undefined ? undefined : activeMs / 60_000)),
  ]
  return changes.filter(({ difference }) => difference !== undefined)
}

function notCompared({ steps, earlier }: Walked, before: string, after: string): JourneyChange['notCompared'] {
  const current = new Set(steps.map(({ step }) => step.id))
  const older = new Set(earlier.map(({ step }) => step.id))
  const whyOf = ({ step, answers }: AskedStep): JourneyChange['notCompared'][number]['why'] | undefined => {
    const [isBefore, isAfter] = [before, after].map((wave) => answers.some(({ audit }) => audit.head.wave === wave))
    if (isBefore && isAfter) return undefined
    if (older.has(step.id)) return 'reworded'
    if (!isBefore && !isAfter) return 'not-walked'
    return isAfter ? 'new' : 'gone'
  }
  const ofNewest = steps.flatMap((asked) => {
    const why = whyOf(asked)
    return why ? [{ ...asked.name, why }] : []
  })
  const dropped = earlier.filter(({ step }) => !current.has(step.id))
  return [...ofNewest, ...dropped.map(({ name }) => ({ ...name, why: 'gone' as const }))]
}

function journeyJudged({ walked, overall, steps, notCompared }: Unjudged): JourneyChange {
  const judge = corrected([...overall, ...steps.flatMap(({ changes }) => changes)])
  return {
    checklist: walked.checklist.id,
    title: walked.checklist.title,
    overall: overall.map(judge),
    steps: steps.map(({ name, changes }) => ({ ...name, changes: changes.map(judge) })),
    notCompared,
  }
}

/** Judges changes by Holm's correction over all of them: those of the whole are one family, and those of each checklist. */
function corrected(changes: readonly Measured[]): (change: Measured) => Change {
  const tested = changes.filter(({ p }) => p !== undefined)
  const ps = holm(tested.map(({ p = 1 }) => p))
  const adjusted = new Map(tested.map((change, index) => [change, ps[index]]))
  return (change) => judged(change, adjusted.get(change))
}

function roundOf({ audits }: Gathered, wave: string): Round {
  const all = audits.filter(({ head }) => head.wave === wave)
  const days = all.map(({ head }) => head.startedAt.slice(0, 10)).sort()
  return {
    wave,
    audits: all.length,
    auditors: new Set(all.map(({ head }) => head.auditor || `audit ${head.id}`)).size,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
  }
}

function aloneOf({ checklist, audits }: Walked): Comparison['alone'][number] {
  return { checklist: checklist.id, title: checklist.title, wave: audits[0]?.head.wave ?? '', audits: audits.length }
}
