import { type Cause, causes, type FindingKind, findingKinds } from '../../session/event.ts'
import type { FindingRecord } from '../../session/record.ts'
import { type AskedStep, type CountedAudit, type Gathered, sourceOf, type Walked } from '../gathered.ts'
import { grouped } from '../grouped.ts'
import { type Photo, type Share, type Source, type StepName, shareOf } from './figures.ts'
import { gravity, isProblem } from './gravity.ts'
import { type History, historyOf } from './history.ts'
import { byStep, canSay, nameIn, namesOf } from './step-names.ts'

export type { History } from './history.ts'

/** Whether it is mended; only open so far, until findings are triaged. */
export type FindingState = 'open'

/** One finding of one audit. */
export interface FindingLine extends StepName {
  readonly source: Source
  /** `1`, `2`, … within its step and audit. */
  readonly id: string
  readonly kind: FindingKind
  /** 0 no problem to 4 (Nielsen); of problems alone, and only if it was said. */
  readonly severity?: number
  readonly text?: string
  /** The words that were heard. */
  readonly words?: string
  readonly cause?: Cause
  readonly idea?: string
  readonly evidence: readonly Photo[]
  readonly state: FindingState
}

/**
 * What goes wrong at one step, all audits together: the problems that were found there, but for those that were rated 0, no problem. They
 * are ranked by severity first, then by reach (the lower end of the interval of its share), then by how often; never by a product of ordinals.
 */
export interface Problem extends StepName {
  /** Audits with a problem there, of those that answered the step, were stopped at it or found a problem there. */
  readonly audits: Share
  /** The worst that was said, 1 to 4. */
  readonly severity?: number
  /** It was asked in other words in an earlier version, and `audits` and `waves` are of all of them. */
  readonly reworded?: true
  /** The one that speaks for all: of those that say what happened the worst, with a photo and the words that were heard, the newest. */
  readonly finding: FindingLine
  readonly others: number
  /** The most frequent first. */
  readonly causes: readonly Cause[]
  /** Local dates. */
  readonly firstSeen: string
  readonly lastSeen: string
  readonly history: History
  /** In each wave in which the step was walked, the oldest first. */
  readonly waves: readonly { readonly wave: string; readonly audits: Share }[]
  readonly state: FindingState
}

/** What was worth remembering. */
export interface Remembered extends StepName {
  readonly source: Source
  readonly because: string
}

/** Why things go wrong: audits with such a finding, of all audits. */
export interface Causes {
  readonly causes: readonly {
    readonly cause: Cause
    readonly audits: Share
    readonly findings: number
    readonly steps: readonly StepName[]
  }[]
  /** Findings of problems of which nobody said a cause. */
  readonly unsaid: number
}

/** Every finding that counts, the worst first: problems by severity, then the other kinds; of the same step the newest first. */
export function findingsOf({ walked }: Gathered): readonly FindingLine[] {
  return walked.flatMap(linesOf).sort(worstFirst)
}

/** The newest first. */
function linesOf(walked: Walked): readonly FindingLine[] {
  const names = namesOf(walked)
  return walked.audits.toReversed().flatMap((audit) => {
    if (audit.findings.length === 0) return []
    const source = sourceOf(audit)
    return audit.findings.flatMap((finding) => {
      const name = names.get(finding.step)
      return name ? [lineOf(audit, finding, source, name)] : []
    })
  })
}

const noEvidence: readonly Photo[] = []

function lineOf({ evidence }: CountedAudit, finding: FindingRecord, source: Source, name: StepName): FindingLine {
  const { id, kind = 'problem', severity, text, words, cause, idea } = finding
  return {
    ...name,
    source,
    id,
    kind,
    ...(severity !== undefined && { severity }),
    ...(text && { text }),
    ...(words && { words }),
    ...(cause && { cause }),
    ...(idea && { idea }),
    evidence:
      evidence.length === 0
        ? noEvidence
        : evidence
            .filter(({ step }) => step === finding.step)
            .map((file) => ({ sha256: file.sha256, name: file.name, type: file.type })),
    state: 'open',
  }
}

const ranks = new Map(findingKinds.map((kind, index) => [kind, index]))

function worstFirst(one: FindingLine, other: FindingLine): number {
  return (
    (ranks.get(one.kind) ?? 0) - (ranks.get(other.kind) ?? 0) ||
    gravity(other.severity) - gravity(one.severity) ||
    byStep(one, other)
  )
}

/** What goes wrong, by step, the worst first. */
export function problemsOf({ walked, waves }: Gathered, findings: readonly FindingLine[]): readonly Problem[] {
  const found = grouped(findings.filter(isProblem), ({ checklist, step }) => `${checklist} ${step}`)
  const problems = walked.flatMap((walk) => {
    const asked = grouped([...walk.steps, ...walk.earlier], ({ name }) => name.step)
    return [...asked].flatMap(([step, wordings]) => {
      const lines = found.get(`${walk.checklist.id} ${step}`)
      return lines ? [problemOf(lines, wordings, waves)] : []
    })
  })
  return problems.sort(
    (one, other) =>
      gravity(other.severity) - gravity(one.severity) ||
      other.audits.low - one.audits.low ||
      other.audits.count - one.audits.count ||
      byStep(one, other),
  )
}

/** @param lines the worst first, and of those the newest. */
function problemOf(lines: readonly FindingLine[], wordings: readonly AskedStep[], waves: readonly string[]): Problem {
  const [worst] = lines as readonly [FindingLine]
  const reach = reachOf(lines, wordings)
  const walked = waves.flatMap((wave) => {
    const tally = reach.byWave.get(wave)
    return tally ? [{ wave, audits: shareOf(tally.count, tally.of) }] : []
  })
  const became = walked.map(({ audits }) => audits)
  const days = lines.map(({ source }) => source.at.slice(0, 10)).sort()
  return {
    ...nameIn(worst),
    audits: shareOf(reach.all.count, reach.all.of),
    ...(worst.severity !== undefined && { severity: worst.severity }),
    ...(wordings.filter(({ answers }) => answers.some(canSay)).length > 1 && { reworded: true as const }),
    finding: spokesman(lines),
    others: lines.length - 1,
    causes: frequent(lines.flatMap(({ cause }) => cause ?? [])),
    firstSeen: days[0] ?? '',
    lastSeen: days.at(-1) ?? '',
    history: historyOf(became, isSeenSince(lines, walked.at(-1)?.wave, wordings)),
    waves: walked,
    state: 'open',
  }
}

interface Tally {
  count: number
  of: number
}

/** Audits with a problem, of those that can say, all together and by wave; there, only waves that have some. */
function reachOf(lines: readonly FindingLine[], wordings: readonly AskedStep[]) {
  const withProblem = new Set(lines.map(({ source }) => source.audit))
  const all: Tally = { count: 0, of: 0 }
  const byWave = new Map<string | undefined, Tally>()
  for (const { answers } of wordings)
    for (const answer of answers) {
      const { id, wave } = answer.audit.head
      const hasProblem = withProblem.has(id)
      if (!hasProblem && !canSay(answer)) continue
      const tally = byWave.get(wave) ?? { count: 0, of: 0 }
      byWave.set(wave, tally)
      for (const each of [all, tally]) {
        each.of += 1
        if (hasProblem) each.count += 1
      }
    }
  return { all, byWave }
}

/** Whether an audit of no wave found it after the last audit of the last wave. */
function isSeenSince(lines: readonly FindingLine[], wave: string | undefined, wordings: readonly AskedStep[]): boolean {
  const outside = lines.filter(({ source }) => source.wave === undefined).map(({ source }) => Date.parse(source.at))
  if (outside.length === 0) return false
  const within = wordings.flatMap(({ answers }) =>
    answers.flatMap(({ audit: { head } }) => (head.wave === wave ? [Date.parse(head.startedAt)] : [])),
  )
  const end = within.reduce((last, at) => Math.max(last, at), 0)
  return outside.some((at) => at > end)
}

/** The one that tells most, the first of equals; one without a word tells nothing, however bad it was. */
function spokesman(lines: readonly FindingLine[]): FindingLine {
  return lines.reduce((best, line) => (telling(line) > telling(best) ? line : best))
}

function telling({ text, words, severity, evidence }: FindingLine): number {
  const hasPhoto = evidence.some(({ type }) => type.startsWith('image/'))
  return (text || words ? 100 : 0) + 10 * gravity(severity) + (hasPhoto ? 2 : 0) + (text && words ? 1 : 0)
}

/** Each once, the most frequent first, then in the order of the vocabulary. */
function frequent(said: readonly Cause[]): readonly Cause[] {
  const times = grouped(said, (cause) => cause)
  const count = (cause: Cause) => times.get(cause)?.length ?? 0
  return causes.filter((cause) => times.has(cause)).sort((one, other) => count(other) - count(one))
}

/** What was worth remembering, the newest first. */
export function rememberedOf({ walked, audits }: Gathered): readonly Remembered[] {
  const names = new Map(walked.map((walk) => [walk.checklist.id, namesOf(walk)]))
  return audits.toReversed().flatMap((audit) =>
    audit.answers.flatMap(({ step, said }) => {
      const name = said?.remembered && names.get(audit.checklist.id)?.get(step.id)
      return name ? [{ ...name, source: sourceOf(audit), because: said.remembered }] : []
    }),
  )
}

/** Why things go wrong: the cause of most audits first, its steps by how often. */
export function causesOf({ audits }: Gathered, findings: readonly FindingLine[]): Causes {
  const problems = findings.filter(isProblem)
  const byCause = grouped(problems, ({ cause }) => cause)
  const said = causes.flatMap((cause) => {
    const lines = byCause.get(cause)
    if (!lines) return []
    const steps = [...grouped(lines, ({ checklist, step }) => `${checklist} ${step}`).values()]
    const share = shareOf(new Set(lines.map(({ source }) => source.audit)).size, audits.length)
    return [{ cause, audits: share, findings: lines.length, steps: mostFirst(steps) }]
  })
  return {
    causes: said.sort((one, other) => other.audits.count - one.audits.count),
    unsaid: byCause.get(undefined)?.length ?? 0,
  }
}

function mostFirst(steps: readonly (readonly FindingLine[])[]): readonly StepName[] {
  return steps
    .toSorted(
      ([one, ...ones], [other, ...others]) => others.length - ones.length || (one && other ? byStep(one, other) : 0),
    )
    .flatMap(([line]) => (line ? [nameIn(line)] : []))
}
