import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const numberForText: Rule = {
  id: 'number-for-text',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'A number where a text belongs',
  why: 'YAML reads 1.10 as 1.1 and 007 as 7: what was written would be lost.',
  help: 'Put it in quotation marks.',
  examples: {
    bad: example.replace('title: Return something', 'title: 2026'),
    good: example.replace('title: Return something', 'title: "2026"'),
  },
}
