import type { Reading } from '../clock.ts'
import type { Refusal } from '../kinds/kind.ts'
import type { Page } from '../page.ts'
import type { Control, Input, Place } from '../prompt.ts'
import type { Happening } from '../session/event.ts'
import type { Stage } from '../session/journey.ts'
import type { Session } from '../session/session.ts'

/** What the store knows of those who walked before. */
export interface Known {
  /** Who walked last time; offered, never assumed. */
  readonly auditor?: string
  readonly perspective?: string
  readonly meetsCustomers?: string
  /** How often each auditor, by name, has walked this checklist; `''` for those without a name. */
  readonly walks: Readonly<Record<string, number>>
}

/** Everything a part may look at. */
export interface At {
  readonly session: Session
  readonly stages: readonly Stage[]
  readonly now: Reading
  /** Steps that were said, in this sitting, to be still waiting. */
  readonly asked: ReadonlySet<string>
  readonly known: Known
  /** The welcome was read in this sitting. */
  readonly welcomed: boolean
  /** The audit is over, and is being corrected. */
  readonly editing: boolean
  /** The last half of the place's name, where a part stands for several: `2.severity` of `finding.2.severity`. */
  readonly detail: string
}

/** The same, at a step. */
export interface StepAt extends At {
  readonly stage: Stage
}

/** What a part puts to the auditor. */
export interface Asked {
  readonly page: Page
  readonly question: string
  readonly control: Control
  /** What was recorded here, so that Enter keeps it. */
  readonly initial?: Input
  /** What `=` answers. */
  readonly same?: Input
  /** Enter alone says something that nobody can mean before this was read. */
  readonly weighty?: boolean
}

/** Where it goes after an answer: on through what is left, back to where it was before an aside, or to a place; `leaps` where that was chosen. */
export type Go =
  | 'onward'
  | 'return'
  | 'close'
  | { readonly place: Place; readonly leaps?: boolean }
  | { readonly aside: Place }

/** What an input comes to: what happened, and where it goes on. */
export type Taken =
  | Refusal
  /** `said` where there is something to tell that is not in what happened. */
  | { readonly happenings: readonly Happening[]; readonly go: Go; readonly said?: string }

/** Something that is asked besides the main line: a note, a finding, a menu. */
export interface Aside<Where extends At = StepAt> {
  readonly name: string
  ask(at: Where): Asked
  take(input: Input, at: Where): Taken
}

/** One question of the main line; the interview asks the first that is due and not done. */
export interface Part<Where extends At = StepAt> extends Aside<Where> {
  /** Belongs to this audit as it stands. */
  due(at: Where): boolean
  done(at: Where): boolean
}

/** What happened, and on through what is left. */
export function onward(...happenings: readonly Happening[]): Taken {
  return { happenings, go: 'onward' }
}

/** What happened, and back to where the aside began. */
export function back(...happenings: readonly Happening[]): Taken {
  return { happenings, go: 'return' }
}

/** The one id of a pick, or undefined. */
export function picked(input: Input): string | undefined {
  return input.is === 'pick' ? input.ids[0] : undefined
}

/** The text of a line, or of what was written with a pick; trimmed. */
export function written(input: Input): string {
  return ((input.is === 'line' || input.is === 'pick' ? input.text : undefined) ?? '').trim()
}

const shortLength = 50

/** The beginning of a text, for a list. */
export function shortened(text: string): string {
  const [first = '', ...rest] = text.trim().split('\n')
  if (first.length <= shortLength && rest.length === 0) return first
  const words = first.slice(0, shortLength + 1).replace(/(?<=\S)\s+\S*$/u, '')
  return `${words.slice(0, shortLength)}…`
}

/** Yes and no by their letters. */
export const yesOrNo: Control = {
  is: 'pick',
  many: false,
  options: [
    { id: 'yes', key: 'y', label: 'yes' },
    { id: 'no', key: 'n', label: 'no' },
  ],
}

/** A pick of one, its keys the digits from 1. */
export function pickOne(
  options: readonly { readonly id: string; readonly label: string; readonly write?: string }[],
): Extract<Control, { is: 'pick' }> {
  return { is: 'pick', many: false, options: options.map((option, index) => ({ ...option, key: String(index + 1) })) }
}

/** One to seven in a row, words at the ends. */
export function scale(first: string, last: string): Control {
  const options = [1, 2, 3, 4, 5, 6, 7].map((n) => ({
    id: String(n),
    key: String(n),
    label: n === 1 ? first : n === 7 ? last : '',
  }))
  return { is: 'pick', many: false, scale: true, options }
}

/** A pick that was made before, if it was. */
export function before(id: string | number | boolean | undefined): Input | undefined {
  if (id === undefined) return undefined
  return { is: 'pick', ids: [typeof id === 'boolean' ? (id ? 'yes' : 'no') : String(id)] }
}
