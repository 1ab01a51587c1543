import { proved } from '../../flow/proofs.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = `  - id: letters
    title: How many letters came about it?
    owner: accounts
    ask: { kind: number, unit: letters, whole: true, min: 0, target: { at-most: 1 } }
  - id: same
    title: Do they all say the same?
    when: { letters: { at-least: 0 } }
    owner: accounts
    ask: { kind: yes-no, good: yes }
`

export const alwaysHolds: Rule = {
  id: 'always-holds',
  group: 'flow',
  severity: 'warning',
  summary: 'A part of a `when` that holds whatever is answered',
  why: 'It looks like a condition and decides nothing: all that it leaves out are steps that were set aside. Mostly a number is wrong, or an option was added later.',
  help: 'Leave it out, or name fewer answers. Where any answer will do, name results, such as `[passed, failed]`.',
  examples: {
    bad: withSteps(steps),
    good: withSteps(steps.replace('at-least: 0', 'at-least: 2')),
  },
  check: (subject) => proved(subject, 'always-holds'),
}
