import type { Json } from '../json.ts'
import { type Recovery, type Result, results } from '../session/event.ts'

/** What was answered at one step, without its audit and its step. */
export interface Answered {
  readonly result: Result
  /** 1 to 7. */
  readonly frustration: number | undefined
  readonly measure: number | undefined
  /** Whole milliseconds, as are the two below. */
  readonly activeMs: number | undefined
  readonly pausedMs: number | undefined
  /** From the doing to the recording. */
  readonly delayMs: number | undefined
  readonly wouldGiveUp: boolean | undefined
  readonly blind: boolean
  readonly ouches: number
  readonly revision: number
  /** What few answers have. */
  readonly said: Said | undefined
}

export interface Said {
  readonly value?: Json
  readonly note?: string
  readonly remembered?: string
  readonly reason?: string
  /** Targets, in words with both figures, semicolons between them. */
  readonly missed?: string
  readonly emotions?: readonly string[]
  readonly recovery?: Partial<Record<Recovery, boolean>>
  /** Of a wait without an end, one that is still open or was given up: local dates from which it is counted, and of giving up. */
  readonly since?: string
  readonly gaveUpOn?: string
}

/**
 * The answers of one audit, by the index of their step from 0, in as little room as a million of them may take: a quarter of that of
 * objects.
 */
export interface PackedAnswers {
  readonly numbers: Float64Array
  readonly said: readonly (Said | undefined)[] | undefined
}

/** Numbers of an answer: what can be counted in one, and then those that may be missing. */
const width = 6
const none = Number.NaN

/** Packs answers with the indices of their steps. */
export function packedAnswers(answers: readonly (readonly [index: number, answer: Answered])[]): PackedAnswers {
  const numbers = new Float64Array(answers.length * width)
  for (const [at, [index, answer]] of answers.entries()) numbers.set(numbersOf(index, answer), at * width)
  return { numbers, said: answers.some(([, { said }]) => said) ? answers.map(([, { said }]) => said) : undefined }
}

/** How many there are. */
export function sizeOf({ numbers }: PackedAnswers): number {
  return numbers.length / width
}

/** The index of the step that the nth answer is to. */
export function indexAt({ numbers }: PackedAnswers, at: number): number {
  return numbers[at * width] as number
}

/** The nth answer, of an audit and to a step. */
export function answerAt<Audit, Step>({ numbers, said }: PackedAnswers, at: number, audit: Audit, step: Step) {
  const from = at * width
  const counted = numbers[from + 1] as number
  const low = counted % 1024
  const high = Math.floor(counted / 1024)
  const flags = low >> 4
  const given = flags & 3
  const answer: Answered & { readonly audit: Audit; readonly step: Step } = {
    audit,
    step,
    result: results[low & 15] as Result,
    frustration: flags >> 3 || undefined,
    measure: numberAt(numbers, from + 2),
    activeMs: numberAt(numbers, from + 3),
    pausedMs: numberAt(numbers, from + 4),
    delayMs: numberAt(numbers, from + 5),
    wouldGiveUp: given === 0 ? undefined : given === 2,
    blind: (flags & 4) !== 0,
    ouches: high % 65_536,
    revision: Math.floor(high / 65_536),
    said: said?.[at],
  }
  return answer
}

function numbersOf(index: number, answer: Answered): readonly number[] {
  const { result, frustration = 0, wouldGiveUp, blind, ouches, revision } = answer
  const flags = (wouldGiveUp === undefined ? 0 : wouldGiveUp ? 2 : 1) + (blind ? 4 : 0) + 8 * frustration
  const { measure = none, activeMs = none, pausedMs = none, delayMs = none } = answer
  const counted = results.indexOf(result) + 16 * flags
  return [index, counted + 1024 * (ouches + 65_536 * revision), measure, activeMs, pausedMs, delayMs]
}

function numberAt(numbers: Float64Array, at: number): number | undefined {
  const number = numbers[at] as number
  return Number.isNaN(number) ? undefined : number
}
