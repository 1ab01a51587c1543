import type { Findings } from './format.ts'

/** What it came to: `3 errors, 2 warnings in 2 of 15 files`, or `15 files, nothing wrong.` */
export function countsOf({ files }: Findings): string {
  const problems = files.flatMap((file) => file.problems)
  if (problems.length === 0) return `${counted(files.length, 'file')}, nothing wrong.`
  const wrong = files.filter((file) => file.problems.length > 0).length
  const where = files.length === 1 ? '1 file' : `${wrong} of ${files.length} files`
  return `${severitiesOf(problems)} in ${where}`
}

/** `3 errors, 2 warnings` */
export function severitiesOf(problems: readonly { readonly severity: 'error' | 'warning' }[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  return [...(errors ? [counted(errors, 'error')] : []), ...(warnings ? [counted(warnings, 'warning')] : [])].join(', ')
}

/** `1 file`, `2 files` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
