import { isJudged } from '../../judged.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

/** With fewer there may be nothing to say. */
const several = 3

const steps = (great: string) =>
  withSteps(`  - id: told
    title: Did they say when the money comes?
${great}    owner: contact centre
    ask: { kind: yes-no, good: yes }
  - id: named
    title: Did they name a day?
    owner: contact centre
    ask: { kind: yes-no, good: yes }
  - id: kept
    title: Was it there on that day?
    owner: billing
    ask: { kind: yes-no, good: yes }
`)

export const noGreat: Rule = {
  id: 'no-great',
  group: 'method',
  severity: 'warning',
  summary: 'A checklist in which nothing says what great looks like',
  why: 'Without it, an audit only ever says what went wrong. A team reads in `great` what to do, and two auditors hold what they saw against the same thing. It is shown after doing, so that it does not lead.',
  help: 'Say in `great`, at the steps that matter, what somebody does, says or shows when it is as good as it can be.',
  examples: { bad: steps(''), good: steps('    great: They name the day before I ask.\n') },
  *check({ checklist: { steps } }) {
    if (steps.some(({ great }) => great !== undefined) || steps.filter(isJudged).length < several) return
    yield { path: ['steps'], at: 'key', message: 'None of these steps says what great looks like.' }
  },
}
