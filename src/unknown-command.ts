import { Failure } from './failure.ts'
import { nearest } from './nearest.ts'

/** What to say of a word that is no command. */
export function unknownCommand(name: string, names: readonly string[]): Failure {
  const meant = nearest(name, names)
  const hint = meant
    ? `Did you mean ${meant}?`
    : `firsthand --help lists the commands; a checklist is walked with: firsthand run ${name}`
  return new Failure('usage', `There is no command “${name}”.`, { hint })
}
