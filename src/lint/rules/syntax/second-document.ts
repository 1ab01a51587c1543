import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const secondDocument: Rule = {
  id: 'second-document',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A second document in the file',
  why: 'One file holds one checklist; what follows the `---` would be passed over.',
  help: 'Put the second checklist in a file of its own.',
  examples: {
    bad: `${example}---\ntitle: Another one\n`,
    good: example,
  },
}
