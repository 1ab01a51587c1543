import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const shouting: Rule = {
  id: 'shouting',
  group: 'method',
  severity: 'warning',
  summary: 'A step that shouts',
  why: 'An exclamation mark says how somebody should feel about a step before they have done it.',
  help: 'Say the same in a plain sentence.',
  examples: {
    bad: example.replace('title: Find the returns policy', 'title: Find the returns policy!'),
    good: example,
  },
  *check({ checklist }) {
    for (const [index, { title }] of checklist.steps.entries()) {
      if (title.includes('!')) yield { path: ['steps', index, 'title'], word: '!', message: 'The title shouts.' }
    }
  },
}
