import type { Rule } from '../../rule.ts'
import { walkingMinutes } from '../../walking-time.ts'
import { withSteps } from '../example.ts'

const steps = withSteps(`  - id: pack
    title: Pack it and bring it away
    do: Follow what they told you. Stop when the parcel leaves your hands.
    owner: logistics
    ask: { kind: duration, target: { at-most: 20 min } }
`)

export const minutes: Rule = {
  id: 'minutes',
  group: 'method',
  severity: 'warning',
  summary: 'A checklist that takes much longer than it promises',
  why: 'Who has been promised a quarter of an hour and is still at it after half an hour answers anything to be done, and does not come again. Counted is what everybody walks, and low: a minute for what is to be done or as long as the target of its clock allows, half a minute to answer, one to write, one for the questions after a drill, nothing for waits; and it is said from a quarter more on.',
  help: 'Promise more in `minutes`, or ask for less.',
  examples: { bad: steps, good: steps.replace('minutes: 10', 'minutes: 25') },
  *check({ checklist }) {
    const needed = walkingMinutes(checklist)
    // Who says 20 and means 24 is not mistaken.
    if (checklist.minutes === undefined || needed <= checklist.minutes * 1.25) return
    const message = `Who just meets every target needs about ${Math.ceil(needed)} minutes, and ${checklist.minutes} are promised.`
    yield { path: ['minutes'], message }
  },
}
