import { changesOf } from '../../change/changes.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const changedWeight: Rule = {
  id: 'changed-weight',
  group: 'change',
  severity: 'warning',
  summary: 'A step that counts for more or less than before',
  why: 'The score of an audit is then made in another way, and a better one may mean nothing.',
  help: 'Raise `version`, so that a report can tell the scores apart.',
  examples: {
    before: example,
    bad: `${example}    weight: 3\n`,
    good: `${example}    weight: 1\n`,
  },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'stayed') return
    for (const { index, step, before } of changes.kept) {
      const key = (['weight', 'critical', 'drill'] as const).find((each) => step[each] !== before[each])
      if (key)
        yield {
          path: ['steps', index, key],
          message: `\`${step.id}\` counts in another way than before: \`${key}\` was ${before[key]}, and is ${step[key]}.`,
        }
    }
  },
}
