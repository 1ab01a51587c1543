import { proved } from '../../flow/proofs.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = `  - id: refund
    title: Wait for the money
    owner: accounts
    ask: wait
  - id: amount
    title: Is it the whole amount?
    when: { refund: passed }
    owner: accounts
    ask: { kind: yes-no, good: yes }
`

export const awaitedInVain: Rule = {
  id: 'awaited-in-vain',
  group: 'flow',
  severity: 'error',
  summary: 'A step that depends on what a wait never comes to',
  why: 'Without a target an arrival is recorded and never passes, and what arrived was not given up. The audit is over before anybody notices that this was never asked.',
  help: 'Name what it can come to, such as `arrived` or `gave-up`, or give the wait a target.',
  examples: {
    bad: withSteps(steps),
    good: withSteps(steps.replace('refund: passed', 'refund: arrived')),
  },
  check: (subject) => proved(subject, 'awaited-in-vain'),
}
