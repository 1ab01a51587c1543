import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const impossibleCondition: Rule = {
  id: 'impossible-condition',
  group: 'flow',
  severity: 'error',
  essential: true,
  summary: 'A `when` that asks for what a step can never come to',
  why: 'The step would never be asked, and nobody would notice.',
  help: 'Name a result such as `failed`, or an answer that the step can give.',
  examples: {
    bad: `${example}  - id: find-shop\n    when: { find-policy: never }\n    title: Find the way to the shop\n    do: Look it up on the map.\n    owner: web team\n    ask: text\n`,
    good: `${example}  - id: find-shop\n    when: { find-policy: failed }\n    title: Find the way to the shop\n    do: Look it up on the map.\n    owner: web team\n    ask: text\n`,
  },
}
