import * as z from 'zod/mini'
import { described } from '../checklist/described.ts'
import { dayCount, days } from '../checklist/duration.ts'
import { id } from '../checklist/id.ts'
import { daysBetween, isDay, shifted, showDays, workingDaysBetween } from './day.ts'

/** What a kind counts in days: from where, and how many pass. */
export interface Since {
  since?: string
  target?: { within: string }
}

/** The keys of what is counted in days. */
export function sinceKeys(since: string, within: string, target: string) {
  return {
    since: z.optional(id(since, 'send')),
    target: z.optional(
      described(
        z.strictObject({ within: dayCount(`${within}; working days are Monday to Friday.`, '5 days') }),
        target,
        {
          within: '5 days',
        },
      ),
    ),
  }
}

/** Days from one day to another, negative by the calendar when the second is earlier; undefined where nobody knows since when. */
export function elapsed(day: string, since: string | undefined, working = false): number | undefined {
  if (!since || !isDay(since)) return undefined
  return (working ? workingDaysBetween : daysBetween)(since, day)
}

/** What a day missed of its target, with both figures: `9 days, at most 5 days`. */
export function late(day: string, { target }: Since, since: string | undefined): readonly string[] {
  const within = days(target?.within ?? '')
  const took = elapsed(day, since, within?.working)
  if (!within || took === undefined || took <= within.days) return []
  return [`${showDays(took, within.working)}, at most ${showDays(within.days, within.working)}`]
}

/** A day that is late for any target there is. */
export function latest(since: string, { target }: Since): string {
  return shifted(since, 7 + 2 * (days(target?.within ?? '')?.days ?? 0))
}

/** `after 9 days`, in the days that the target counts if it was at least one of them, or `2 days before`; undefined when nobody knows. */
export function after(day: string, { target }: Since, since: string | undefined): string | undefined {
  const took = elapsed(day, since)
  if (took === undefined) return undefined
  if (took < 0) return `${showDays(-took)} before`
  if (took === 0) return 'the same day'
  const working = days(target?.within ?? '')?.working ? elapsed(day, since, true) : undefined
  return `after ${working ? showDays(working, true) : showDays(took)}`
}
