import { changesOf } from '../../change/changes.ts'
import { recordedAnswers } from '../../change/recorded-answers.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const call = `  - id: call
    title: Ask a person instead
    great: Somebody answers within a minute, and knows.
    owner: contact centre
    ask: verdict
`
const both = example + call

export const takenOut: Rule = {
  id: 'taken-out',
  group: 'change',
  severity: 'warning',
  summary: 'A step that a new version leaves out',
  why: 'What was recorded there is kept, but nothing new is ever added to it, and no wave can be compared with the next one.',
  help: 'Leave the step in if you want to go on comparing. If not, nothing is to be done: once the new version is what you compare with, this is said no more.',
  examples: {
    before: both,
    bad: example.replace('id: example', 'id: example\nversion: 2'),
    good: both.replace('id: example', 'id: example\nversion: 2'),
  },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'raised') return
    for (const { before, place, stood, successor } of changes.gone) {
      const count = subject.recorded?.(before.id)
      // That it is gone is plain; nobody loses anything by it.
      if (successor?.isCertain || count === 0) continue
      const answers = recordedAnswers(count) ?? 'what is recorded there'
      yield {
        path: place,
        message: `The step \`${before.id}\`, which stood ${stood}, was taken out: ${answers} would stand alone.`,
      }
    }
  },
}
