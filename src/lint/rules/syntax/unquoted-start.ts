import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const unquotedStart: Rule = {
  id: 'unquoted-start',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A text that begins with a character of YAML',
  why: 'Characters such as `@`, `%`, `&`, `*`, `!`, `|`, `>` and brackets mean something else there.',
  help: 'Put the text in quotation marks.',
  examples: {
    bad: example.replace('owner: web team', 'owner: @web team'),
    good: example.replace('owner: web team', 'owner: "@web team"'),
  },
}
