import { isJudged } from '../../judged.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const step = (great: string) =>
  withSteps(`  - id: told
    title: Did they say when the money comes?
${great}    owner: contact centre
    ask: { kind: yes-no, good: yes }
`)

/** Answers by which a person judges; a target says itself what is wanted. */
const judging = ['yes-no', 'choice']

export const noGreat: Rule = {
  id: 'no-great',
  group: 'method',
  severity: 'warning',
  summary: 'A judged step that does not say what great looks like',
  why: 'Two people judge alike only if they hold what they saw against the same thing; and the team that owns the step reads there what to do, not only what went wrong. It is shown after doing, so that it does not lead.',
  help: 'Say in `great` what somebody does, says or shows when it is as good as it can be.',
  examples: { bad: step(''), good: step('    great: They name the day before I ask.\n') },
  *check({ checklist }) {
    for (const [index, step] of checklist.steps.entries())
      if (step.great === undefined && judging.includes(step.ask.kind) && isJudged(step))
        yield {
          path: ['steps', index, 'great'],
          message: `\`${step.id}\` is passed or failed, and does not say what great looks like.`,
        }
  },
}
