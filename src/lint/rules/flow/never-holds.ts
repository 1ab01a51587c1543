import { proved } from '../../flow/proofs.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = `  - id: way
    title: How can it be sent back?
    owner: web team
    ask:
      kind: choice
      options: [{ id: post, label: By post }, { id: shop, label: In a shop, result: failed }]
  - id: why
    title: What do they say about it?
    when: { way: [passed, failed] }
    owner: web team
    ask: text
`

export const neverHolds: Rule = {
  id: 'never-holds',
  group: 'flow',
  severity: 'warning',
  summary: 'A part of a `when` that never holds',
  why: 'The step is asked, but never for this reason. Whoever wrote it meant something that the file does not say.',
  help: 'Correct it, or leave it out.',
  examples: {
    bad: withSteps(steps),
    good: withSteps(steps.replace('[passed, failed]', 'failed')),
  },
  check: (subject) => proved(subject, 'never-holds'),
}
