import { proved } from '../../flow/proofs.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = `  - id: letters
    title: How many letters came about it?
    owner: accounts
    ask: { kind: number, unit: letters, whole: true, min: 0, target: { at-least: 3, at-most: 1 } }
`

export const targetCannotPass: Rule = {
  id: 'target-cannot-pass',
  group: 'flow',
  severity: 'warning',
  summary: 'A target that no answer meets',
  why: 'The step fails whatever happens, so somebody is sent to mend what may be in order.',
  help: 'Correct the limits: `at-least` is the smaller one, and both lie within what can be answered.',
  examples: {
    bad: withSteps(steps),
    good: withSteps(steps.replace('at-least: 3', 'at-least: 1')),
  },
  check: (subject) => proved(subject, 'target-cannot-pass'),
}
