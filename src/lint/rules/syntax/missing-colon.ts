import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const missingColon: Rule = {
  id: 'missing-colon',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A line where a key should be, without a `:`',
  why: 'What stands there belongs to nothing: it is neither a key nor part of the text above.',
  help: 'Write a `:` and a space behind the key; or, if the line goes on with the text above, indent it further than the key there.',
  examples: {
    bad: example.replace('owner: web team', 'owner web team'),
    good: example,
  },
}
