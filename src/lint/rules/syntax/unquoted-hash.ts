import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const unquotedHash: Rule = {
  id: 'unquoted-hash',
  group: 'syntax',
  severity: 'warning',
  summary: 'A text that loses what stands behind a ` #`',
  why: 'A `#` after a space begins a comment: in silence, the rest of the text is no longer part of it.',
  help: 'Put the text in quotation marks; or, if it is a comment, write a space behind the `#`.',
  examples: {
    bad: example.replace('do: Start on the home page.', 'do: Start with order #4 on the home page.'),
    good: example.replace(
      'do: Start on the home page. Find out how to send an item back.',
      'do: "Start with order #4 on the home page. Find out how to send it back."',
    ),
  },
}
