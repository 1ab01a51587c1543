import type { Draft, Reading } from '../checklist/parse.ts'
import { readChecklist } from '../checklist/parse.ts'
import type { Path } from '../checklist/place.ts'
import { type Problem, type Range, withoutRepeats } from '../checklist/problem.ts'
import { nearest } from '../nearest.ts'
import { disabled, type NamedRule } from './disables.ts'
import type { Finding, Rule, Severity, Subject } from './rule.ts'
import { ruleNamed, rules } from './rules/index.ts'

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
  /** Nobody wants to know of warnings, so they are not looked for. */
  readonly errorsOnly?: boolean
}

/** What else is known of the file. */
export type Knowledge = Pick<Subject, 'before' | 'recorded'>

/** More than these help nobody. */
const most = 100

const looking = rules.filter(({ check }) => check)
const aboutComments = looking.filter(({ group }) => group === 'comments')
const aboutChecklists = looking.filter(({ group }) => group !== 'comments')

/**
 * Every problem of a checklist, by place: what it takes to be walked, and what makes it a good one. The same file, settings and
 * knowledge give the same problems, at most a hundred and errors rather than warnings. Takes any bytes, and never throws.
 */
export function lint({ bytes, file }: Source, settings: Settings = {}, knowledge: Knowledge = {}): readonly Problem[] {
  return lintReading(readChecklist(bytes, file), settings, knowledge)
}

/** As `lint`, for who has read the file already. */
export function lintReading(
  { problems, draft }: Reading,
  settings: Settings = {},
  knowledge: Knowledge = {},
): readonly Problem[] {
  const read = problems.flatMap((problem) => asSet(problem, settings))
  if (!draft) return foremost(read)
  const subject = { ...draft, ...knowledge, disables: [] }
  const found = aboutChecklists.flatMap((rule) => problemsOf(rule, subject, settings))
  const isWhole = !problems.some(({ rule }) => ruleNamed(rule)?.essential)
  const useOf = (id: string, takes: number) => useOfRule(id, takes, isWhole, knowledge)
  const left = disabled(withoutConsequences([...read, ...found]), draft.text, useOf)
  const comments = { ...subject, disables: left.disables }
  return foremost([...left.problems, ...aboutComments.flatMap((rule) => problemsOf(rule, comments, settings))])
}

/** Without what only follows from another problem at the same place. */
function withoutConsequences(problems: readonly Problem[]): readonly Problem[] {
  const causes = problems.filter(({ rule }) => ruleNamed(rule)?.outranks)
  if (causes.length === 0) return problems
  const follows = ({ rule, line, column }: Problem) =>
    causes.some(
      (cause) => cause.line === line && cause.column === column && ruleNamed(cause.rule)?.outranks?.includes(rule),
    )
  return problems.filter((problem) => !follows(problem))
}

/** What was found as the file was read, as much of a problem as the team makes of it. */
function asSet(problem: Problem, settings: Settings): readonly Problem[] {
  const rule = ruleNamed(problem.rule)
  if (!rule) return [problem]
  const severity = severityOf(rule, settings)
  return severity === 'off' ? [] : [{ ...problem, severity }]
}

/** What becomes of a rule that a comment disables, and that has so many problems there. */
function useOfRule(
  id: string,
  takes: number,
  isWhole: boolean,
  { before }: Knowledge,
): Pick<NamedRule, 'use' | 'meant'> {
  const rule = ruleNamed(id)
  if (!rule) {
    const meant = nearest(
      id,
      rules.map((each) => each.id),
    )
    return { use: 'unknown', ...(meant !== undefined && { meant }) }
  }
  if (rule.essential) return { use: 'essential' }
  if (takes > 0) return { use: 'used' }
  // Nothing was found by a rule that had nothing to look at.
  return { use: isWhole && (rule.group !== 'change' || before) ? 'unused' : 'untold' }
}

function problemsOf(rule: Rule, subject: Subject & Draft, settings: Settings): readonly Problem[] {
  if (!rule.check) return []
  const severity = severityOf(rule, settings)
  if (severity === 'off' || (settings.errorsOnly && severity === 'warning')) return []
  const usual = rule.options?.usual
  const own = settings.options?.[rule.id]
  const options = usual && own ? { ...usual, ...own } : usual
  const problem = (finding: Finding): Problem => {
    const { message, help = rule.help, fix } = finding
    return { rule: rule.id, severity, ...rangeOf(finding, subject), message, help, ...(fix && { fix }) }
  }
  return firstOf(
    rule.check(subject, options),
    (finding) => finding.path === undefined || !followsFromGuess(finding, subject),
  ).map(problem)
}

/** More of one rule are not looked up in a file that is full of them. */
const mostOfRule = 500

function firstOf(findings: Iterable<Finding>, counts: (finding: Finding) => boolean): readonly Finding[] {
  const first: Finding[] = []
  for (const finding of findings) {
    if (counts(finding)) first.push(finding)
    if (first.length === mostOfRule) break
  }
  return first
}

function rangeOf(finding: Finding, { locate, locateWord }: Draft): Range {
  if (finding.path === undefined) {
    const { line, column, endLine, endColumn } = finding.range
    return { line, column, endLine, endColumn }
  }
  const { path, at, word } = finding
  return word === undefined ? locate(path, at) : locateWord(path, word)
}

/** How much a rule matters to a team; nobody can make less of what makes a checklist unusable. */
function severityOf(rule: Rule, { severities }: Settings): Severity | 'off' {
  return (rule.essential ? undefined : severities?.[rule.id]) ?? rule.severity
}

/** Whether something was misread where a finding is, above it or below it, or left out beside what it lacks: then it only follows from that. */
function followsFromGuess({ path = [], lacks }: Finding & { lacks?: Path }, { guessed, checklist }: Draft): boolean {
  const isAround = (path: Path) => (other: Path) => other.every((key, at) => at >= path.length || key === path[at])
  if (guessed.some(isAround(path))) return true
  if (lacks === undefined) return false
  const within = lacks.slice(0, -1)
  const isLeftOut = (other: Path) =>
    other.length === lacks.length && isAround(within)(other) && !hasKey(checklist, other)
  return guessed.some((other) => isAround(lacks)(other) || isLeftOut(other))
}

/** Whether what a path names is there. */
function hasKey(value: unknown, [key, ...rest]: Path): boolean {
  if (key === undefined) return true
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return false
  return hasKey((value as Record<PropertyKey, unknown>)[key], rest)
}

/** By place; where there are too many, those that matter more. */
function foremost(problems: readonly Problem[]): readonly Problem[] {
  const sorted = withoutRepeats(problems.toSorted(byPlace))
  if (sorted.length <= most) return sorted
  const errors = sorted.filter(({ severity }) => severity === 'error')
  const warnings = sorted.filter(({ severity }) => severity === 'warning')
  return [...errors, ...warnings].slice(0, most).sort(byPlace)
}

function byPlace(one: Problem, other: Problem): number {
  return (
    one.line - other.line || one.column - other.column || (one.rule < other.rule ? -1 : one.rule > other.rule ? 1 : 0)
  )
}
