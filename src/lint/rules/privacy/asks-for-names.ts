import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { onFirstUse } from '../../language/on-first-use.ts'
import { hasWord } from '../../language/words.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

/** Without one of these nobody's name is asked for. */
const needed = new Set(['name', 'names', 'initials', 'who'])
/** Without one of these nothing is written down. */
const recording = new Set(['write', 'note', 'jot', 'record', 'copy', 'take'])
const person =
  '(?:(?:sales|service|staff|shop|customer|first|second|nice|kind)\\s+)?(?:advis[eo]rs?|agents?|assistants?|cashiers?|clerks?|colleagues?|drivers?|employees?|members?|persons?|people|representatives?|sales\\w{3,9}|servers?|technicians?|waiters?|badge|name\\s+(?:tag|badge|plate)|whoever|who)'
const name = `(?:the\\s+names?|the\\s+initials|names?)\\s+(?:of|on)\\s+(?:(?:the|their|his|her|each|every|all)\\s+)?${person}(?!\\p{L})|(?:their|his|her)\\s+(?:(?:full|first|last)\\s+)?(?:names?|initials)(?!\\s+(?:for|of)\\b)(?!\\p{L})`
/** “Write down the name of the person who served you.” */
const recorded = onFirstUse(
  () =>
    new RegExp(
      `(?<!not |n't |never )\\b(?:write\\s+down|note(?:\\s+down)?|jot\\s+down|record|copy|(?:take\\s+an?\\s+(?:picture|photo)\\s+of))\\s+(${name})`,
      'iu',
    ),
)
/** “What was the name of the employee?”, “Who served you?”, “Name of the cashier”. */
const wanted = onFirstUse(
  () =>
    new RegExp(
      `(?:\\b(?:what|which)\\s+(?:is|was|were|are)\\s+|^\\W{0,3})(${name})|^\\W{0,3}(who\\s+(?:served|helped|advised|answered)\\s+you)\\b`,
      'iu',
    ),
)

const step = (title: string, ask: string) =>
  withSteps(`  - id: who
    title: ${title}
    great: Whoever comes first may decide it.
    owner: shops
    ask: ${ask}
`)

export const asksForNames: Rule = {
  id: 'asks-for-names',
  group: 'privacy',
  severity: 'warning',
  summary: 'A step that has the name of an employee written down',
  why: `What is found is the work of a process, a rule, a missing right; the name beside it makes it the fault of one person. The codes of market research (ESOMAR, MSPA) keep mystery shopping out of discipline for that reason, and in many countries the works council and the law do. ${onlyEnglish}`,
  help: 'Ask what they could do and decide, or which role it was, and let the name go.',
  examples: {
    bad: step('What was the name of the person who served you?', 'text'),
    good: step('What could the person decide who served you?', 'text'),
  },
  *check({ checklist }) {
    for (const { is, path, text, said, step } of englishTextsWith(checklist, needed)) {
      if (!step || (is !== 'title' && is !== 'do' && is !== 'notice')) continue
      const isAnswer = is === 'title' && step.ask.kind === 'text'
      const isRecorded = hasWord(said, recording)
      const found = (isRecorded ? recorded().exec(said) : null) ?? (isAnswer ? wanted().exec(said) : null)
      const part = found?.[1] ?? found?.[2]
      if (!found || part === undefined) continue
      const start = found.index + found[0].lastIndexOf(part)
      const word = [start, start + part.length] as const
      const message = `${quoted(text.slice(...word))} would be kept with the audit, and blamed for what is found.`
      yield { path, word, message }
    }
  },
}
