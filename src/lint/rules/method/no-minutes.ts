import type { Rule } from '../../rule.ts'
import { numberedSteps } from '../numbered-steps.ts'

/** With so many steps or more, one wants to know. */
const many = 5

const bad = numberedSteps(many)

export const noMinutes: Rule = {
  id: 'no-minutes',
  group: 'method',
  severity: 'warning',
  summary: 'A checklist of several steps that does not say how long it takes',
  why: 'Colleagues say yes to half an hour, and no to something that may take any time.',
  help: 'Walk it once, and say in `minutes` how long it took, without waits.',
  examples: { bad: bad.replace('minutes: 10\n', ''), good: bad },
  *check({ checklist: { minutes, steps } }) {
    if (minutes === undefined && steps.length >= many)
      yield {
        path: ['minutes'],
        lacks: ['minutes'],
        message: `Nothing says how long these ${steps.length} steps take.`,
      }
  },
}
