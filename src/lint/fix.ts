import type { Problem } from '../checklist/problem.ts'
import { mended } from './applied.ts'
import { ruleNamed } from './rules/index.ts'

/** What fixing came to. */
export interface Fixed {
  readonly text: string
  /** What is left to be found in it. */
  readonly problems: readonly Problem[]
  /** Some fixes would have mended nothing, or brought new errors, so they were not made. */
  readonly isHeldBack: boolean
}

const rounds = 10

/**
 * Applies the fixes of problems, again and again while there are new ones, at most ten times. A round is not taken that would leave
 * new errors behind, or a problem that it was to mend. Nothing else of the text changes, and what is inserted has its line breaks.
 *
 * @param problems what was found in the text.
 * @param means `find` says what is found in another text, `isWanted` whether a problem is to be fixed.
 */
export function fixed(
  text: string,
  problems: readonly Problem[],
  means: { find(text: string): readonly Problem[]; isWanted(problem: Problem): boolean },
): Fixed {
  const vain = new Set<string>()
  let now = { text, problems }
  for (let round = 0; round < rounds; round++) {
    const chosen = now.problems.filter((problem) => means.isWanted(problem) && !vain.has(placed(problem)))
    const { text: next, taken } = mended(now.text, chosen)
    if (next === now.text) break
    const left = means.find(next)
    const there = new Set(left.map(placed))
    const unmended = taken.map(placed).filter((each) => there.has(each))
    for (const each of unmended) vain.add(each)
    if (unmended.length > 0) continue
    if (isWorse(now.problems, left)) return { ...now, isHeldBack: true }
    now = { text: next, problems: left }
  }
  return { ...now, isHeldBack: vain.size > 0 }
}

/** How often each is said. */
function countsOf(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const problem of problems) counts.set(said(problem), (counts.get(said(problem)) ?? 0) + 1)
  return counts
}

/**
 * Whether there are errors that were not there before. What comes to light because a file can be read further was always there.
 */
function isWorse(before: readonly Problem[], after: readonly Problem[]): boolean {
  if (unreadable(after) < unreadable(before)) return false
  const old = countsOf(errorsOf(before))
  return [...countsOf(errorsOf(after))].some(([each, count]) => count > (old.get(each) ?? 0))
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

function placed({ rule, message, line, column }: Problem): string {
  return `${line}:${column} ${rule} ${message}`
}
