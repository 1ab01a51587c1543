import type { Checklist, Condition } from '../checklist/checklist.ts'
import type { AnswersFile, GivenAnswer } from './answers.ts'

/** What is wrong with an answers file, and the keys that lead to the spot. */
export interface Complaint {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** How the four ways to set a step aside are written, and what they come to. */
export const asideResults = {
  skip: 'skipped',
  inapplicable: 'inapplicable',
  'cannot-tell': 'cannot-tell',
  blocked: 'blocked',
} as const
type AsideKey = keyof typeof asideResults

/** A persona that the checklist has not. */
export function strangePersona({ persona }: AnswersFile, { id, personas }: Checklist): readonly Complaint[] {
  if (persona === undefined || personas.some(({ name }) => name === persona)) return []
  const names = personas.map(({ name }) => name).join(', or ')
  const message = names ? `\`persona\` is ${names}.` : `${id} has no persona.`
  return [{ path: ['persona'], message }]
}

/** The steps whose conditions name one of these, directly or through others. */
export function dependants(named: ReadonlySet<string>, { steps }: Checklist): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { id, when } of steps)
    if (when && namesOf(when).some((name) => named.has(name) || found.has(name))) found.add(id)
  return found
}

/** The steps that a condition names. */
function namesOf({ steps, all = [], any = [], not }: Condition): readonly string[] {
  return [...Object.keys(steps), ...[...all, ...any, ...(not ? [not] : [])].flatMap(namesOf)]
}

/** Why a step has no use for a key of its answer. */
export function unaskedMessage(step: string, key: string, isOver: boolean): string {
  if (isOver) return `\`${step}\` was set aside, so it has no \`${key}\`.`
  if (key === 'emotions') return '`emotions` are asked from a frustration of 5 on, or when a step is worth remembering.'
  if (key === 'would-give-up') return '`would-give-up` is asked when a step failed, or from a frustration of 5 on.'
  if (key === 'frustration') return `\`${step}\` asks for no \`frustration\`: nothing is done there.`
  return `\`${step}\` does not ask for \`${key}\`.`
}

/** The key that sets a step aside, if there is one. */
export function asideKey(given: GivenAnswer): AsideKey | undefined {
  return (Object.keys(asideResults) as AsideKey[]).find((key) => given[key] !== undefined)
}
