import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const missingSpace: Rule = {
  id: 'missing-space',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A `:` without a space behind it, or a `#` without one before it',
  why: 'Only a `:` and a space make a key; without the space both are read as one text.',
  help: 'Write the space.',
  examples: {
    bad: example.replace('title: Find', 'title:Find'),
    good: example,
  },
}
