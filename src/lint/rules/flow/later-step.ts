import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const laterStep: Rule = {
  id: 'later-step',
  group: 'flow',
  severity: 'error',
  essential: true,
  summary: 'A `when` or a `since` that names a step which comes later',
  why: 'When the step is due, nobody knows yet what the later one will come to.',
  help: 'Move the step behind the one that it depends on, or look back to an earlier one.',
  examples: {
    bad: example.replace(
      '    ask: verdict\n',
      '    when: { find-shop: passed }\n    ask: verdict\n  - id: find-shop\n    title: Find the way to the shop\n    do: Look it up on the map.\n    owner: web team\n    ask: text\n',
    ),
    good: `${example}  - id: find-shop\n    title: Find the way to the shop\n    do: Look it up on the map.\n    owner: web team\n    ask: text\n`,
  },
}
