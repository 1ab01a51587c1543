import { changesOf } from '../../change/changes.ts'
import { notComparable } from '../../change/recorded-answers.ts'
import { reofferedIn } from '../../change/reoffered.ts'
import type { Rule } from '../../rule.ts'
import { withOptions as before } from '../example.ts'

export const changedOptions: Rule = {
  id: 'changed-options',
  group: 'change',
  severity: 'error',
  summary: 'An option or a mark that stands for something else than before',
  why: 'What was picked before now counts as something that nobody meant.',
  help: 'Give it an id of its own, or raise `version`.',
  examples: {
    before,
    bad: before.replace(', result: failed', ''),
    good: before.replace('Refused,', 'refused,'),
  },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'stayed') return
    for (const { index, step, before } of changes.kept) {
      if (step.ask.kind !== before.ask.kind) continue
      const found = reofferedIn(before, step)
      for (const { id, path, key, labelOf } of found) {
        // Of two that have changed places, the first one says it.
        const other = found.find((each) => labelOf !== undefined && each.id === labelOf && each.labelOf === id)
        if (other && found.indexOf(other) < found.findIndex((each) => each.id === id)) continue
        const what = labelOf ? `has the words that \`${labelOf}\` had before` : `has another \`${key}\` than before`
        const recorded = notComparable(subject.recorded?.(step.id, id))
        yield { path: ['steps', index, ...path], message: `\`${id}\` of \`${step.id}\` ${what}${recorded}.` }
      }
    }
  },
}
