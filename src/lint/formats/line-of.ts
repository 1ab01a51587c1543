import type { Problem } from '../../checklist/problem.ts'

/** `returns.yaml:5:3: error: What is wrong. [unknown-key]`, as editors and other programs know it from compilers; not encoded. */
export function lineOf(file: string, { line, column, severity, message, rule }: Problem): string {
  return `${file}:${line}:${column}: ${severity}: ${message} [${rule}]`
}
