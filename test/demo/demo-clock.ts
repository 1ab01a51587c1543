import type { Clock } from '../../src/clock.ts'

/** A clock that stands still until it is told how long something took. */
export interface DemoClock {
  readonly read: Clock
  /** Milliseconds. */
  pass(ms: number): void
}

/** @param wall where it begins, as local time: `2026-01-20T10:05`. */
export function demoClock(wall: string): DemoClock {
  let passed = 0
  const began = Date.parse(`${wall}:00.000Z`)
  const zone = offset(wall)
  return {
    read: () => ({ wall: new Date(began + passed).toISOString().replace('Z', zone), mono: passed }),
    pass(ms) {
      passed += Math.round(ms)
    },
  }
}

/** Summer time in 2026 is from 29 March to 24 October. */
function offset(wall: string): string {
  return wall >= '2026-03-29' && wall < '2026-10-25' ? '+02:00' : '+01:00'
}

/** The day so many days later: `2026-01-20`. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The same day, or the Monday after it. */
export function weekday(day: string): string {
  const weekend = { 0: 1, 6: 2 }[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 0
  return dayAfter(day, weekend)
}
