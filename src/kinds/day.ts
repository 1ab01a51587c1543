const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const dayMs = 86_400_000

/** Days since 1970 of a local date `2026-11-03`; undefined when the calendar has no such day. Years 1970 to 9999. */
function ordinal(day: string): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const ms = Date.UTC(Number(year), Number(month) - 1, Number(date))
  // A day that the calendar does not have is one of another month.
  const is = new Date(ms)
  const isThere = is.getUTCMonth() + 1 === Number(month) && is.getUTCDate() === Number(date)
  return Number(year) >= 1970 && isThere ? ms / dayMs : undefined
}

function dayOf(ordinal: number): string | undefined {
  return Number.isFinite(ordinal) ? new Date(ordinal * dayMs).toISOString().slice(0, 10) : undefined
}

/** Whether the calendar has this day, written `2026-11-03`. */
export function isDay(text: string): boolean {
  return ordinal(text) !== undefined
}

/** The day before or after, by a number of days. */
export function shifted(day: string, by: number): string {
  return dayOf((ordinal(day) ?? 0) + by) ?? day
}

/** Calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (ordinal(to) ?? Number.NaN) - (ordinal(from) ?? Number.NaN)
}

/** A number of days in words: `1 day`, `9 days`, `3 working days`. */
export function showDays(count: number, working = false): string {
  return `${count} ${working ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`
}

/** Days from Monday to Friday after the first day, up to and with the second. */
export function workingDaysBetween(from: string, to: string): number {
  const start = ordinal(from) ?? 0
  const between = daysBetween(from, to)
  const rest = Array.from({ length: Math.max(0, between % 7) }, (_, index) => weekday(start + index + 1))
  return Math.max(0, Math.floor(between / 7)) * 5 + rest.filter((day) => day !== 0 && day !== 6).length
}

/** 0 Sunday to 6 Saturday; 1 January 1970 was a Thursday. */
function weekday(ordinal: number): number {
  return (((ordinal + 4) % 7) + 7) % 7
}

/** A day for people: `Tue 3 Nov 2026`. */
export function showDay(day: string): string {
  const number = ordinal(day)
  if (number === undefined) return day
  return `${weekdays[weekday(number)]} ${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}
