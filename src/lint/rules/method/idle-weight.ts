import { isJudged } from '../../judged.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const step = (ask: string) =>
  withSteps(`  - id: tries
    title: Type your address
    do: Fill in the form, and count the times you have to correct something.
    owner: web team
    weight: 3
    ask: ${ask}
`)

export const idleWeight: Rule = {
  id: 'idle-weight',
  group: 'method',
  severity: 'warning',
  summary: 'A weight on a step that is not scored',
  why: 'An answer that nothing judges is recorded and left out of the score, so that its weight weighs nothing. Whoever wrote it believes that it does.',
  help: 'Say what passes: a `target`, the `good` answer, a `result` of an option. Or leave `weight` out.',
  examples: {
    bad: step('{ kind: number, unit: corrections }'),
    good: step('{ kind: number, unit: corrections, target: { at-most: 2 } }'),
  },
  *check({ checklist }) {
    for (const [index, step] of checklist.steps.entries())
      if (step.weight > 1 && !isJudged(step) && !step.critical)
        yield {
          path: ['steps', index, 'weight'],
          lacks: ['steps', index, 'ask'],
          message: `\`${step.id}\` has a weight of ${step.weight}, and nothing says what passes.`,
        }
  },
}
