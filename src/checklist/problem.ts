/** A stretch of a file: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Range {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A text that goes in the place of what stands there. */
export interface Edit extends Range {
  readonly text: string
}

/** What would mend a problem, and nothing else: in words (`Write "scale".`) and as changes that do not overlap. */
export interface Fix {
  readonly says: string
  readonly edits: readonly Edit[]
}

/** Something wrong with a file that a person wrote: where, and what to do about it. */
export interface Problem extends Range {
  readonly rule: string
  readonly severity: 'error' | 'warning'
  /** One sentence for a person who is no programmer; not encoded for any destination. */
  readonly message: string
  /** What to do, where the message does not say it. */
  readonly help?: string
  readonly fix?: Fix
}

/** `returns.yaml:5:3 What is wrong.`, as editors and people read it. */
export function showProblem(file: string, { line, column, message }: Problem): string {
  return `${file}:${line}:${column} ${message}`
}

/** Without those that say what another one before them says of the same place. */
export function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const told = new Set<string>()
  return problems.filter(({ rule, line, column, message }) => {
    const said = `${line}:${column} ${rule} ${message}`
    return !told.has(said) && told.add(said)
  })
}
