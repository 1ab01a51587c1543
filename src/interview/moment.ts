import type { Reading } from '../clock.ts'
import type { Refusal } from '../kinds/kind.ts'
import { writtenDay } from '../kinds/written-day.ts'

const time = /^(?:at )?(\d\d?)[:.](\d\d)(?::(\d\d)(?:\.\d+)?)?$/

/**
 * A moment as people write it (`10:15`, `yesterday 16:30`, `3 Nov 10:15`, `2026-11-03 10:15`, an ISO time), as ISO 8601 with offset.
 * A day without a time is noon, or now if that is earlier; one without a year is the last such day. A time without an offset
 * is local: it takes the offset of `now`. Refused when it can't be read or lies ahead.
 */
export function readMoment(text: string, now: Reading): string | Refusal {
  const read = text.length > 80 ? undefined : momentIn(text.normalize('NFKC').trim().toLowerCase(), now.wall)
  if (read === undefined || Number.isNaN(Date.parse(read)))
    return { refused: 'When was it? Such as 10:15, yesterday 16:30, or 3 Nov 10:15.' }
  if (Date.parse(read) > Date.parse(now.wall)) return { refused: 'That is still to come. When was it done?' }
  return read
}

function momentIn(written: string, wall: string): string | undefined {
  const [, whole = '', zone] = /^(\d{4}-\d\d-\d\d[t ].*?)(z|[+-]\d\d:\d\d)$/.exec(written) ?? [undefined, written]
  const [, first = '', last = ''] = /^(.*?)(?:^|,? |(?<=\d)t)((?:at )?[\d:.]*[:.][\d:.]*)$/.exec(whole) ?? [
    undefined,
    whole,
  ]
  const today = wall.slice(0, 10)
  const day = first === '' ? today : writtenDay(first, today)
  if (day === undefined || whole === '') return undefined
  const offset = zone === undefined ? wall.slice(-6) : zone === 'z' ? '+00:00' : zone
  if (last === '') {
    const noon = `${day}T12:00:00.000${offset}`
    return day === today && Date.parse(noon) > Date.parse(wall) ? wall : noon
  }
  const [, hour = '', minute = '', second = '00'] = time.exec(last) ?? []
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  return `${day}T${hour.padStart(2, '0')}:${minute}:${second}.000${offset}`
}
