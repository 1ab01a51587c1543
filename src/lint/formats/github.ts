import type { Problem } from '../../checklist/problem.ts'
import { encodeCode, encodeProse } from '../../markdown.ts'
import { countsOf } from './counts.ts'
import type { Findings, Format, LintedFile } from './format.ts'
import { lineOf } from './line-of.ts'
import { logLine, workflowCommand } from './workflow-command.ts'

/** GitHub shows no more than these of a step at the lines they are about. */
const mostAtLines = 10
/** And it refuses a summary of more than 1 MiB. */
const mostBytes = 900_000

interface Located {
  readonly file: string
  readonly problem: Problem
  /** How many of its severity stand before it in its file. */
  readonly rank: number
}

export const github: Format = {
  name: 'github',
  summary: 'annotations on GitHub: the worst ten at their lines, all in the summary of the job',
  show(findings) {
    const all = findings.files.flatMap(located)
    if (all.length === 0) return { text: `${countsOf(findings)}\n` }
    const worst = worstOf(all)
    const more = all.length > worst.length ? `; the worst ${worst.length} stand at their lines` : ''
    const lines = [
      ...all.map(({ file, problem }) => logLine(lineOf(file, problem))),
      ...worst.map(annotation),
      `${countsOf(findings)}${more}.`,
    ]
    return { text: lines.map((line) => `${line}\n`).join(''), summary: summary(findings, all) }
  },
}

function located({ file, problems }: LintedFile): readonly Located[] {
  const ranks = { error: 0, warning: 0 }
  return problems.map((problem) => ({ file, problem, rank: ranks[problem.severity]++ }))
}

/** Errors first, and of each file one before another has two; by their place. */
function worstOf(all: readonly Located[]): readonly Located[] {
  const weight = ({ problem, rank }: Located) => (problem.severity === 'error' ? 0 : 1_000_000) + rank
  const worst = new Set(all.toSorted((one, other) => weight(one) - weight(other)).slice(0, mostAtLines))
  return all.filter((each) => worst.has(each))
}

function annotation({ file, problem }: Located): string {
  const { line, endLine, column, endColumn, severity, rule, message, help } = problem
  // GitHub takes columns of one line only.
  const columns = line === endLine ? { col: column, endColumn } : {}
  const properties = { file, line, endLine, ...columns, title: `firsthand: ${rule}` }
  return workflowCommand(severity, properties, help === undefined ? message : `${message}\n${help}`)
}

function summary(findings: Findings, all: readonly Located[]): string {
  const head = `\n### firsthand lint: ${countsOf(findings)}\n\n| Where | | What | Rule |\n| --- | --- | --- | --- |\n`
  const encoder = new TextEncoder()
  let text = head
  let bytes = 0
  let shown = 0
  for (const each of all) {
    const row = rowOf(each)
    bytes += encoder.encode(row).length
    if (bytes > mostBytes) break
    text += row
    shown += 1
  }
  const left = all.length - shown
  return `${text}${left > 0 ? `\nAnd ${left} more, in the log.\n` : ''}\n`
}

function rowOf({ file, problem }: Located): string {
  const { line, column, severity, message, help, rule } = problem
  const what = [message, ...(help ? [help] : [])].map(encodeProse).join('<br>')
  return `| ${encodeCode(`${file}:${line}:${column}`)} | ${severity} | ${what} | ${encodeCode(rule)} |\n`
}
