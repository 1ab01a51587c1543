import { line, prose } from './line.ts'
import { unreadableIn } from './unreadable.ts'

const schemas = { line: line('', ''), prose: prose('', '') }

/** Why a text can't stand in a checklist, as a sentence; undefined when it can. A line is a title or a name; prose may be longer. */
export function textProblem(text: string, what: 'line' | 'prose'): string | undefined {
  const found = unreadableIn(text)
  if (found) return `An invisible character (${found.name}) stands in it; leave it out.`
  const read = schemas[what].safeParse(text)
  return read.success ? undefined : `It must be ${read.error.issues[0]?.message}.`
}
