import type { Control, Mark, Press } from '../prompt.ts'

export type LiveControl = Extract<Control, { is: 'live' }>

/** A recording at one moment. */
export interface Recording {
  readonly marks: readonly Press[]
  /** The reading of the clock at which active time was zero. */
  readonly zero: number
  readonly pausedMs: number
  /** The reading at the last press, so that it can be shown for a moment. */
  readonly pressed: number | undefined
}

/** The mark that Space records: it hurt just now. */
export const ouch = 'ouch'

/** The marks that have a key of their own. */
export function lettered(marks: readonly Mark[]): Mark[] {
  return marks.filter(({ id }) => id !== ouch)
}
