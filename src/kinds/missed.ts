import { showDuration } from '../checklist/duration.ts'

/** What targets make of an answer: failed if anything was missed. */
export function judgedBy(missed: readonly unknown[]): 'passed' | 'failed' {
  return missed.length > 0 ? 'failed' : 'passed'
}

/** A length of time and the limit that it missed, in words so exact that they differ: `25 min` and `20 min`. */
export function bothTimes(ms: number, limit: number): { readonly time: string; readonly limit: string } {
  const show = showDuration(ms) === showDuration(limit) ? exactly : showDuration
  return { time: show(ms), limit: show(limit) }
}

/** To the millisecond: `1 h 5 min 0.004 s`. */
function exactly(ms: number): string {
  const parts: readonly [number, string][] = [
    [Math.floor(ms / 3_600_000), 'h'],
    [Math.floor((ms % 3_600_000) / 60_000), 'min'],
    [(ms % 60_000) / 1000, 's'],
  ]
  const shown = parts.filter(([number]) => number > 0).map(([number, unit]) => `${number} ${unit}`)
  return shown.join(' ') || '0 s'
}
