import type { Draft } from '../checklist/parse.ts'
import { readChecklist } from '../checklist/parse.ts'
import type { Problem } from '../checklist/problem.ts'
import type { Finding, Rule, Severity, Subject } from './rule.ts'
import { rules } from './rules/index.ts'

/** A file to be checked. */
export interface Source {
  readonly bytes: Uint8Array
  /** Its name or path, from which a missing id is taken. */
  readonly file: string
}

/** What a team decided on: by rule, how much it matters and its options. What is not named is as usual. */
export interface Settings {
  readonly severities?: Readonly<Record<string, Severity | 'off'>>
  readonly options?: Readonly<Record<string, unknown>>
}

/** What else is known of the file. */
export type Knowledge = Pick<Subject, 'before' | 'recorded'>

/** More than these help nobody. */
const most = 100

/**
 * Every problem of a checklist, by place: what it takes to be walked, and what makes it a good one. The same file, settings and
 * knowledge give the same problems. Takes any bytes, and never throws.
 */
export function lint({ bytes, file }: Source, settings: Settings = {}, knowledge: Knowledge = {}): readonly Problem[] {
  const { problems, draft } = readChecklist(bytes, file)
  const found = draft ? rules.flatMap((rule) => problemsOf(rule, { ...draft, ...knowledge }, settings)) : []
  return [...problems, ...found].sort(byPlace).slice(0, most)
}

function problemsOf(rule: Rule, subject: Subject & Draft, settings: Settings): readonly Problem[] {
  if (!rule.check) return []
  const severity = severityOf(rule, settings)
  if (severity === 'off') return []
  const options = settings.options?.[rule.id] ?? rule.options?.usual
  const problem = ({ path, at, word, message, help = rule.help, fix }: Finding): Problem => {
    const place = word === undefined ? subject.locate(path, at) : subject.locateWord(path, word)
    return { rule: rule.id, severity, ...place, message, help, ...(fix && { fix }) }
  }
  return [...rule.check(subject, options)].filter(({ path }) => !isGuessed(path, subject.guessed)).map(problem)
}

/** How much a rule matters to a team; nobody can make less of what makes a checklist unusable. */
function severityOf(rule: Rule, { severities }: Settings): Severity | 'off' {
  return (rule.essential ? undefined : severities?.[rule.id]) ?? rule.severity
}

/** Whether something was misread at a path, above it or below it: what is found there would only follow from that. */
function isGuessed(path: readonly PropertyKey[], guessed: Draft['guessed']): boolean {
  return guessed.some((other) => other.every((key, at) => at >= path.length || key === path[at]))
}

function byPlace(one: Problem, other: Problem): number {
  return (
    one.line - other.line || one.column - other.column || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0)
  )
}
