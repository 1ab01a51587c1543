import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const duplicateKey: Rule = {
  id: 'duplicate-key',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A key that stands in the same place twice',
  why: 'Only one of the two could count, and programs do not agree which.',
  help: 'Keep one of them.',
  examples: {
    bad: example.replace('    owner: web team\n', '    owner: web team\n    owner: returns team\n'),
    good: example,
  },
}
