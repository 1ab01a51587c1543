import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const unquotedColon: Rule = {
  id: 'unquoted-colon',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A text with a `:` and a space in it',
  why: 'A `:` and a space make a key of what stands before it, so the text becomes something else.',
  help: 'Put the text in quotation marks.',
  examples: {
    bad: example.replace('title: Return something', 'title: Return: something'),
    good: example.replace('title: Return something', 'title: "Return: something"'),
  },
}
