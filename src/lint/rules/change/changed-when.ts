import type { Json } from '../../../json.ts'
import { type Changes, changesOf } from '../../change/changes.ts'
import { type Expected, expectationsIn, namesIn } from '../../change/expectations.ts'
import { offersOf } from '../../change/offers.ts'
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
      const hadToChange = before.when && expectationsIn(before.when, []).some((each) => namesGone(each, changes))
      if (!hadToChange && differs(before.when as Json | undefined, step.when as Json | undefined))
        yield { path: ['steps', index, 'when'], message: `\`${step.id}\` is asked in other cases than before.` }
    }
  },
}

/** Whether a step, an option or a mark that is gone is named: that is said where it is gone. */
function namesGone({ of, expected }: Expected, { isGone, kept }: Changes): boolean {
  const step = kept.find((each) => each.before.id === of)
  return (
    isGone(of) ||
    (step !== undefined &&
      offersOf(step.before).some(({ id }) => isGone(of, id) && namesIn(expected, id, []).length > 0))
  )
}
