import type { Gathered } from './gathered.ts'
import { type Agreement, agreementOf } from './sections/agreement.ts'
import { type Basis, basisOf, type Uncounted } from './sections/basis.ts'
import { type Coverage, coverageOf } from './sections/coverage.ts'
import {
  type Causes,
  causesOf,
  type FindingLine,
  findingsOf,
  type Problem,
  problemsOf,
  type Remembered,
  rememberedOf,
} from './sections/findings.ts'
import { type Journey, journeysOf } from './sections/journeys.ts'
import { type Method, methodOf } from './sections/method.ts'
import { type Outcome, outcomeOf } from './sections/outcome.ts'
import { type PersonaReport, personasOf } from './sections/personas.ts'
import { type Perspectives, perspectivesOf } from './sections/perspectives.ts'
import { type Drill, drillsOf, type OneAndDone, oneAndDoneOf } from './sections/service.ts'
import { type Trend, trendsOf } from './sections/trends.ts'
import { type Verdict, verdictOf } from './sections/verdict.ts'
import { type Waiting, waitsOf } from './sections/waits.ts'

/** Many audits as a plain model, of which every format is made; as JSON it is what `report --format json` prints. */
export interface Report {
  /** The version of this form. */
  readonly report: 1
  /** ISO 8601 with offset; all else is the same for the same audits. */
  readonly madeAt: string
  /** `Return one of our own products`, or `5 checklists`. */
  readonly title: string
  /** The filters as they were given; none that was not. */
  readonly filter: Readonly<Record<string, readonly string[]>>
  readonly basis: Basis
  readonly verdict: Verdict
  /** Over all checklists. */
  readonly outcome: Outcome
  /** One for each checklist, the worst first. */
  readonly journeys: readonly Journey[]
  /** The worst first: the first five are those of page one. */
  readonly problems: readonly Problem[]
  /** Problems that were gone and came back. */
  readonly cameBack: readonly Problem[]
  /** Problems that are gone: found in earlier waves and not since, in enough audits to say so. */
  readonly held: readonly Problem[]
  /** The newest first; at most 100. */
  readonly remembered: readonly Remembered[]
  /** How many more there are; missing where there are none, as below. */
  readonly moreRemembered?: number
  /** Findings of every kind, the worst first, of these those that say something; at most 500. `export` has them all. */
  readonly findings: readonly FindingLine[]
  readonly moreFindings?: number
  readonly causes: Causes
  readonly drills: readonly Drill[]
  readonly oneAndDone: OneAndDone
  readonly waits: readonly Waiting[]
  readonly perspectives: Perspectives
  readonly personas: readonly PersonaReport[]
  readonly coverage: Coverage
  readonly trends: readonly Trend[]
  readonly agreement: Agreement
  readonly method: Method
}

/** What only the caller knows of a report. */
export interface Asked extends Uncounted {
  /** ISO 8601 with offset. */
  readonly madeAt: string
  readonly filter: Report['filter']
}

/** No reader reads more, and no page should carry them. */
const mostFindings = 500
const mostRemembered = 100

/** The first of a list, and how many more there are. */
function first<Name extends string, More extends string, Each>(
  name: Name,
  more: More,
  all: readonly Each[],
  most: number,
) {
  return {
    [name]: all.slice(0, most),
    ...(all.length > most && { [more]: all.length - most }),
  } as { readonly [Key in Name]: readonly Each[] } & { readonly [Key in More]?: number }
}

/** The report of audits that count. */
export function reportOf(gathered: Gathered, { madeAt, filter, leftOut, filtered }: Asked): Report {
  const findings = findingsOf(gathered)
  const problems = problemsOf(gathered, findings)
  const basis = basisOf(gathered, { leftOut, filtered })
  const [only, ...others] = gathered.walked
  const report = {
    report: 1 as const,
    madeAt,
    title: only && others.length === 0 ? only.checklist.title : `${gathered.walked.length} checklists`,
    filter,
    basis,
    outcome: outcomeOf(gathered.audits),
    journeys: journeysOf(gathered),
    problems: problems.filter(({ history }) => history !== 'gone'),
    cameBack: problems.filter(({ history }) => history === 'came-back'),
    held: problems.filter(({ history }) => history === 'gone'),
    ...first('remembered', 'moreRemembered', rememberedOf(gathered), mostRemembered),
    ...first('findings', 'moreFindings', findings, mostFindings),
    causes: causesOf(gathered, findings),
    drills: drillsOf(gathered),
    oneAndDone: oneAndDoneOf(gathered),
    waits: waitsOf(gathered, madeAt.slice(0, 10)),
    perspectives: perspectivesOf(gathered),
    personas: personasOf(gathered),
    coverage: coverageOf(gathered),
    trends: trendsOf(gathered),
    agreement: agreementOf(gathered),
    method: methodOf(gathered, basis),
  }
  return { ...report, verdict: verdictOf(report) }
}
