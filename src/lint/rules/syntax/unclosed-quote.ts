import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const unclosedQuote: Rule = {
  id: 'unclosed-quote',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A quotation mark that nothing closes',
  why: 'The text would go on to the next quotation mark, wherever that is, and take with it what stands between.',
  help: 'Close the text with the quotation mark that it begins with.',
  examples: {
    bad: example.replace('title: Return something', 'title: "Return something'),
    good: example.replace('title: Return something', 'title: "Return something"'),
  },
}
