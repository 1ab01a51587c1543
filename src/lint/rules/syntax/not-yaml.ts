import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const notYaml: Rule = {
  id: 'not-yaml',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'Something that does not fit what stands before it',
  why: 'From there on nobody can tell what was meant.',
  help: 'Compare the line with those above: quotation marks, brackets, and the column where it starts.',
  examples: {
    bad: example.replace('title: Return something\n', 'title: "Return"\n  something\n'),
    good: example,
  },
}
