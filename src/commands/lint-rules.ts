import { readChecklist } from '../checklist/parse.ts'
import { type Exit, Failure } from '../failure.ts'
import { type Excerpt, excerpts } from '../lint/example-excerpt.ts'
import { lint } from '../lint/lint.ts'
import type { Rule } from '../lint/rule.ts'
import { groups } from '../lint/rule.ts'
import { optionsOf } from '../lint/rule-options.ts'
import { ruleNamed, rules } from '../lint/rules/index.ts'
import { nearest } from '../nearest.ts'
import { type Block, gap, labelled, type Page, paragraph, span } from '../page.ts'
import type { World } from '../world.ts'

/** `firsthand lint --rules`: every rule, by group. */
export function listRules({ format }: { format?: string }, { output }: World): Exit {
  if (format === 'json') output.json(rules.map(ruleJson))
  else output.print(groups.flatMap(groupPage))
  return 'fine'
}

/** `firsthand lint --explain RULE`: what it finds, why, what to do, and an example of each. */
export function explainRule(id: string, { format }: { format?: string }, { output }: World): Exit {
  const rule = ruleNamed(id)
  if (!rule) throw unknownRule(id)
  if (format === 'json') output.json(ruleJson(rule))
  else output.print(rulePage(rule))
  return 'fine'
}

function unknownRule(id: string): Failure {
  const meant = nearest(
    id,
    rules.map((rule) => rule.id),
  )
  const hint = `${meant ? `Did you mean ${meant}? ` : ''}firsthand lint --rules lists them.`
  return new Failure('usage', `There is no rule “${id}”.`, { hint })
}

function ruleJson(rule: Rule) {
  const { id, group, severity, essential = false, summary, why, help, examples } = rule
  return { id, group, severity, essential, summary, why, help, options: optionsOf(rule), examples }
}

function groupPage(group: (typeof groups)[number]): Page {
  const within = rules.filter((rule) => rule.group === group)
  if (within.length === 0) return []
  return [
    paragraph(span(group, 'title')),
    {
      is: 'table',
      head: ['rule', '', 'what it finds'],
      rows: within.map(({ id, severity, summary }) => [
        span(id, 'key'),
        span(severity, severity === 'error' ? 'bad' : 'quiet'),
        span(summary),
      ]),
    },
    gap,
  ]
}

function rulePage(rule: Rule): Page {
  const { id, group, severity, essential, summary, why, help, examples } = rule
  const problems = lint({ bytes: examples.bytes?.() ?? bytesOf(examples.bad), file: 'example.yaml' }, {}, before(rule))
  const said = problems.map(({ line, message }) => labelled(`line ${line}`, message))
  const [bad, good] = excerpts(
    examples.bad,
    examples.good,
    problems.map(({ line }) => line),
  )
  const options = optionsOf(rule).flatMap(({ name, description, usual }) => [
    labelled(name, `${description} Usually ${JSON.stringify(usual)}.`),
  ])
  return [
    paragraph(
      span(id, 'title'),
      span(` · ${group} · ${severity}${essential ? ' that cannot be turned off' : ''}`, 'quiet'),
    ),
    paragraph(`${summary}.`),
    gap,
    labelled('Why', why),
    labelled('Do', help),
    ...(options.length > 0 ? [gap, paragraph(span('Options', 'strong')), ...options] : []),
    gap,
    paragraph(span('Not so', 'strong')),
    code(bad),
    ...said,
    gap,
    paragraph(span('But so', 'strong')),
    code(good),
  ]
}

/** What the checklist of an example was, for a rule that compares. */
function before({ examples }: Rule) {
  if (examples.before === undefined) return {}
  const { draft } = readChecklist(bytesOf(examples.before), 'example.yaml')
  return draft ? { before: draft.checklist } : {}
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function code({ line, lines }: Excerpt): Block {
  const width = String(line + lines.length - 1).length
  return {
    is: 'drawing',
    lines: lines.map((text, index) => [span(`${String(line + index).padStart(width + 2)}  `, 'quiet'), span(text)]),
    says: lines.join('\n'),
  }
}
