import { quoted } from '../../../checklist/quoted.ts'
import { type Disable, disableNextLine, type NamedRule } from '../../disables.ts'
import type { Finding, Rule } from '../../rule.ts'
import { example } from '../example.ts'

const written = example
  .replace(
    '  - id: find-policy\n',
    (step) => `  # firsthand-disable-next-line no-owner -- the page moves to another team in May\n${step}`,
  )
  .replace('    owner: web team\n', '')

export const unknownDisable: Rule = {
  id: 'unknown-disable',
  group: 'comments',
  severity: 'warning',
  summary: 'A comment for lint that lint does not understand',
  why: 'It was meant to disable something, and disables nothing.',
  help: `Write it as \`# ${disableNextLine} RULE -- why\`; \`firsthand lint --rules\` lists the rules.`,
  examples: {
    bad: example.replace(
      '  - id: find-policy\n',
      (step) => `  # firsthand-disable-next-line no-ownr -- the page moves to another team in May\n${step}`,
    ),
    good: written,
  },
  *check({ disables }) {
    for (const disable of disables) yield* findings(disable)
  },
}

function* findings(disable: Disable): Iterable<Finding> {
  const { verb, rules } = disable
  if (verb.id !== disableNextLine)
    yield {
      range: verb,
      message: `No comment for lint begins with ${quoted(verb.id)}; there is \`${disableNextLine}\`.`,
      fix: instead(verb, disableNextLine),
    }
  else if (rules.length === 0) yield { range: disable, message: 'This comment does not say which rule to disable.' }
  else
    for (const rule of rules)
      if (rule.use === 'unknown')
        yield {
          range: rule,
          message: `There is no rule ${quoted(rule.id)}${rule.meant ? `; did you mean \`${rule.meant}\`?` : '.'}`,
          ...(rule.meant && { fix: instead(rule, rule.meant) }),
        }
}

function instead({ line, column, endLine, endColumn }: NamedRule, text: string) {
  return { says: `Write \`${text}\`.`, edits: [{ line, column, endLine, endColumn, text }] }
}
