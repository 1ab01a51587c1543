import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const unknownKey: Rule = {
  id: 'unknown-key',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'A key that the format does not have',
  why: 'What stands under it would be passed over in silence, and nobody would know that it was meant.',
  help: 'Correct its name, or move it to where it belongs.',
  examples: {
    bad: example.replace('owner: web', 'ownr: web'),
    good: example,
  },
}
