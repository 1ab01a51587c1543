/** How long something took, or has lasted so far. */
export interface Lasted {
  /** In any unit, 0 and more. */
  readonly time: number
  /** False: it was still waited for at that time, and may take any time longer. */
  readonly happened: boolean
}

/** How many were still waiting after each time at which something happened. */
export interface Waiting {
  readonly n: number
  readonly happened: number
  readonly waiting: number
  /** The longest of those that still wait, in the unit of the times. */
  readonly longest?: number
  /** The time by which half have happened; none where fewer than half have. */
  readonly median?: number
  /** From time 0, where the share, 0 to 1, of those still waiting is 1; falls at each time at which something happened. */
  readonly curve: readonly { readonly time: number; readonly share: number }[]
}

/** Half, but for what sums of thirds lose. */
const half = 0.5 + 1e-9

/**
 * How long a thing takes when some still wait, so that those that arrived do not flatter. Who waited until a time at which another
 * happened counts as waiting then. Of nothing: a curve that only begins. Kaplan and Meier 1958, 10.1080/01621459.1958.10501452.
 */
export function kaplanMeier(times: readonly Lasted[]): Waiting {
  const open = times.filter(({ happened }) => !happened)
  const ends = [...new Set(times.filter(({ happened }) => happened).map(({ time }) => time))].sort((a, b) => a - b)
  let share = 1
  const falls = ends.map((time) => {
    const atRisk = times.filter((each) => each.time >= time).length
    const now = times.filter((each) => each.happened && each.time === time).length
    share *= 1 - now / atRisk
    return { time, share }
  })
  const median = falls.find((fall) => fall.share <= half)?.time
  return {
    n: times.length,
    happened: times.length - open.length,
    waiting: open.length,
    ...(open.length > 0 && { longest: open.reduce((most, { time }) => Math.max(most, time), 0) }),
    ...(median !== undefined && { median }),
    curve: [{ time: 0, share: 1 }, ...falls],
  }
}
