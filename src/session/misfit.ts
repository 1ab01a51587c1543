import type { Checklist } from '../checklist/checklist.ts'
import { kindNamed } from '../kinds/index.ts'
import type { Event } from './event.ts'

/** The first event that can't have come from a walk through this checklist: of a step it does not have, or a value no such step gives. */
export function misfit(events: readonly Event[], checklist: Checklist): Event | undefined {
  return events.find((event) => !fits(event, checklist))
}

function fits(event: Event, { steps }: Checklist): boolean {
  if (event.step === undefined) return true
  const step = steps.find(({ id }) => id === event.step)
  if (!step) return false
  const value = event.is === 'answered' || event.is === 'waiting' ? event.value : undefined
  return value === undefined || kindNamed(step.ask.kind).value(step.ask.spec).safeParse(value).success
}
