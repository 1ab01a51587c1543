import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const duplicateId: Rule = {
  id: 'duplicate-id',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'An id, or the key of a mark, that is used twice',
  why: 'A `when`, an answers file and a report name steps and answers by their ids, and could mean either.',
  help: 'Give one of them another id.',
  examples: {
    bad: `${example}  - id: find-policy\n    title: Find the way to the shop\n    do: Look it up on the map.\n    owner: web team\n    ask: text\n`,
    good: `${example}  - id: find-shop\n    title: Find the way to the shop\n    do: Look it up on the map.\n    owner: web team\n    ask: text\n`,
  },
}
