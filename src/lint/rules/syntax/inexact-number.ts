import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const inexactNumber: Rule = {
  id: 'inexact-number',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A number with more digits than can be kept',
  why: 'It would be rounded in silence.',
  help: 'Write a smaller number, or put it in quotation marks if it is text.',
  examples: {
    bad: `${example}    weight: 12345678901234567890\n`,
    good: example,
  },
}
