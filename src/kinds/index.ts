import { choice } from './choice.ts'
import { duration } from './duration.ts'
import type { Kind } from './kind.ts'
import { number } from './number.ts'
import { text } from './text.ts'
import { timeline } from './timeline.ts'
import { verdict } from './verdict.ts'
import { wait } from './wait.ts'
import { yesNo } from './yes-no.ts'

/** Every kind of `ask`: a new one is one file and one line here. */
export const kinds: readonly Kind[] = [verdict, yesNo, choice, number, text, duration, timeline, wait]

/** The kind of that name. Throws when there is none: a checklist that was read names no other. */
export function kindNamed(name: string): Kind {
  const kind = kinds.find((kind) => kind.name === name)
  if (!kind) throw new Error(`no kind of ask is called ${name}`)
  return kind
}
