import { changesOf } from '../../change/changes.ts'
import { raisedFix } from '../../change/raised-fix.ts'
import { recordedAnswers } from '../../change/recorded-answers.ts'
import { remeasured } from '../../change/remeasured.ts'
import { reofferedIn } from '../../change/reoffered.ts'
import { rewordedIn } from '../../change/reworded.ts'
import { sameWords } from '../../change/same-words.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const reworded: Rule = {
  id: 'reworded',
  group: 'change',
  severity: 'warning',
  summary: 'Words that changed while the version did not',
  why: 'Who reads other words answers another question. Only the version tells which words an answer was given to.',
  help: 'Raise `version` if the words mean something else now. A spelling mistake that was put right needs no new one.',
  examples: {
    before: example,
    bad: example.replace('Two taps', 'Three taps'),
    good: example.replace(
      'Two taps from the home page, in plain words.',
      'two taps from the home page – in plain words',
    ),
  },
  *check(subject) {
    const changes = changesOf(subject)
    if (changes?.version !== 'stayed') return
    const { checklist, before: old, recorded } = subject
    const fix = raisedFix(subject)
    const same = `and \`version\` is still ${checklist.version}`
    if (!sameWords(old?.outcome, checklist.outcome))
      yield { path: ['outcome'], message: `The outcome has other words than before, ${same}.`, ...(fix && { fix }) }
    for (const { index, step, before } of changes.kept) {
      // Another kind, other ends or another meaning is said already, and in what it matters.
      if (step.ask.kind !== before.ask.kind) continue
      const isSaid = remeasured(before, step, changes.isGone)?.key === 'low'
      const others = reofferedIn(before, step).map(({ path }) => path.join())
      const found = rewordedIn(before, step).filter(
        ({ path }) => !(isSaid && path[0] === 'ask') && !others.includes(path.join()),
      )
      const [first] = found
      if (!first) continue
      const names = found.map(({ name }) => name).join(', ')
      const answers = recordedAnswers(recorded?.(step.id))
      yield {
        path: ['steps', index, ...first.path],
        message: `\`${step.id}\` has other words than before (${names}), ${same}${answers ? `; there are ${answers} to the old ones` : ''}.`,
        ...(fix && { fix }),
      }
    }
  },
}
