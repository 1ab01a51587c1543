import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const controlCharacter: Rule = {
  id: 'control-character',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'An invisible character',
  why: 'It can turn text around, hide it or clear a terminal; nobody who reads the file sees it.',
  help: 'Delete it.',
  examples: {
    bad: example.replace('Return something', 'Return \u202esomething'),
    good: example,
  },
}
