import { type Cause, causes, type FindingKind, findingKinds } from '../../session/event.ts'
import type { FindingRecord } from '../../session/record.ts'
import { type AskedStep, type CountedAudit, type Gathered, sourceOf } from '../gathered.ts'
import { grouped } from '../grouped.ts'
import { auditsByAuditor, type Photo, type Share, type Source, type StepName, shareIn } from './figures.ts'
import { gravity, isProblem } from './gravity.ts'
import { type History, historyOf } from './history.ts'
import { type Reach, reachOf, shareOfReach, together } from './reach.ts'
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
  // In heaps of one rank and step, since sorting a hundred thousand takes longer than all the rest.
  const heaps = new Map<number, FindingLine[]>()
  let steps = 0
  for (const walk of walked) {
    const names = namesOf(walk)
    const places = new Map([...names.keys()].map((step, index) => [step, steps + index]))
    steps += names.size
    for (const audit of walk.audits.toReversed())
      for (const finding of audit.findings) {
        const name = names.get(finding.step)
        if (!name) continue
        const rank = rankOf(finding) * 1e9 + (places.get(finding.step) ?? 0)
        const heap = heaps.get(rank)
        if (heap) heap.push(lineOf(audit, finding, name))
        else heaps.set(rank, [lineOf(audit, finding, name)])
      }
  }
  return [...heaps].sort(([one], [other]) => one - other).flatMap(([, heap]) => heap)
}

/** The smaller the worse; whole. */
function rankOf({ kind = 'problem', severity }: FindingRecord): number {
  return 10 * findingKinds.indexOf(kind) - 2 * gravity(severity)
}

const noEvidence: readonly Photo[] = []

function lineOf(audit: CountedAudit, finding: FindingRecord, name: StepName): FindingLine {
  const { id, kind = 'problem', severity, text, words, cause, idea } = finding
  const line: { -readonly [Key in keyof FindingLine]: FindingLine[Key] } = {
    ...name,
    source: sourceOf(audit),
    id,
    kind,
    evidence: noEvidence,
    state: 'open',
  }
  if (severity !== undefined) line.severity = severity
  if (text) line.text = text
  if (words) line.words = words
  if (cause) line.cause = cause
  if (idea) line.idea = idea
  const evidence = audit.evidence.filter(({ step }) => step === finding.step)
  if (evidence.length > 0)
    line.evidence = evidence.map((file) => ({ sha256: file.sha256, name: file.name, type: file.type }))
  return line
}

/** What goes wrong, by step, the worst first. */
export function problemsOf({ walked, waves }: Gathered, findings: readonly FindingLine[]): readonly Problem[] {
  const found = grouped(findings.filter(isProblem), ({ checklist, step }) => `${checklist} ${step}`)
  const problems = walked.flatMap((walk) => {
    const asked = grouped([...walk.steps, ...walk.earlier], ({ name }) => name.step)
    const reach = reachOf(walk)
    return [...asked].flatMap(([step, wordings]) => {
      const lines = found.get(`${walk.checklist.id} ${step}`)
      return lines ? [problemOf(lines, wordings, waves, (wave) => reach.get(wave)?.get(step))] : []
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

/**
 * @param lines the worst first, and of those the newest.
 * @param reachIn in a wave, or in the audits of none.
 */
function problemOf(
  lines: readonly FindingLine[],
  wordings: readonly AskedStep[],
  waves: readonly string[],
  reachIn: (wave: string | undefined) => Reach | undefined,
): Problem {
  const [worst] = lines as readonly [FindingLine]
  const all = together([...waves, undefined].flatMap((wave) => reachIn(wave) ?? []))
  const walked = waves.flatMap((wave) => {
    const reach = reachIn(wave)
    return reach ? [{ wave, reach, audits: shareOfReach(reach) }] : []
  })
  const became = walked.map(({ reach }) => reach)
  const days = lines.map(({ source }) => source.at.slice(0, 10))
  return {
    ...nameIn(worst),
    audits: shareOfReach(all),
    ...(worst.severity !== undefined && { severity: worst.severity }),
    ...(wordings.filter(({ answers }) => answers.some(canSay)).length > 1 && { reworded: true as const }),
    finding: spokesman(lines),
    others: lines.length - 1,
    causes: frequent(lines.flatMap(({ cause }) => cause ?? [])),
    firstSeen: days.reduce((first, day) => (day < first ? day : first)),
    lastSeen: days.reduce((last, day) => (day > last ? day : last)),
    history: historyOf(became, () => isSeenSince(lines, walked.at(-1)?.wave, wordings)),
    waves: walked.map(({ wave, audits }) => ({ wave, audits })),
    state: 'open',
  }
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
  const found: Remembered[] = []
  for (const audit of audits.toReversed())
    for (const { step, said } of audit.answers) {
      const name = said?.remembered ? names.get(audit.checklist.id)?.get(step.id) : undefined
      if (name && said?.remembered) found.push({ ...name, source: sourceOf(audit), because: said.remembered })
    }
  return found
}

/** Why things go wrong: the cause of most audits first, its steps by how often. */
export function causesOf({ audits }: Gathered, findings: readonly FindingLine[]): Causes {
  const problems = findings.filter(isProblem)
  const byCause = grouped(problems, ({ cause }) => cause)
  const said = causes.flatMap((cause) => {
    const lines = byCause.get(cause)
    if (!lines) return []
    const steps = [...grouped(lines, ({ checklist, step }) => `${checklist} ${step}`).values()]
    const found = new Set(lines.map(({ source }) => source.audit))
    const share = shareIn(auditsByAuditor(audits, ({ head }) => Number(found.has(head.id))))
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
