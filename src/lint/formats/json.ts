import type { Problem } from '../../checklist/problem.ts'
import { helpOf } from '../rules/index.ts'
import type { Format } from './format.ts'

export const json: Format = {
  name: 'json',
  summary: 'for programs: everything that is known of each problem',
  show: ({ files }) => ({
    json: {
      files: files.length,
      problems: files.flatMap(({ file, problems }) => problems.map((problem) => problemJson(file, problem))),
    },
  }),
}

function problemJson(file: string, problem: Problem) {
  const { line, column, endLine, endColumn, rule, severity, message, fix } = problem
  const place = { file, line, column, endLine, endColumn }
  return { ...place, rule, severity, message, help: helpOf(problem), ...(fix && { fix: fixJson(fix) }) }
}

function fixJson({ says, edits }: NonNullable<Problem['fix']>) {
  return {
    says,
    edits: edits.map(({ line, column, endLine, endColumn, text }) => ({ line, column, endLine, endColumn, text })),
  }
}
