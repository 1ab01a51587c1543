import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const leadingZero: Rule = {
  id: 'leading-zero',
  group: 'syntax',
  severity: 'warning',
  summary: 'A number that begins with 0',
  why: 'Some programs read it as octal: 010 is 8 for them. A number that is text loses its zero.',
  help: 'Write the number without the zero, or put it in quotation marks if it is text.',
  examples: {
    bad: example.replace('minutes: 10', 'minutes: 010'),
    good: example,
  },
}
