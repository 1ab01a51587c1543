import type { Input } from '../../prompt.ts'

/** What a line came to: an answer and how it is confirmed, why it is none, or the control as it is now. */
export type Heard =
  | { readonly answer: Input; readonly taken: string }
  | { readonly refused: string }
  | { readonly listener: Listener; readonly says: readonly string[]; readonly draft?: Input }

/** A control at one moment, line by line. It never changes: a line gives the next one. */
export interface Listener {
  /** What stands before the answer. */
  readonly cue: string
  /** What can be answered, a sentence each. */
  readonly offers: readonly string[]
  /** How this control is answered, a sentence each, by a name; said where it is new. */
  readonly manners: Readonly<Record<string, string>>
  /** What Enter alone does, one sentence; undefined where it does nothing. */
  readonly enter: string | undefined
  /** How it stands, where that is what is to be said and no longer what the prompt asks: the clock runs. */
  readonly stands?: string
  /** Words are written here, so a command has a slash before it. */
  readonly writes: boolean
  /** Counts time, so its half answer is kept as time passes. */
  readonly ticks: boolean
  /** Where `back` leads while it stays within the control. */
  readonly leaves?: Listener
  /** Something here is called exactly that, so it is no command. */
  owns(line: string): boolean
  /** `now` is when the line was written, in milliseconds of the clock that never jumps. */
  hear(line: string, now: number): Heard
  /** Half an answer as it stands, to come back to; undefined when there is none yet. */
  half(now: number): Input | undefined
}
