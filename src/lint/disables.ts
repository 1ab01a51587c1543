import type { Problem, Range } from '../checklist/problem.ts'
import { type Comment, commentsOf } from '../checklist/yaml/comments.ts'

/** What becomes of a rule that a comment names: it took something away or had nothing to, it can't be, or nobody can tell. */
export type Use = 'used' | 'unused' | 'essential' | 'unknown' | 'untold'

/** A rule that a comment names. */
export interface NamedRule extends Range {
  readonly id: string
  readonly use: Use
  /** The rule that an unknown one is most like. */
  readonly meant?: string
}

/** A comment for lint: `# firsthand-disable-next-line no-owner -- nobody owns the weather`. */
export interface Disable extends Range {
  /** `firsthand-disable-next-line`, or what was written in its place. */
  readonly verb: NamedRule
  readonly rules: readonly NamedRule[]
  /** Why; empty where it does not say. */
  readonly reason: string
  /** What has to go when the comment does: its line, where nothing else stands on it. */
  readonly all: Range
}

/** What a comment for lint begins with. */
export const disableNextLine = 'firsthand-disable-next-line'

/**
 * What is left of problems when those are taken away that begin on the line after a comment that disables their rule, and all such
 * comments. Comments in between don't count as a line.
 *
 * @param useOf what can be made of a rule that takes away so many problems.
 */
export function disabled(
  problems: readonly Problem[],
  text: string,
  useOf: (id: string, takes: number) => Pick<NamedRule, 'use' | 'meant'>,
): { readonly problems: readonly Problem[]; readonly disables: readonly Disable[] } {
  // Most files have none, and then nobody looks for comments.
  if (!/#\s*firsthand-/.test(text)) return { problems, disables: [] }
  const lines = text.split('\n')
  const taken = new Set<Problem>()
  const comments = commentsOf(text).filter(({ text }) => /^#\s*firsthand-/.test(text))
  const disables = comments.map((comment): Disable => {
    const written = readDisable(comment, lines)
    if (written.verb.id !== disableNextLine) return written
    const line = nextLine(comment.line, lines)
    const rules = written.rules.map((rule) => {
      const takes = problems.filter((problem) => problem.line === line && problem.rule === rule.id)
      const told = useOf(rule.id, takes.length)
      if (told.use === 'used') for (const problem of takes) taken.add(problem)
      return { ...rule, ...told }
    })
    return { ...written, rules }
  })
  return { problems: problems.filter((problem) => !taken.has(problem)), disables }
}

/** The number of the next line that is no comment. */
function nextLine(line: number, lines: readonly string[]): number {
  let next = line + 1
  while (/^\s*#/.test(lines[next - 1] ?? '')) next += 1
  return next
}

function readDisable({ line, column, text }: Comment, lines: readonly string[]): Disable {
  const [, mark = '', verb = '', named = '', why = ''] = /^(#\s*)(\S+)(.*?)(?:\s--(?:\s+(.*))?)?\s*$/s.exec(text) ?? []
  const at = (id: string, start: number): NamedRule => {
    return { id, use: 'untold', line, column: start, endLine: line, endColumn: start + id.length }
  }
  const start = column + mark.length
  const rules = [...named.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => at(id, start + verb.length + index))
  const range = { line, column, endLine: line, endColumn: column + text.trimEnd().length }
  const before = (lines[line - 1] ?? '').slice(0, column - 1).trimEnd()
  const isAlone = before === '' && line < lines.length
  const all = isAlone ? { line, column: 1, endLine: line + 1, endColumn: 1 } : { ...range, column: before.length + 1 }
  return { verb: at(verb, start), rules, reason: why.trim(), all, ...range }
}
