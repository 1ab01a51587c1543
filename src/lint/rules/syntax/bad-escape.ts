import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const badEscape: Rule = {
  id: 'bad-escape',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A `\\` in double quotation marks that begins no escape',
  why: 'Within double quotation marks a `\\` and the letter behind it stand for one character, and for this letter there is none.',
  help: 'Write the `\\` twice, or use single quotation marks.',
  examples: {
    bad: example.replace('title: Return something', 'title: "Return something to C:\\deliveries"'),
    good: example.replace('title: Return something', "title: 'Return something to C:\\deliveries'"),
  },
}
