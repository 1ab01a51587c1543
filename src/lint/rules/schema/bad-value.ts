import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const badValue: Rule = {
  id: 'bad-value',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'A value that the format does not have',
  why: 'Nobody could tell what it means.',
  help: 'Write one of those that the message names, or in the form that it shows.',
  examples: {
    bad: example.replace('minutes: 10', 'minutes: 10\nchannel: wbe'),
    good: example.replace('minutes: 10', 'minutes: 10\nchannel: web'),
  },
}
