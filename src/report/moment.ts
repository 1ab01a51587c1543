import { showDay } from '../kinds/day.ts'

/** `Tue 3 Nov 2026, 10:15`, of an ISO time with offset: in the time where it was recorded. */
export function showMoment(iso: string): string {
  return `${showDay(iso.slice(0, 10))}, ${iso.slice(11, 16)}`
}

/** `3 Nov 2026`, of a local date or of an ISO time with offset. */
export function showDate(iso: string): string {
  return showDay(iso.slice(0, 10)).replace(/^\w+ /, '')
}
