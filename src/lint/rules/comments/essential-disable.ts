import { disableNextLine } from '../../disables.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const commented = example.replace(
  '  - id: find-policy\n',
  (step) => `  # firsthand-disable-next-line unknown-key -- the old importer wants it\n${step}`,
)

export const essentialDisable: Rule = {
  id: 'essential-disable',
  group: 'comments',
  severity: 'warning',
  summary: 'A comment that disables a rule which can’t be disabled',
  why: 'A checklist with such a problem can’t be walked, whatever a comment says.',
  help: 'Correct the problem, and delete the comment.',
  examples: { bad: commented, good: example },
  *check({ disables }) {
    for (const { verb, rules } of disables) {
      if (verb.id !== disableNextLine) continue
      for (const rule of rules)
        if (rule.use === 'essential')
          yield { range: rule, message: `\`${rule.id}\` can’t be disabled: a checklist with it can’t be walked.` }
    }
  },
}
