import type { Happening } from '../session/event.ts'

/** What a reply came to, where the next screen would not show it; undefined where it does. */
export function saidOf(happenings: readonly Happening[], isBack: boolean): string | undefined {
  const last = happenings.at(-1)
  switch (last?.is) {
    case 'undone':
      return 'Undone.'
    case 'noted':
      return last.text ? 'Noted.' : 'The note is gone.'
    case 'remembered':
      return 'Kept as worth remembering.'
    case 'found':
      if (last.finding.removed) return 'The finding is gone.'
      return isBack ? `Kept as finding ${last.finding.id} of this step.` : undefined
    case 'set-aside':
      return 'Set aside.'
    case 'postponed':
      return 'Put off until the end.'
    case 'waiting':
      return 'Parked; firsthand asks again next time.'
    default:
      return happenings[0]?.is === 'corrected' ? 'Corrected.' : undefined
  }
}
