import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const tooComplex: Rule = {
  id: 'too-complex',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'Brackets or dashes within each other, deeper than anybody writes',
  why: 'Reading it could take for ever, and no checklist needs it.',
  help: 'Write it with fewer levels.',
  examples: {
    bad: example.replace(/prepare: .*/, `prepare: ${'['.repeat(40)}An order${']'.repeat(40)}`),
    good: example,
  },
}
