import { proved } from '../../flow/proofs.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const steps = `  - id: way
    title: How can it be sent back?
    owner: web team
    ask:
      kind: choice
      options: [{ id: post, label: By post }, { id: shop, label: In a shop }]
  - id: parcel
    title: Send it
    do: Pack it and take it to the post office.
    when: { way: post }
    owner: logistics
    ask: { kind: duration, target: { at-most: 20 min } }
  - id: refund
    title: Wait for the money
    when: { way: shop }
    owner: accounts
    ask: { kind: wait, since: parcel, target: { within: 5 days } }
`

export const sinceWithoutStart: Rule = {
  id: 'since-without-start',
  group: 'flow',
  severity: 'warning',
  summary: 'Days that are counted from a step nobody has done by then',
  why: 'Where it is not known since when, a wait can be neither in time nor late: it is recorded, and its target judges nothing.',
  help: 'Name in `since` a step that comes before this one in every case, or leave it out: then days are counted from the first of the audit.',
  examples: {
    bad: withSteps(steps),
    good: withSteps(steps.replace('since: parcel', 'since: way')),
  },
  check: (subject) => proved(subject, 'since-without-start'),
}
