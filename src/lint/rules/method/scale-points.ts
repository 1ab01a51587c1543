import { quoted } from '../../../checklist/quoted.ts'
import { scalesOf } from '../../language/scales.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = (second: string) =>
  withSteps(`  - id: advice
    title: What was the advice like?
    owner: shops
    ask: { kind: scale, min: 1, max: 7, low: no help at all, high: all the help I needed }
  - id: wait
    title: What was the wait like?
    owner: shops
    ask: { kind: scale, ${second}, low: very unpleasant, high: very pleasant }
`)

export const scalePoints: Rule = {
  id: 'scale-points',
  group: 'method',
  severity: 'warning',
  summary: 'Scales with different numbers in one checklist',
  why: 'A 5 of 5 is the best, a 5 of 7 is not, and next to each other in a report they look the same. Five to seven points are told apart most reliably (Krosnick and Fabrigar, 1997).',
  help: 'Give all scales of a checklist the same numbers; 1 to 7 is what `frustration` has.',
  examples: {
    bad: steps('min: 0, max: 10'),
    good: steps('min: 1, max: 7'),
  },
  *check({ checklist }) {
    const [first, ...others] = scalesOf(checklist)
    for (const { index, min, max } of others) {
      if (!first || (first.min === min && first.max === max)) continue
      const message = `This scale goes from ${min} to ${max}, and that of ${quoted(first.step.title)} from ${first.min} to ${first.max}.`
      yield { path: ['steps', index, 'ask', 'max'], message }
    }
  },
}
