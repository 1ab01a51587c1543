import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const send = `  - id: send
    title: Send it back
    do: Follow what they told you.
    owner: web team
    ask: { kind: duration, target: { at-most: 90 s } }
`

export const sexagesimal: Rule = {
  id: 'sexagesimal',
  group: 'schema',
  severity: 'error',
  essential: true,
  summary: 'A length of time written as 1:30',
  why: 'It may be minutes or hours, and some programs read it as the number 90.',
  help: 'Write it with its unit, such as `90 s` or `90 min`.',
  examples: {
    bad: withSteps(send.replace('90 s', '1:30')),
    good: withSteps(send),
  },
}
