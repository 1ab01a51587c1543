import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const step = (title: string, good: string) =>
  withSteps(`  - id: charged
    title: ${title}
    great: The statement shows the price of the basket, and nothing else.
    owner: payments
    ask: { kind: yes-no, good: ${good} }
`)

/** Opening with an auxiliary, so that yes or no answers it, and then turned round; "…, or not?" asks for both sides. */
const negative =
  /^\W{0,3}(?:did|do|does|was|were|is|are|has|have|had|could|can|would|will|should)\s+(?:it|they|you|he|she|we|I|there|this|that|these|those|nobody|nothing|any\w{2,8}|some\w{2,8}|every\w{2,8}|(?:the|your|our)\s+[\w-]{1,30})\s+(?:(?!(?:that|what|who|whom|which|whether|why|how|where|when|if|although|because|as|to|without)\b)[\w-]{1,20}\s+){0,3}?(not|never|nothing|nobody|no\s+one|no\s+longer|no\s+\w{1,20})\b(?!\s+(?:only|just|even)\b)/iu
const nots = new Set(['not', 'never', 'nothing', 'nobody', 'no'])
const bothSides = /\bor\s+not\b/i

export const negativeQuestion: Rule = {
  id: 'negative-question',
  group: 'method',
  severity: 'warning',
  // Of “never”, this is what makes it hard to answer.
  outranks: ['loaded-words'],
  summary: 'A “not” in a question that yes or no answers',
  why: `A “yes” to “Were you not charged?” means both. Some answer what it says, some what it asks, and nobody can tell them apart afterwards. ${onlyEnglish}`,
  help: 'Ask without the “not”, and turn `good` round.',
  examples: {
    bad: step('Were you not charged for delivery?', 'yes'),
    good: step('Were you charged for delivery?', 'no'),
  },
  *check({ checklist }) {
    for (const { is, path, said, step } of englishTextsWith(checklist, nots)) {
      if (is !== 'title' || step?.ask.kind !== 'yes-no' || !said.includes('?') || bothSides.test(said)) continue
      const found = negative.exec(said)
      const not = found?.[1]
      if (!found || not === undefined) continue
      const end = found.index + found[0].length
      yield { path, word: [end - not.length, end], message: `${quoted(not)} makes a “yes” mean both.` }
    }
  },
}
