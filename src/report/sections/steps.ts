import type { Checklist } from '../../checklist/checklist.ts'
import { kindNamed } from '../../kinds/index.ts'
import type { Result } from '../../session/event.ts'
import { type AskedStep, type CountedAnswer, sourceOf } from '../gathered.ts'
import {
  anything,
  byAuditor,
  ratings,
  type Share,
  type Source,
  type Spread,
  type StepName,
  shareOf,
  spreadOf,
} from './figures.ts'
import { missedTargets } from './missed-targets.ts'
import { isDecided } from './score.ts'

export interface StepReport extends StepName {
  readonly do?: string
  readonly great?: string
  readonly kind: string
  readonly touchpoint?: string
  readonly channel?: string
  readonly critical: boolean
  readonly weight: number
  readonly drill: boolean
  /** It is asked only after some answers. */
  readonly conditional: boolean
  /** How many audits came to each result; `not-reached` and `waiting` included, steps that a branch hides left out. */
  readonly results: Readonly<Partial<Record<Result, number>>>
  /** Passed, of those that passed, failed or were blocked. */
  readonly passed: Share
  readonly frustration: Spread
  /** How many gave 1, 2, … 7. */
  readonly counts: readonly number[]
  /** Would have given up here, of those who were asked. */
  readonly wouldGiveUp: Share
  /** Milliseconds at work. */
  readonly active: Spread
  /** The answer as a number, where it is one; the unit is `ms`, `days`, `of 7`, or a word of the checklist, which may be empty. */
  readonly measure?: { readonly unit: string; readonly figures: Spread }
  /** What could be picked and how often it was, the most frequent first, where there are options. */
  readonly picked?: readonly { readonly option: string; readonly label: string; readonly audits: number }[]
  /** Targets that were missed, in words, and in how many audits. */
  readonly missed: readonly { readonly what: string; readonly audits: number }[]
  readonly emotions: readonly { readonly emotion: string; readonly audits: number }[]
  /** Presses of the ouch key. */
  readonly ouches: number
  /** Findings of problems here, in these words of the step, but for those that were rated 0, no problem. */
  readonly problems: number
  /** What was written here, the newest first; at most 100. */
  readonly notes: readonly Note[]
  /** How many more there are; missing where there are none. */
  readonly moreNotes?: number
}

/** `answer`: the step asks for text; `reason`: why it was set aside. */
interface Note extends Source {
  readonly is: 'answer' | 'note' | 'reason'
  readonly text: string
  readonly result: Result
}

/** No reader reads more. */
const mostNotes = 100

/** One step of the newest version, with all answers to the same words. */
export function stepReport(asked: AskedStep, checklist: Checklist): StepReport {
  const { name, step, answers } = asked
  const { do: what, great, when, ask, critical, weight, drill } = step
  const touchpoint = step.touchpoint ?? checklist.touchpoint
  const channel = step.channel ?? checklist.channel
  const tally = tallied(answers)
  const { passed = 0, failed = 0, blocked = 0 } = tally.results
  return {
    ...name,
    ...(what && { do: what }),
    ...(great && { great }),
    kind: ask.kind,
    ...(touchpoint && { touchpoint }),
    ...(channel && { channel }),
    critical,
    weight,
    drill,
    conditional: when !== undefined,
    results: tally.results,
    passed: shareOf(passed, passed + failed + blocked),
    frustration: spreadOf(
      byAuditor(answers, ({ frustration }) => frustration),
      ratings,
    ),
    counts: tally.counts,
    wouldGiveUp: shareOf(tally.wouldGiveUp, tally.asked),
    active: spreadOf(byAuditor(answers, ({ activeMs }) => activeMs)),
    ...measureOf(asked),
    ...pickedOf(asked),
    missed: missedTargets(tally.missed),
    emotions: mostFirst(tally.emotions).map(([emotion, audits]) => ({ emotion, audits })),
    ouches: tally.ouches,
    problems: tally.problems,
    ...notesOf(answers),
  }
}

interface Tally {
  readonly results: Partial<Record<Result, number>>
  readonly counts: number[]
  readonly emotions: Map<string, number>
  readonly missed: string[]
  wouldGiveUp: number
  asked: number
  ouches: number
  problems: number
}

function tallied(answers: readonly CountedAnswer[]): Tally {
  const tally: Tally = {
    results: {},
    counts: [0, 0, 0, 0, 0, 0, 0],
    emotions: new Map(),
    missed: [],
    wouldGiveUp: 0,
    asked: 0,
    ouches: 0,
    problems: 0,
  }
  for (const answer of answers) {
    const { result, frustration, said, wouldGiveUp, ouches } = answer
    tally.results[result] = (tally.results[result] ?? 0) + 1
    if (frustration !== undefined) tally.counts[frustration - 1] = (tally.counts[frustration - 1] ?? 0) + 1
    if (wouldGiveUp !== undefined) tally.asked += 1
    if (wouldGiveUp) tally.wouldGiveUp += 1
    tally.ouches += ouches
    tally.problems += problemsAt(answer)
    if (said?.missed && isDecided(answer)) tally.missed.push(said.missed)
    for (const emotion of said?.emotions ?? []) tally.emotions.set(emotion, (tally.emotions.get(emotion) ?? 0) + 1)
  }
  return tally
}

function problemsAt({ audit: { findings }, step }: CountedAnswer): number {
  let problems = 0
  for (const finding of findings)
    if (finding.step === step.id && (finding.kind ?? 'problem') === 'problem' && finding.severity !== 0) problems += 1
  return problems
}

/** What there is of a diary that is still kept is no answer yet. */
function measureOf({ step: { ask }, answers }: AskedStep): Pick<StepReport, 'measure'> {
  const unit = kindNamed(ask.kind).unit?.(ask.spec)
  if (unit === undefined) return {}
  const figures = spreadOf(
    byAuditor(answers, ({ measure, result }) => (result === 'waiting' ? undefined : measure)),
    anything,
  )
  return { measure: { unit, figures } }
}

function pickedOf({ step: { ask }, answers }: AskedStep): Pick<StepReport, 'picked'> {
  const kind = kindNamed(ask.kind)
  const offered = kind.offers?.(ask.spec)
  if (!offered) return {}
  const times = new Map(offered.map(({ id }) => [id, 0]))
  for (const { said } of answers) {
    if (said?.value === undefined) continue
    const { is } = kind.facts(said.value, ask.spec)
    for (const id of [is].flat()) if (typeof id === 'string') times.set(id, (times.get(id) ?? 0) + 1)
  }
  const picked = offered.map(({ id, label }) => ({ option: id, label, audits: times.get(id) ?? 0 }))
  return { picked: picked.sort((one, other) => other.audits - one.audits) }
}

function notesOf(answers: readonly CountedAnswer[]): Pick<StepReport, 'notes' | 'moreNotes'> {
  const notes: Note[] = []
  let more = 0
  for (let index = answers.length - 1; index >= 0; index -= 1) {
    const answer = answers[index]
    for (const note of answer ? written(answer) : []) {
      if (notes.length < mostNotes) notes.push(note)
      else more += 1
    }
  }
  return { notes, ...(more > 0 && { moreNotes: more }) }
}

const nothing: readonly Note[] = []

function written({ audit, step, result, said }: CountedAnswer): readonly Note[] {
  const text = step.ask.kind === 'text' && typeof said?.value === 'string' ? said.value : undefined
  if (!said || !(text || said.note || said.reason)) return nothing
  const source = sourceOf(audit)
  return [
    ...(text ? [{ ...source, is: 'answer' as const, text, result }] : []),
    ...(said.reason ? [{ ...source, is: 'reason' as const, text: said.reason, result }] : []),
    ...(said.note ? [{ ...source, is: 'note' as const, text: said.note, result }] : []),
  ]
}

/** The most frequent first, then by the alphabet. */
function mostFirst(times: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...times].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
}
