import type { Fix } from '../../../checklist/problem.ts'
import { type Disable, disableNextLine, type NamedRule } from '../../disables.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const commented = example.replace(
  '  - id: find-policy\n',
  (step) => `  # firsthand-disable-next-line no-owner -- nobody can change the weather\n${step}`,
)

export const unusedDisable: Rule = {
  id: 'unused-disable',
  group: 'comments',
  severity: 'warning',
  summary: 'A comment that disables a rule where there is nothing to disable',
  why: 'What it excused is gone. The comment stays behind, and would hide the same mistake if it came back.',
  help: 'Delete it, or put it right above the line that it is meant for.',
  examples: { bad: commented, good: commented.replace('    owner: web team\n', '') },
  *check({ disables }) {
    for (const disable of disables) {
      if (disable.verb.id !== disableNextLine) continue
      const unused = disable.rules.filter(({ use }) => use === 'unused')
      const ids = unused.map(({ id }) => `\`${id}\``).join(' and ')
      if (unused.length > 0 && unused.length === disable.rules.length)
        yield { range: disable, message: `The next line gives no cause to disable ${ids}.`, fix: deleted(disable) }
      else
        for (const rule of unused)
          yield {
            range: rule,
            message: `The next line gives no cause to disable \`${rule.id}\`.`,
            fix: leftOut(rule, disable),
          }
    }
  },
}

function deleted({ all }: Disable): Fix {
  return { says: 'Delete the comment.', edits: [{ ...all, text: '' }] }
}

/** With the comma and the space that part it from the next one, or the last one from the one before. */
function leftOut(rule: NamedRule, { rules }: Disable): Fix {
  const next = rules[rules.indexOf(rule) + 1]
  const before = rules[rules.indexOf(rule) - 1]
  const column = next ? rule.column : (before?.endColumn ?? rule.column)
  const edit = { ...rule, column, endColumn: next?.column ?? rule.endColumn, text: '' }
  const { line, endLine, endColumn, text } = edit
  return { says: `Leave out \`${rule.id}\`.`, edits: [{ line, column, endLine, endColumn, text }] }
}
