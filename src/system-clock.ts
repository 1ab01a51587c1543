import type { Clock } from './clock.ts'
import { Failure } from './failure.ts'

/**
 * The computer's clock. `FIRSTHAND_NOW` sets the wall (`2026-11-12T10:00:00+01:00`), which then goes on from there.
 * Throws a Failure when it can't be read as a time with an offset.
 */
export function systemClock(env: NodeJS.ProcessEnv): Clock {
  const mono = () => performance.now()
  const set = env.FIRSTHAND_NOW
  if (!set) return () => ({ wall: localTime(Date.now(), -new Date().getTimezoneOffset()), mono: mono() })
  const zone = /([+-])(\d\d):(\d\d)$|Z$/.exec(set)
  const start = Date.parse(set)
  if (!zone || Number.isNaN(start)) {
    throw new Failure('usage', `FIRSTHAND_NOW is no time with an offset: ${set}`, {
      hint: 'Such as 2026-11-12T10:00:00+01:00.',
    })
  }
  const minutes = zone[1] ? Number(`${zone[1]}1`) * (Number(zone[2]) * 60 + Number(zone[3])) : 0
  const began = mono()
  return () => ({ wall: localTime(start + mono() - began, minutes), mono: mono() })
}

/** ISO 8601 with an offset, given in minutes east of Greenwich. */
function localTime(epochMs: number, offset: number): string {
  const local = new Date(epochMs + offset * 60_000).toISOString().slice(0, -1)
  const ahead = Math.abs(offset)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`
}
