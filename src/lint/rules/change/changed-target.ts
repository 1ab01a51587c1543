import { changesOf } from '../../change/changes.ts'
import { raisedFix } from '../../change/raised-fix.ts'
import { notComparable } from '../../change/recorded-answers.ts'
import { retargeted } from '../../change/retargeted.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const before = withSteps(`  - id: send
    title: Send it back
    do: Follow what they told you, to the moment the parcel leaves your hands.
    owner: logistics
    ask: { kind: duration, target: { at-most: 10 min } }
`)

export const changedTarget: Rule = {
  id: 'changed-target',
  group: 'change',
  severity: 'error',
  summary: 'A step at which something else passes than before',
  why: 'A wave that looks better than the last one may then only have been measured by an easier target.',
  help: 'Raise `version`, so that a report can tell what was measured by which target.',
  examples: {
    before,
    bad: before.replace('at-most: 10 min', 'at-most: 12 min'),
    good: before.replace('at-most: 10 min', 'at-most: 600 s'),
  },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'stayed') return
    const fix = raisedFix(subject)
    for (const { index, step, before } of changes.kept) {
      const path =
        step.ask.kind === before.ask.kind
          ? retargeted(before, step, (mark) => changes.isGone(step.id, mark))
          : undefined
      if (!path) continue
      const recorded = notComparable(subject.recorded?.(step.id))
      yield {
        path: ['steps', index, ...path],
        message: `Something else passes at \`${step.id}\` than before, and \`version\` is the same${recorded}.`,
        ...(fix && { fix }),
      }
    }
  },
}
