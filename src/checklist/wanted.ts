import type * as z from 'zod/mini'

/** What a schema finds wrong with a value, in its own terms. */
export type Issue = z.core.$ZodIssue

/** What would be right, where the schema itself has no words for it. */
export function words(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return types[issue.expected] ?? 'something else'
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return limited(issue.inclusive === false ? 'more than' : 'at least', issue.minimum, issue.origin)
    case 'too_big':
      return limited(issue.inclusive === false ? 'less than' : 'at most', issue.maximum, issue.origin)
    case 'invalid_union':
      return optionsOf(issue).length > 0 ? `one of ${optionsOf(issue).join(', ')}` : formsOf(issue.errors)
    default:
      return 'something else'
  }
}

/** Every form that would have been right. */
function formsOf(errors: readonly (readonly Issue[])[]): string {
  const forms = errors.flatMap((issues) => issues.filter(({ path }) => path.length === 0).map(words))
  return [...new Set(forms)].join(', or ') || 'something else'
}

/** The words that would have been right. */
export function optionsOf(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  return issue.code === 'invalid_union' && 'options' in issue ? (issue.options ?? []).map(String) : []
}

const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys and values',
  record: 'a map of keys and values',
}

function limited(how: string, limit: number | bigint, origin: string): string {
  if (origin === 'string') return `${how} ${limit} characters long`
  if (origin === 'array') return `a list of ${how} ${limit}`
  return `${how} ${limit}`
}
