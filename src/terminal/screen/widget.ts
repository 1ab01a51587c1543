import type { Input } from '../../prompt.ts'
import type { Key } from '../key.ts'
import type { Paint } from '../style.ts'
import type { Hint } from '../verbs.ts'

/** The room that a control has on the screen, and how to draw in it. */
export interface Room {
  readonly width: number
  /** Lines; a control shows a part of itself when it needs more. */
  readonly height: number
  readonly paint: Paint
  readonly unicode: boolean
}

/** A control as it lies on the screen. */
export interface Drawn {
  readonly lines: readonly string[]
  /** Some of it is missing, and it does not say so itself. */
  readonly cut?: boolean
  /** Where the terminal's cursor goes; hidden without. */
  readonly cursor?: { readonly row: number; readonly column: number }
}

/** What a press came to: an answer, or the control as it is now. */
export type Turn =
  | { readonly answer: Input }
  | {
      readonly widget: Widget
      /** Half an answer, worth keeping. */
      readonly draft?: Input
      /** Why the press was refused, one sentence. */
      readonly notice?: string
      /** What the keys mean has changed, so that the same key again is most likely a slip. */
      readonly turned?: boolean
    }

/** A control at one moment. It never changes: a press gives the next one. */
export interface Widget {
  /** Letters are text or marks, so a verb needs Esc first. */
  readonly takesLetters: boolean
  /** Paste belongs here. */
  readonly takesPaste: boolean
  /** Letters that mean an option; a verb of the same letter needs Esc first. */
  readonly keys: readonly string[]
  /** ← and → are free for back and forward. */
  readonly arrows: boolean
  /** Nothing but the control's own keys has a meaning now, such as while a reason is written. */
  readonly alone: boolean
  /** Which keys answer, one sentence, for whoever pressed another; undefined where the key line has to say. */
  readonly wants?: string | undefined
  /** Counts time, so it is drawn again as time passes. */
  readonly ticks: boolean
  /** Undefined when the key means nothing to the control. */
  press(key: Key, now: number): Turn | undefined
  draw(room: Room, now: number): Drawn
  hints(unicode: boolean): readonly Hint[]
  /** Half an answer as it stands, to come back to; undefined when there is none yet. */
  half(now: number): Input | undefined
}
