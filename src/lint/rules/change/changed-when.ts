import type { Condition } from '../../../checklist/checklist.ts'
import type { Json } from '../../../json.ts'
import { changesOf } from '../../change/changes.ts'
import { differs } from '../../change/retargeted.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const before = withSteps(`  - id: came
    title: Did the money come?
    owner: finance
    ask: { kind: yes-no, good: yes }
  - id: amount
    title: Was it the whole amount?
    when: { came: 'yes' }
    ask: { kind: yes-no, good: yes }
`)

export const changedWhen: Rule = {
  id: 'changed-when',
  group: 'change',
  severity: 'warning',
  summary: 'A step that is asked in other cases than before',
  why: 'How many passed depends on who was asked, so a share of then and a share of now are not of the same people.',
  help: 'Raise `version`, so that a report can tell them apart.',
  examples: {
    before,
    bad: before.replace(`{ came: 'yes' }`, `{ came: ['yes', cannot-tell] }`),
    good: before.replace(`{ came: 'yes' }`, '{ came: yes }'),
  },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'stayed') return
    for (const { index, step, before } of changes.kept) {
      // A new id is not a new condition, whether it is already known here or not.
      const was = [before.when, before.when && withIds(before.when, changes.idNow)]
      if (was.every((each) => differs(each as Json | undefined, step.when as Json | undefined)))
        yield { path: ['steps', index, 'when'], message: `\`${step.id}\` is asked in other cases than before.` }
    }
  },
}

/** A condition with the ids that its steps have now. */
function withIds({ steps, all, any, not }: Condition, idNow: (before: string) => string): Condition {
  return {
    steps: Object.fromEntries(Object.entries(steps).map(([id, expected]) => [idNow(id), expected])),
    ...(all && { all: all.map((each) => withIds(each, idNow)) }),
    ...(any && { any: any.map((each) => withIds(each, idNow)) }),
    ...(not && { not: withIds(not, idNow) }),
  }
}
