import type { Problem } from '../checklist/problem.ts'
import type { LintedFile } from '../lint/formats/format.ts'

/** What was found in a file; its text only where there is something to be shown in it. */
export function linted(file: string, bytes: Uint8Array, problems: readonly Problem[]): LintedFile {
  const text = problems.length > 0 ? textOf(bytes) : undefined
  return { file, problems, ...(text !== undefined && { text }) }
}

/** Undefined where it is not UTF-8. A byte order mark at the start is left out. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
