/** Something wrong with a file that a person wrote: where, and what to do about it. */
export interface Problem {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** One sentence for a person who is no programmer; not encoded for any destination. */
  readonly message: string
}

/** `returns.yaml:5:3 What is wrong.`, as editors and people read it. */
export function showProblem(file: string, { line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`
}
