import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const unclosedBracket: Rule = {
  id: 'unclosed-bracket',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A bracket that nothing closes, or one of the other kind',
  why: 'The list or the map would go on to the end of the file.',
  help: 'Close each `[` with a `]` and each `{` with a `}`, the one opened last first.',
  examples: {
    bad: example.replace('returned]', 'returned'),
    good: example,
  },
}
