/** One look at the clock. */
export interface Reading {
  /** Wall time as ISO 8601 with the local offset, such as `2026-11-03T10:15:00.000+01:00`. */
  readonly wall: string
  /** Milliseconds of a clock that never jumps; comparable within one sitting only. */
  readonly mono: number
}

/** The clock port: the core never reads the time itself. */
export type Clock = () => Reading

/** How far a clock may be behind what was recorded before it counts as set back; milliseconds. */
const behind = 1000

/**
 * The wall time of a reading, but always later than what was recorded last: what shares a time was told by one answer. A clock
 * that was set back is believed.
 */
export function laterThan(last: string | undefined, wall: string): string {
  const late = Date.parse(last ?? '') - Date.parse(wall)
  if (!(late >= 0 && late < behind)) return wall
  const [zone = ''] = /(?:Z|[+-]\d\d:\d\d)$/.exec(wall) ?? []
  const local = Date.parse(`${wall.slice(0, wall.length - zone.length)}Z`)
  return `${new Date(local + late + 1).toISOString().slice(0, -1)}${zone}`
}
