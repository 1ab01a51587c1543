import { proved } from '../../flow/proofs.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = `  - id: refund
    title: Wait for the money
    owner: accounts
    ask: { kind: wait, target: { within: 5 days } }
  - id: reason
    title: What do they say is the reason?
    when: { refund: gave-up }
    owner: accounts
    ask: text
  - id: amount
    title: Is it the whole amount?
    when: { refund: arrived, reason: recorded }
    owner: accounts
    ask: { kind: yes-no, good: yes }
`

export const contradiction: Rule = {
  id: 'contradiction',
  group: 'flow',
  severity: 'error',
  summary: 'A follow-up that contradicts the step it follows',
  why: 'It needs an answer at a step, and another answer at the step before that. Each alone makes sense, and no audit has both, so it is never asked.',
  help: 'Decide which of the two it follows, and leave the other out.',
  examples: {
    bad: withSteps(steps),
    good: withSteps(steps.replace(', reason: recorded', '')),
  },
  check: (subject) => proved(subject, 'contradiction'),
}
