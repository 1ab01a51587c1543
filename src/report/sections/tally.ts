import type { Step } from '../../checklist/checklist.ts'
import { kindNamed } from '../../kinds/index.ts'
import type { Result } from '../../session/event.ts'
import type { AskedStep, CountedAnswer, Walked } from '../gathered.ts'
import { addTo, auditorNumbers } from './figures.ts'
import { isDecided } from './score.ts'

/** What all answers to one step come to; numbers are by auditor. */
export interface Tally {
  readonly step: Step
  readonly results: Partial<Record<Result, number>>
  /** How many gave 1, 2, … 7. */
  readonly counts: number[]
  readonly frustration: number[][]
  /** 1 or 0 each, as is what follows. */
  readonly passed: number[][]
  readonly wouldGiveUp: number[][]
  readonly active: number[][]
  readonly measure: number[][]
  readonly emotions: Map<string, number>
  /** How often each option was picked, where there are options. */
  readonly picked?: Map<string, number>
  /** Of each answer that missed targets, those. */
  readonly missed: string[]
  /** Answers with something written, and how many things that are. */
  readonly written: CountedAnswer[]
  notes: number
  ouches: number
  problems: number
}

/** One for each step of the newest version, in one pass over what may be a million answers: audit by audit, as they lie. */
export function tallies({ audits, steps }: Walked): readonly Tally[] {
  const all = steps.map(emptyTally)
  const byStep = new Map(steps.flatMap(({ editions }, index) => editions.map((step) => [step, all[index]] as const)))
  const auditorOf = auditorNumbers()
  for (const audit of audits) {
    const auditor = auditorOf(audit)
    for (const answer of audit.answers) {
      const tally = byStep.get(answer.step)
      if (tally) addAnswer(tally, answer, auditor)
    }
  }
  return all
}

function emptyTally({ step }: AskedStep): Tally {
  return {
    step,
    results: {},
    counts: [0, 0, 0, 0, 0, 0, 0],
    frustration: [],
    passed: [],
    wouldGiveUp: [],
    active: [],
    measure: [],
    emotions: new Map(),
    ...(kindNamed(step.ask.kind).offers && { picked: new Map<string, number>() }),
    missed: [],
    written: [],
    notes: 0,
    ouches: 0,
    problems: 0,
  }
}

function addAnswer(tally: Tally, answer: CountedAnswer, auditor: number): void {
  const { audit, result, frustration, activeMs, measure, wouldGiveUp, ouches, said } = answer
  tally.results[result] = (tally.results[result] ?? 0) + 1
  if (frustration !== undefined) {
    tally.counts[frustration - 1] = (tally.counts[frustration - 1] ?? 0) + 1
    addTo(tally.frustration, auditor, frustration)
  }
  if (activeMs !== undefined) addTo(tally.active, auditor, activeMs)
  // What there is of a diary that is still kept is no answer yet.
  if (measure !== undefined && result !== 'waiting') addTo(tally.measure, auditor, measure)
  if (wouldGiveUp !== undefined) addTo(tally.wouldGiveUp, auditor, Number(wouldGiveUp))
  if (isDecided(answer)) addTo(tally.passed, auditor, Number(result === 'passed'))
  tally.ouches += ouches
  if (audit.findings.length > 0) tally.problems += problemsAt(answer)
  if (said) addSaid(tally, answer, said)
}

function problemsAt({ audit: { findings }, step }: CountedAnswer): number {
  return findings.filter((finding) => finding.step === step.id && isProblem(finding)).length
}

function isProblem({ kind = 'problem', severity }: CountedAnswer['audit']['findings'][number]): boolean {
  return kind === 'problem' && severity !== 0
}

function addSaid(tally: Tally, answer: CountedAnswer, said: NonNullable<CountedAnswer['said']>): void {
  const { ask } = tally.step
  if (said.missed && isDecided(answer)) tally.missed.push(said.missed)
  for (const emotion of said.emotions ?? []) count(tally.emotions, emotion)
  if (tally.picked && said.value !== undefined) {
    const { is } = kindNamed(ask.kind).facts(said.value, ask.spec)
    for (const id of Array.isArray(is) ? is : [is]) count(tally.picked, id)
  }
  const notes = (said.note ? 1 : 0) + (said.reason ? 1 : 0) + (ask.kind === 'text' && said.value ? 1 : 0)
  if (notes > 0) tally.written.push(answer)
  tally.notes += notes
}

function count(times: Map<string, number>, what: string): void {
  times.set(what, (times.get(what) ?? 0) + 1)
}
