import type { Problem } from '../checklist/problem.ts'
import { applied } from './applied.ts'
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
