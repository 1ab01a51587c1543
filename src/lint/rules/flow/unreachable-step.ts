import { proved } from '../../flow/proofs.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = `  - id: way
    title: How can it be sent back?
    owner: web team
    ask:
      kind: choice
      options: [{ id: post, label: By post }, { id: shop, label: In a shop }]
  - id: queue
    title: How many people stood before you?
    when: { way: failed }
    owner: shop team
    ask: { kind: number, whole: true, min: 0, target: { at-most: 3 } }
`

export const unreachableStep: Rule = {
  id: 'unreachable-step',
  group: 'flow',
  severity: 'error',
  summary: 'A step that no answers lead to',
  why: 'It stands in the file and is never asked. What it should find out is not found out, and no report says so. Where it would take too long to prove, among hundreds of nested conditions, nothing is said.',
  help: 'Correct what `when` says, or take the step out.',
  examples: {
    bad: withSteps(steps),
    good: withSteps(steps.replace('way: failed', 'way: shop')),
  },
  check: (subject) => proved(subject, 'unreachable-step'),
}
