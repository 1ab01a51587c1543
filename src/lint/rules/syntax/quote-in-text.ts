import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const quoteInText: Rule = {
  id: 'quote-in-text',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A quoted text that has its own quotation mark in it',
  why: 'The text ends at its second quotation mark, and what follows belongs to nothing.',
  help: "Put the text in quotation marks of the other kind, or write a `'` in it twice.",
  examples: {
    bad: example.replace('title: Return something', "title: 'Return Noor's order'"),
    good: example.replace('title: Return something', 'title: "Return Noor\'s order"'),
  },
}
