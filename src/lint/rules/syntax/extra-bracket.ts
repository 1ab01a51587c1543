import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const extraBracket: Rule = {
  id: 'extra-bracket',
  group: 'syntax',
  severity: 'error',
  essential: true,
  summary: 'A closing bracket too many',
  why: 'It closes nothing, so one before it may stand in the wrong place.',
  help: 'Take it out, or put text that has brackets in quotation marks.',
  examples: {
    bad: example.replace('returned]', 'returned]]'),
    good: example,
  },
}
