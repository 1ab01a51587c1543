import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const tabIndent: Rule = {
  id: 'tab-indent',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A tab where spaces should indent',
  why: 'A tab is as wide as each editor likes, so nobody can tell what belongs to what.',
  help: 'Put spaces in place of tabs; most editors can be set to do so.',
  examples: {
    bad: example.replace('    owner: web', '\towner: web'),
    good: example,
  },
}
