import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const booleanWord: Rule = {
  id: 'boolean-word',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'The word `yes` for `true`, or `true` for `yes`',
  why: 'In YAML 1.2 `yes`, `no`, `on` and `off` are words, and `true` and `false` are none.',
  help: 'Write `true` or `false` for what is so or not, and `yes` or `no` for an answer.',
  examples: {
    bad: `${example}    drill: yes\n`,
    good: `${example}    drill: true\n`,
  },
}
