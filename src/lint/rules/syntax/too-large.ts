import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const tooLarge: Rule = {
  id: 'too-large',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A file with more than anybody writes',
  why: 'Reading it could take for ever; a checklist that long could not be walked.',
  help: 'Make several checklists of it.',
  examples: {
    bad: `${example}# And so on, for more than 10,000 lines.\n`,
    good: example,
    bytes: () => new TextEncoder().encode(`${example}${'# And so on.\n'.repeat(10_000)}`),
  },
}
