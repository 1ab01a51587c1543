import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const noPersona: Rule = {
  id: 'no-persona',
  group: 'method',
  severity: 'warning',
  summary: 'A checklist without a persona',
  why: 'Without somebody to be, colleagues walk as themselves: they know the way, the words and the exceptions, and nothing is at stake. A name and a story make them look for what a customer looks for.',
  help: 'Add a `persona` with a `name` and a `story`: who it is, what it is for, what presses.',
  examples: { bad: example.replace(/persona:\n.*\n.*\n/, ''), good: example },
  *check({ checklist }) {
    if (checklist.personas.length === 0)
      yield { path: ['persona'], lacks: ['persona'], message: 'Nothing says who the auditor is.' }
  },
}
