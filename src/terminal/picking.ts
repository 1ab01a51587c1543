import type { Control } from '../prompt.ts'
import type { Writing } from './writing.ts'

export type PickControl = Extract<Control, { is: 'pick' }>

/** A pick at one moment. */
export interface Picking {
  /** The option that ↑ and ↓ move; undefined before there is a reason to stand anywhere, so that nothing is suggested. */
  readonly cursor: number | undefined
  /** Options that are ticked, where several may be. */
  readonly ticked: ReadonlySet<string>
  /** What was written with an option. */
  readonly text: string | undefined
  /** The first characters of a longer key. */
  readonly typed: string
  /** The line that is open for an option that asks for words. */
  readonly reason: Writing | undefined
}
