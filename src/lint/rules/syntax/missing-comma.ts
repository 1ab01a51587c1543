import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const missingComma: Rule = {
  id: 'missing-comma',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'Two entries within brackets and no comma between them',
  why: 'Without the comma nobody can tell where one ends and the next begins.',
  help: 'Write a comma between the two.',
  examples: {
    bad: example.replace('[An order that can still be returned]', '["An order" "The box that it came in"]'),
    good: example.replace('[An order that can still be returned]', '["An order", "The box that it came in"]'),
  },
}
