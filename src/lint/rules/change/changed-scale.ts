import { changesOf } from '../../change/changes.ts'
import { notComparable } from '../../change/recorded-answers.ts'
import { remeasured } from '../../change/remeasured.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const before = withSteps(`  - id: sure
    title: How sure are you that it worked?
    owner: web team
    ask: { kind: scale, low: not at all, high: completely }
`)

export const changedScale: Rule = {
  id: 'changed-scale',
  group: 'change',
  severity: 'error',
  summary: 'A scale, a unit or a period that is another one than before',
  why: 'A 5 of 5 and a 5 of 7 are both a 5, and their average means nothing.',
  help: 'Give the new question an id of its own, or raise `version`.',
  examples: {
    before,
    bad: before.replace('kind: scale,', 'kind: scale, max: 5,'),
    good: before.replace('kind: scale,', 'kind: scale, min: 1, max: 7,'),
  },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'stayed') return
    for (const { index, step, before } of changes.kept) {
      const change = step.ask.kind === before.ask.kind && remeasured(before, step, changes.isGone)
      if (!change) continue
      const recorded = notComparable(subject.recorded?.(step.id))
      yield {
        path: ['steps', index, 'ask', change.key],
        message: `The numbers of \`${step.id}\` are measured ${change.is} now, and were ${change.was} before${recorded}.`,
      }
    }
  },
}
