import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const unknownStep: Rule = {
  id: 'unknown-step',
  group: 'flow',
  severity: 'error',
  essential: true,
  summary: 'A `when` or a `since` that names no earlier step',
  why: 'It could never be told whether the step is to be asked.',
  help: 'Write the id of a step that comes before.',
  examples: {
    bad: `${example}  - id: find-shop\n    when: { find-polcy: failed }\n    title: Find the way to the shop\n    do: Look it up on the map.\n    owner: web team\n    ask: text\n`,
    good: `${example}  - id: find-shop\n    when: { find-policy: failed }\n    title: Find the way to the shop\n    do: Look it up on the map.\n    owner: web team\n    ask: text\n`,
  },
}
