import { canFail } from '../../judged.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const step = (ask: string) =>
  withSteps(`  - id: wait
    title: Wait for somebody to answer
    do: Call, and stop the clock when a person answers.
    owner: contact centre
    critical: true
    ask: ${ask}
`)

export const unjudgedCritical: Rule = {
  id: 'unjudged-critical',
  group: 'method',
  severity: 'warning',
  summary: 'A critical step that no answer can fail',
  why: 'An audit as a whole fails with a critical step. Where no answer fails it, the word `critical` promises a strictness that is not there.',
  help: 'Say what fails it: a `target`, the `good` answer, a `result` of an option. Or leave `critical` out.',
  examples: { bad: step('duration'), good: step('{ kind: duration, target: { at-most: 3 min } }') },
  *check({ checklist }) {
    for (const [index, step] of checklist.steps.entries())
      if (step.critical && !canFail(step))
        yield {
          path: ['steps', index, 'critical'],
          lacks: ['steps', index, 'ask'],
          message: `\`${step.id}\` is critical, and no answer fails it.`,
        }
  },
}
