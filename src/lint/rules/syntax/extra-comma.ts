import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const extraComma: Rule = {
  id: 'extra-comma',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A comma with nothing before it',
  why: 'An entry may have been lost there.',
  help: 'Take the comma out, or write what is missing.',
  examples: {
    bad: example.replace('[An order that can still be returned]', '[An order,, The box that it came in]'),
    good: example.replace('[An order that can still be returned]', '[An order, The box that it came in]'),
  },
}
