import { z95 } from './normal.ts'

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
  /** Between which times the median may lie, with 95 %; either is none where that can't be told yet. */
  readonly low?: number
  readonly high?: number
  /** From time 0, where the share, 0 to 1, of those still waiting is 1; falls at each time at which something happened. */
  readonly curve: readonly { readonly time: number; readonly share: number }[]
}

/** Where the curve falls, and between which shares it may really be. */
interface Fall {
  readonly time: number
  readonly share: number
  readonly least: number
  readonly most: number
}

/** Half, but for what products of fractions lose. */
const half = 0.5 + 1e-9

/**
 * How long a thing takes when some still wait, so that those that arrived do not flatter. Who waited until a time at which another
 * happened counts as waiting then. Of nothing: a curve that only begins. Kaplan and Meier 1958, 10.1080/01621459.1958.10501452; the
 * interval: Brookmeyer and Crowley 1982, 10.2307/2530286, on the scale log(−log).
 */
export function kaplanMeier(times: readonly Lasted[]): Waiting {
  const open = times.filter(({ happened }) => !happened)
  const falls = fallsOf(times)
  const firstBelow = (shareOf: (fall: Fall) => number) => falls.find((fall) => shareOf(fall) <= half)?.time
  const median = firstBelow(({ share }) => share)
  const low = firstBelow(({ least }) => least)
  const high = firstBelow(({ most }) => most)
  return {
    n: times.length,
    happened: times.length - open.length,
    waiting: open.length,
    ...(open.length > 0 && { longest: open.reduce((most, { time }) => Math.max(most, time), 0) }),
    ...(median !== undefined && { median }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    curve: [{ time: 0, share: 1 }, ...falls.map(({ time, share }) => ({ time, share }))],
  }
}

function fallsOf(times: readonly Lasted[]): readonly Fall[] {
  const happened = new Map<number, number>()
  const ended = new Map<number, number>()
  for (const each of times) {
    ended.set(each.time, (ended.get(each.time) ?? 0) + 1)
    if (each.happened) happened.set(each.time, (happened.get(each.time) ?? 0) + 1)
  }
  let atRisk = times.length
  let share = 1
  // Greenwood's sum, which grows with all that is not known of the share.
  let doubt = 0
  return [...ended]
    .sort(([one], [other]) => one - other)
    .flatMap(([time, ends]) => {
      const now = happened.get(time) ?? 0
      const before = atRisk
      atRisk -= ends
      if (now === 0) return []
      share *= 1 - now / before
      doubt += now / (before * (before - now))
      return [{ time, share, ...bandOf(share, doubt) }]
    })
}

/** Where nobody waits any more, the curve tells nothing of how long others would. */
function bandOf(share: number, doubt: number): { least: number; most: number } {
  if (share === 0) return { least: 0, most: 1 }
  const hazard = -Math.log(share)
  const factor = Math.exp((z95 * Math.sqrt(doubt)) / hazard)
  return { least: Math.exp(-hazard * factor), most: Math.exp(-hazard / factor) }
}
