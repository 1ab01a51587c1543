import { lineStarts } from '../checklist/place.ts'
import type { Edit, Problem } from '../checklist/problem.ts'
import { ruleNamed } from './rules/index.ts'

/** What fixing came to. */
export interface Fixed {
  readonly text: string
  /** What is left to be found in it. */
  readonly problems: readonly Problem[]
  /** Fixing would have brought new errors, so the rest was left as it is. */
  readonly isHeldBack: boolean
}

const rounds = 10

/**
 * Applies the fixes of problems, again and again while there are new ones, at most ten times. A round that would leave new errors
 * behind is not taken. Nothing else of the text changes, and what is inserted has its line breaks.
 *
 * @param problems what was found in the text.
 * @param means `find` says what is found in another text, `isWanted` whether a problem is to be fixed.
 */
export function fixed(
  text: string,
  problems: readonly Problem[],
  means: { find(text: string): readonly Problem[]; isWanted(problem: Problem): boolean },
): Fixed {
  let now: Fixed = { text, problems, isHeldBack: false }
  for (let round = 0; round < rounds; round++) {
    const next = applied(now.text, now.problems.filter(means.isWanted))
    if (next === now.text) break
    const problems = means.find(next)
    if (isWorse(now.problems, problems)) return { ...now, isHeldBack: true }
    now = { text: next, problems, isHeldBack: false }
  }
  return now
}

/** The text with every fix that overlaps none before it; of a fix all edits or none. */
export function applied(text: string, problems: readonly Pick<Problem, 'fix'>[]): string {
  const starts = lineStarts(text)
  const offset = (line: number, column: number) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length)
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n'
  const taken: Change[] = []
  for (const { fix } of problems) {
    const changes = (fix?.edits ?? []).map((edit: Edit): Change => {
      const [start, end] = [offset(edit.line, edit.column), offset(edit.endLine, edit.endColumn)]
      return { start, end, text: edit.text.replaceAll(/\r?\n/g, lineBreak) }
    })
    if (!changes.some((change) => taken.some((other) => overlap(change, other)))) taken.push(...changes)
  }
  let next = ''
  let from = 0
  for (const change of taken.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    next += text.slice(from, change.start) + change.text
    from = change.end
  }
  return next + text.slice(from)
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Two at one place overlap as well: nobody knows which of them comes first. */
function overlap(one: Change, other: Change): boolean {
  return (one.start < other.end && other.start < one.end) || one.start === other.start
}

/**
 * Whether there are errors that were not there before. What comes to light because a file can be read further was always there.
 */
function isWorse(before: readonly Problem[], after: readonly Problem[]): boolean {
  if (unreadable(after) < unreadable(before)) return false
  const old = errorsOf(before).map(said)
  return errorsOf(after).some((problem) => {
    const at = old.indexOf(said(problem))
    if (at < 0) return true
    old.splice(at, 1)
    return false
  })
}

function errorsOf(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ severity }) => severity === 'error')
}

/** How much of a file is no YAML. */
function unreadable(problems: readonly Problem[]): number {
  return errorsOf(problems).filter(({ rule }) => ruleNamed(rule)?.group === 'syntax').length
}

function said({ rule, message }: Problem): string {
  return `${rule} ${message}`
}
