import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const missingKey: Rule = {
  id: 'missing-key',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'A key that has to be there and is not, or is empty',
  why: 'Without it the checklist cannot be walked, or says nothing about its customer.',
  help: 'Write it.',
  examples: {
    bad: example.replace('outcome: My money is back.\n', ''),
    good: example,
  },
}
