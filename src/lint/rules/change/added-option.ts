import { changesOf } from '../../change/changes.ts'
import { offersOf } from '../../change/offers.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const before = withSteps(`  - id: too-late
    title: Try it a day too late
    do: Ask for your money back, a day after the last one.
    owner: contact centre
    ask:
      kind: choice
      options:
        - { id: helped, label: They found a way }
        - { id: refused, label: Refused, result: failed }
`)
const added = `${before}        - { id: sent-on, label: Sent me to somebody else }\n`

export const addedOption: Rule = {
  id: 'added-option',
  group: 'change',
  severity: 'warning',
  summary: 'An option or a mark that could not be picked before',
  why: 'Those who answered before had to say something else, so the other options were picked more often than they would be now.',
  help: 'Raise `version`, so that a report can tell those who could pick it from those who could not.',
  examples: { before, bad: added, good: added.replace('id: example', 'id: example\nversion: 2') },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'stayed') return
    for (const { index, step, before } of changes.kept) {
      if (step.ask.kind !== before.ask.kind) continue
      const [old, now] = [offersOf(before), offersOf(step)]
      // One for one that is gone is a matter of the other.
      if (old.some(({ id }) => !now.some((offer) => offer.id === id))) continue
      for (const { id, path } of now) {
        if (old.length > 0 && !old.some((offer) => offer.id === id))
          yield {
            path: ['steps', index, ...path, 'id'],
            message: `\`${id}\` could not be picked at \`${step.id}\` before.`,
          }
      }
    }
  },
}
