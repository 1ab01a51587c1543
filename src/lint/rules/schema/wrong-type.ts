import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const wrongType: Rule = {
  id: 'wrong-type',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'A list, a map, a number or a word where another of them belongs',
  why: 'It would not be read as it was meant.',
  help: 'Write it as the message says.',
  examples: {
    bad: example.replace(
      'persona:\n  name: Noor, who ordered the wrong size\n  story: It is a present, and the birthday is on Saturday.\n',
      'persona: Noor, who ordered the wrong size\n',
    ),
    good: example,
  },
}
