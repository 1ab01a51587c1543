import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const noOwner: Rule = {
  id: 'no-owner',
  group: 'method',
  severity: 'warning',
  summary: 'A step that nobody owns',
  why: 'A finding goes to the owner of its step. Where there is none, it goes to nobody, and is found again next time.',
  help: 'Say in `owner` which team or role can change what happens at this step.',
  examples: {
    bad: example.replace('    owner: web team\n', ''),
    good: example,
  },
  *check({ checklist }) {
    for (const [index, { id, owner, when }] of checklist.steps.entries()) {
      // A follow-up question is about the step that it follows.
      if (owner === undefined && when === undefined)
        yield { path: ['steps', index, 'owner'], lacks: ['steps', index, 'owner'], message: `Nobody owns \`${id}\`.` }
    }
  },
}
