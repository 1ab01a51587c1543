import type { Reading } from '../clock.ts'
import type { Refusal } from '../kinds/kind.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const dayMs = 86_400_000

/**
 * A moment as people write it (`10:15`, `yesterday 16:30`, `3 Nov 10:15`, `2026-11-03 10:15`, an ISO time), as ISO 8601 with offset.
 * A time without an offset is local: it takes the offset of `now`. Refused when it can't be read or lies ahead.
 */
export function readMoment(text: string, now: Reading): string | Refusal {
  const written = text.normalize('NFKC').trim().toLowerCase()
  const offset = now.wall.slice(-6)
  const read = isoMoment(written, offset) ?? spokenMoment(written, now.wall, offset)
  if (read === undefined || Number.isNaN(Date.parse(read))) {
    return { refused: 'When was it? Such as 10:15, yesterday 16:30, or 3 Nov 10:15.' }
  }
  if (Date.parse(read) > Date.parse(now.wall)) return { refused: 'That is still to come. When was it done?' }
  return read
}

function isoMoment(written: string, offset: string): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[t ](\d\d?:\d\d)(?::(\d\d)(?:\.\d+)?)?(z|[+-]\d\d:\d\d)?)?$/.exec(written)
  if (!parts) return undefined
  const [, day = '', time = '12:00', seconds = '00', zone] = parts
  return moment(day, time, seconds, zone === 'z' ? '+00:00' : (zone ?? offset))
}

function spokenMoment(written: string, wall: string, offset: string): string | undefined {
  const parts =
    /^(?:(today|yesterday)|(\d\d?)\.? ?([a-z]{3})[a-z]*\.?(?: (\d{4}))?)?,? ?(?:at )?(\d\d?[:.]\d\d)?$/.exec(written)
  if (!parts || written === '') return undefined
  const [, word, day, month, year, time] = parts
  const today = wall.slice(0, 10)
  const clock = time?.replace('.', ':') ?? '12:00'
  if (month !== undefined) {
    const index = months.indexOf(month)
    if (index < 0) return undefined
    return moment(`${year ?? today.slice(0, 4)}-${two(index + 1)}-${two(Number(day))}`, clock, '00', offset)
  }
  const date = word === 'yesterday' ? new Date(Date.parse(today) - dayMs).toISOString().slice(0, 10) : today
  return moment(date, clock, '00', offset)
}

function moment(day: string, time: string, seconds: string, offset: string): string {
  const [hour = '', minute = ''] = time.split(':')
  return `${day}T${two(Number(hour))}:${minute}:${seconds}.000${offset}`
}

function two(n: number): string {
  return String(n).padStart(2, '0')
}
