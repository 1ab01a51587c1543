import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const notUtf8: Rule = {
  id: 'not-utf-8',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A file that is not UTF-8',
  why: 'Letters such as é and ß would come out as others, or not at all.',
  help: 'Save the file as UTF-8; most editors ask for the encoding when they save.',
  examples: {
    bad: example.replace('something', 'a caf\uFFFD cup'),
    good: example,
    // What an old program writes for é.
    bytes: () => Uint8Array.from(example.replace('something', 'a caf\u00e9 cup'), (letter) => letter.charCodeAt(0)),
  },
}
