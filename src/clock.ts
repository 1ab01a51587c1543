/** One look at the clock. */
export interface Reading {
  /** Wall time as ISO 8601 with the local offset, such as `2026-11-03T10:15:00.000+01:00`. */
  readonly wall: string
  /** Milliseconds of a clock that never jumps; comparable within one sitting only. */
  readonly mono: number
}

/** The clock port: the core never reads the time itself. */
export type Clock = () => Reading
