import { proved } from '../../flow/proofs.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = `  - id: letters
    title: How many letters came about it?
    owner: accounts
    ask: { kind: number, unit: letters, whole: true, min: 0, max: 9, target: { at-most: 9 } }
`

export const targetCannotFail: Rule = {
  id: 'target-cannot-fail',
  group: 'flow',
  severity: 'warning',
  summary: 'A target that every answer meets',
  why: 'The step passes whatever happens. The report shows it as good, and nobody has looked.',
  help: 'Set the limit where it begins to hurt, or leave the target out: then the answer is recorded and not judged.',
  examples: {
    bad: withSteps(steps),
    good: withSteps(steps.replace('at-most: 9', 'at-most: 1')),
  },
  check: (subject) => proved(subject, 'target-cannot-fail'),
}
