import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const badIndent: Rule = {
  id: 'bad-indent',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A line that is indented like nothing above it',
  why: 'What belongs together starts in the same column; of this line nobody can tell what it belongs to.',
  help: 'Indent it like the keys that it belongs with.',
  examples: {
    bad: example.replace('    owner: web', '   owner: web'),
    good: example,
  },
}
