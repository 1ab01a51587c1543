import { quoted } from '../../../checklist/quoted.ts'
import { scalesOf } from '../../language/scales.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = (second: string) =>
  withSteps(`  - id: wait
    title: What was the wait like?
    owner: shops
    ask: { kind: scale, low: very unpleasant, high: very pleasant, target: { at-least: 5 } }
  - id: advice
    title: What was the advice like?
    owner: shops
    ask: { kind: scale, ${second} }
`)

export const scaleDirection: Rule = {
  id: 'scale-direction',
  group: 'method',
  severity: 'warning',
  summary: 'Scales that run both ways in one checklist',
  why: 'After a few scales people no longer read the ends. Where one is turned round, some answer the wrong way, and nobody can tell who (Weijters and Baumgartner, 2012).',
  help: 'Turn this one round, its target too, so that good is at the same end everywhere.',
  examples: {
    bad: steps('low: very helpful, high: very unhelpful, target: { at-most: 3 }'),
    good: steps('low: very unhelpful, high: very helpful, target: { at-least: 5 }'),
  },
  *check({ checklist }) {
    const [first, ...others] = scalesOf(checklist).filter(({ good }) => good !== undefined)
    for (const { index, good, min, max, step } of others) {
      if (good === first?.good) continue
      const best = good === 'low' ? min : max
      const message = `Here ${best} is the best answer of ${quoted(step.title)}; at ${quoted(first?.step.title ?? '')} good is at the other end.`
      yield { path: ['steps', index, 'ask', 'low'], message }
    }
  },
}
