import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const reservedWord: Rule = {
  id: 'reserved-word',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'An id that has a meaning of its own',
  why: 'In a `when`, words such as `any` and `passed` would no longer be clear.',
  help: 'Take another word.',
  examples: {
    bad: example.replace('id: find-policy', 'id: any'),
    good: example,
  },
}
