import { disableNextLine } from '../../disables.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const explained = example
  .replace(
    '  - id: find-policy\n',
    (step) => `  # firsthand-disable-next-line no-owner -- the page moves to another team in May\n${step}`,
  )
  .replace('    owner: web team\n', '')

export const unexplainedDisable: Rule = {
  id: 'unexplained-disable',
  group: 'comments',
  severity: 'warning',
  summary: 'A comment that disables a rule and does not say why',
  why: 'Whoever reads it next year can’t tell whether the reason still holds, so it stays for ever.',
  help: 'Write ` -- ` and the reason behind it.',
  examples: { bad: explained.replace(/ -- .*/, ''), good: explained },
  *check({ disables }) {
    for (const disable of disables)
      if (disable.verb.id === disableNextLine && disable.reason === '')
        yield { range: disable, message: 'This comment does not say why the rule is disabled.' }
  },
}
