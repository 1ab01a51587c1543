import type { ZodMiniType } from 'zod/mini'
import type { Expectation } from '../checklist/checklist.ts'
import type { Reading } from '../clock.ts'
import type { Json } from '../json.ts'
import type { Control, Input, Option } from '../prompt.ts'

/** One sentence that says what is wrong with an input and what to do; the same in every skin. */
export interface Refusal {
  readonly refused: string
}

/** What a value depends on beside the input. */
export interface Time<Value = Json> {
  /** The local date (`2026-11-03`) from which a wait is counted. */
  readonly since?: string
  /** `since` is a day that somebody named, such as a promised one, so that something can come before it. */
  readonly early?: boolean
  /** What there is of it already, where a step is answered bit by bit. */
  readonly soFar?: Value
  /** The audit is finished, and is being corrected: nothing is awaited any more. */
  readonly over?: boolean
}

/** Parked: nothing to judge yet. `more` when there is something to ask at once, such as the next day of a diary. */
export interface Waiting<Value = Json> {
  readonly waiting: true
  readonly soFar?: Value
  readonly more?: boolean
}

/** What `when` may name of a step: ids of values (of `several`, any number together), or a number in a range, by mark for a timeline; lint's proofs stand on it. */
export type Space =
  | { readonly ids: readonly string[] }
  | { readonly several: readonly string[] }
  | { readonly min: number; readonly max: number }
  | { readonly marks: readonly string[] }
  | 'any'

/**
 * A kind of `ask`: one file and one line in `kinds/list.ts`. It declares a control and judges what came back; it knows no skin.
 *
 * `Spec` is what stands beside `kind:` in the checklist, `Value` what is stored and what an answers file says.
 */
export interface Kind<Spec = unknown, Value extends Json = Json> {
  readonly name: string
  /** A sentence for the format's documentation. */
  readonly summary: string
  /** Some key beside `kind:` can't be left out, so that the kind has no short form. */
  readonly needsKeys?: boolean
  /** The keys beside `kind:`. Made only for a checklist that asks for the kind: a schema takes long to make. */
  spec(): ZodMiniType<Spec>
  /** Recorded while doing: its control stands where other kinds have the plain "do it". */
  readonly live: boolean
  /** The value in the form in which it is stored; whatever comes from a file is held against it. */
  value(spec: Spec): ZodMiniType<Value>
  /** What a person or a skin without keys may write for a value (`7 min`, `{ hold: [12s, 95s] }`), as the input of its control. */
  input(written: Json, spec: Spec): Input | Refusal
  space(spec: Spec): Space
  /**
   * Values that stand for all others: whatever an answer can be judged as together with whatever of `named`, which is all that `when`
   * expects of the step, it can meet, one of these shows. Undefined: too many. A kind without them is taken to be judged either way
   * whatever the value, so that lint can prove less of it.
   *
   * @param time `since` is some day, where it is known from which one the days are counted; `early`: something can come before it.
   */
  samples?(spec: Spec, named: readonly Expectation[], time: Pick<Time, 'since' | 'early'>): Iterable<Value> | undefined
  /** The question that is put, such as `How many taps?`; undefined where the step's title asks. */
  question(spec: Spec): string | undefined
  control(spec: Spec, time: Time<Value> & { now: Reading }): Control
  read(input: Input, spec: Spec, time: Time<Value> & { now: Reading }): Value | Waiting<Value> | Refusal
  /**
   * Only where a step is answered bit by bit: what is marked before anything was picked, such as the first day that is missing.
   * Undefined: there is nothing to add for now, so that a step that is parked is not asked again.
   */
  next?(spec: Spec, time: Time<Value> & { now: Reading }): Input | undefined
  /** Undefined: it can't tell by itself. */
  judge(value: Value, spec: Spec, time: { since?: string }): 'passed' | 'failed' | undefined
  /**
   * Each target that was missed, in words with both figures, such as `9 days, at most 5 days`; not encoded. Empty where there is
   * no target: what a kind can miss, its `judge` goes by.
   */
  missed(value: Value, spec: Spec, time: { since?: string }): readonly string[]
  /** What a parked step waits for, for a list of those: `awaited since Tue 3 Nov 2026`, `3 of 7 days entered`. Only where a step can be parked. */
  parked?(spec: Spec, time: Time<Value>): string | undefined
  /** One line, such as `4 min 12 s`; not encoded. With `time`, a wait says how long it was, too. */
  show(value: Value, spec: Spec, time?: { since?: string }): string
  /** For sorting and averages: milliseconds, days, the number itself; undefined where there is none. */
  measure(value: Value, spec: Spec, time: { since?: string }): number | undefined
  /** What `measure` counts, in words for a report: `ms`, `days`, `taps`. Only where there is something to measure. */
  unit?(spec: Spec): string
  /** The answers to pick from, by the ids that `facts` says. Only where an answer is one of them, or several. */
  offers?(spec: Spec): readonly Pick<Option, 'id' | 'label'>[]
  /** What `when` compares beside the result: the value's own id (`helped`, `yes`, `arrived`), its number, or counts by mark. */
  facts(
    value: Value,
    spec: Spec,
  ): {
    readonly is: string | number | readonly string[] | undefined
    readonly counts?: Readonly<Record<string, number>>
  }
}
