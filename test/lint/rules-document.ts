import { readChecklist } from '../../src/checklist/parse.ts'
import { type Excerpt, excerpts } from '../../src/lint/example-excerpt.ts'
import { lint } from '../../src/lint/lint.ts'
import { groups, type Rule } from '../../src/lint/rule.ts'
import { optionsOf } from '../../src/lint/rule-options.ts'
import { rules } from '../../src/lint/rules/index.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What lint says of the bad example of a rule. */
export function saidOf({ examples: { bad, before, bytes } }: Rule) {
  const draft = before === undefined ? undefined : readChecklist(bytesOf(before), 'example.yaml').draft
  return lint({ bytes: bytes?.() ?? bytesOf(bad), file: 'example.yaml' }, {}, draft ? { before: draft.checklist } : {})
}

/** `docs/rules.md`: every rule as it says itself, in Markdown. */
export function rulesDocument(): string {
  return [
    '# The rules of lint',
    '',
    `${rules.length} rules, each with an example of what it finds. \`firsthand lint --explain RULE\` says the same in the terminal. An **error** that`,
    'cannot be turned off makes a checklist unusable: nobody can walk it. All else is a team’s to decide ([how](lint.md)).',
    '',
    ...groups.flatMap(contentsOf),
    ...groups.flatMap((group) => rules.filter((rule) => rule.group === group).flatMap(sectionOf)),
  ].join('\n')
}

function contentsOf(group: (typeof groups)[number]): readonly string[] {
  const within = rules.filter((rule) => rule.group === group)
  if (within.length === 0) return []
  return [
    `| ${group} | | |`,
    '|---|---|---|',
    ...within.map(({ id, severity, summary }) => `| [${id}](#${id}) | ${severity} | ${escaped(summary)} |`),
    '',
  ]
}

function sectionOf(rule: Rule): readonly string[] {
  const said = saidOf(rule)
  const { id, group, severity, essential, summary, why, help, examples } = rule
  const [bad, good] = excerpts(
    examples.bad,
    examples.good,
    said.map(({ line }) => line),
  )
  const options = optionsOf(rule)
  return [
    `## ${id}`,
    '',
    `*${group} · ${severity}${essential ? ', cannot be turned off' : ''}*`,
    '',
    `${escaped(summary)}. ${escaped(why)}`,
    '',
    '```yaml',
    ...written(bad),
    '```',
    '',
    ...said.map(({ message }) => `> ${escaped(message)}`),
    '',
    `${escaped(help)}`,
    '',
    '```yaml',
    ...written(good),
    '```',
    '',
    ...(options.length > 0 ? ['| option | usually | |', '|---|---|---|'] : []),
    ...options.map(
      ({ name, description, usual }) => `| \`${name}\` | \`${JSON.stringify(usual)}\` | ${escaped(description)} |`,
    ),
    ...(options.length > 0 ? [''] : []),
  ]
}

/** What cannot be seen in a document is written as an escape. */
function written({ lines }: Excerpt): readonly string[] {
  return lines.map((line) =>
    line.replaceAll(/[\p{Cc}\p{Cf}]/gu, (found) => `\\u{${found.codePointAt(0)?.toString(16)}}`),
  )
}

/** Outside code, what Markdown would take for markup. */
function escaped(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[<>*_|[\]]/g, (found) => `\\${found}`)))
    .join('')
}
