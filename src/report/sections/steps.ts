import type { Checklist, Step } from '../../checklist/checklist.ts'
import { kindNamed } from '../../kinds/index.ts'
import type { Result } from '../../session/event.ts'
import { type AskedStep, type CountedAnswer, sourceOf, type Walked } from '../gathered.ts'
import { anything, ratings, type Share, type Source, type Spread, type StepName, shareIn, spreadOf } from './figures.ts'
import { missedTargets } from './missed-targets.ts'
import { type Tally, tallies } from './tally.ts'

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

/** The steps of the newest version, each with all answers to the same words. */
export function stepsOf(walked: Walked): readonly StepReport[] {
  const tallied = tallies(walked)
  return walked.steps.map((asked, index) => stepReport(asked, walked.checklist, tallied[index] as Tally))
}

function stepReport({ name, step }: AskedStep, checklist: Checklist, tally: Tally): StepReport {
  const { do: what, great, when, ask, critical, weight, drill } = step
  const touchpoint = step.touchpoint ?? checklist.touchpoint
  const channel = step.channel ?? checklist.channel
  const unit = kindNamed(ask.kind).unit?.(ask.spec)
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
    passed: shareIn(tally.passed),
    frustration: spreadOf(tally.frustration, ratings),
    counts: tally.counts,
    wouldGiveUp: shareIn(tally.wouldGiveUp),
    active: spreadOf(tally.active),
    ...(unit !== undefined && { measure: { unit, figures: spreadOf(tally.measure, anything) } }),
    ...(tally.picked && { picked: pickedOf(tally.picked, step) }),
    missed: missedTargets(tally.missed),
    emotions: mostFirst(tally.emotions).map(([emotion, audits]) => ({ emotion, audits })),
    ouches: tally.ouches,
    problems: tally.problems,
    ...notesOf(tally),
  }
}

/** In the order of the options where they are as frequent. */
function pickedOf(picked: ReadonlyMap<string, number>, { ask }: Step): NonNullable<StepReport['picked']> {
  const offered = kindNamed(ask.kind).offers?.(ask.spec) ?? []
  return offered
    .map(({ id, label }) => ({ option: id, label, audits: picked.get(id) ?? 0 }))
    .sort((one, other) => other.audits - one.audits)
}

function notesOf({ written, notes }: Tally): Pick<StepReport, 'notes' | 'moreNotes'> {
  // Each says one thing at least, so that no more of them are needed.
  const newest = written.slice(-mostNotes).reverse().flatMap(notesIn).slice(0, mostNotes)
  return { notes: newest, ...(notes > newest.length && { moreNotes: notes - newest.length }) }
}

function notesIn({ audit, step, result, said }: CountedAnswer): readonly Note[] {
  const answer = step.ask.kind === 'text' ? said?.value : undefined
  return (
    [
      ['answer', answer],
      ['reason', said?.reason],
      ['note', said?.note],
    ] as const
  ).flatMap(([is, text]) => (typeof text === 'string' && text !== '' ? [{ ...sourceOf(audit), is, text, result }] : []))
}

/** The most frequent first, then by the alphabet. */
function mostFirst(times: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...times].sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
}
