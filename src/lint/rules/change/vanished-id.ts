import { changesOf, type GoneStep } from '../../change/changes.ts'
import { oldIdFix } from '../../change/old-id-fix.ts'
import { recordedAnswers } from '../../change/recorded-answers.ts'
import type { Finding, Rule, Subject } from '../../rule.ts'
import { example } from '../example.ts'

export const vanishedId: Rule = {
  id: 'vanished-id',
  group: 'change',
  severity: 'error',
  summary: 'A step whose id is gone',
  why: 'Answers are kept under the id of their step. Under another id they start again from nothing, and what was recorded before stands alone.',
  help: 'Keep the id, also when the words change. Raise `version` if the step was taken out.',
  examples: {
    before: example,
    bad: example.replace('id: find-policy', 'id: policy'),
    good: example,
  },
  *check(subject) {
    const { gone, version } = changesOf(subject) ?? { gone: [] }
    for (const step of gone) {
      // With a new version a step may be taken out, but not renamed.
      if (version !== 'raised' || step.successor?.isCertain) yield found(step, subject)
    }
  },
}

function found({ before: { id }, place, stood, successor }: GoneStep, subject: Subject): Finding {
  const answers = recordedAnswers(subject.recorded?.(id)) ?? 'what is recorded there'
  if (!successor) {
    const message = `The step \`${id}\`, which stood ${stood}, is gone: ${answers} would stand alone.`
    return { path: place, message, help: 'Put it back. If it was taken out for good, raise `version`.' }
  }
  const path = ['steps', successor.index, 'id']
  const now = successor.step.id
  if (!successor.isCertain) {
    const message = `\`${id}\` is gone, and \`${now}\` is new here; if they are one step, ${answers} would stand apart from what comes.`
    return { path, message, help: `Keep \`${id}\` if they are. If not, raise \`version\`.` }
  }
  const fix = oldIdFix(subject, successor.index, id)
  const message = `\`${now}\` was \`${id}\` before; under another id, ${answers} would stand apart from what comes.`
  return { path, message, help: `Keep \`${id}\`: an id stays when the words change.`, ...(fix && { fix }) }
}
