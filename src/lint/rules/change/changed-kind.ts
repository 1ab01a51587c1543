import { changesOf } from '../../change/changes.ts'
import { notComparable } from '../../change/recorded-answers.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const changedKind: Rule = {
  id: 'changed-kind',
  group: 'change',
  severity: 'error',
  summary: 'A step that asks for another kind of answer than before',
  why: 'A yes and a number can’t be compared, so what was recorded under this id says nothing about what comes.',
  help: 'Give the new question an id of its own, or raise `version`.',
  examples: {
    before: example,
    bad: example.replace('ask: verdict', 'ask: { kind: yes-no, good: yes }'),
    good: example.replace('ask: verdict', 'ask: { kind: verdict }'),
  },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'stayed') return
    for (const { index, step, before } of changes.kept) {
      if (step.ask.kind === before.ask.kind) continue
      const recorded = notComparable(subject.recorded?.(step.id))
      yield {
        path: ['steps', index, 'ask', 'kind'],
        message: `\`${step.id}\` asked for \`${before.ask.kind}\` before, and now for \`${step.ask.kind}\`${recorded}.`,
      }
    }
  },
}
