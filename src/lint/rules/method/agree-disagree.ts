import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { labelsIn, specOf } from '../../language/texts.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const agreeing = new Set(['agree', 'disagree'])
const agrees = /\bagree\b/i
const disagrees = /\bdisagree\b|\bnot\b[^.]{0,20}\bagree\b/i

export const agreeDisagree: Rule = {
  id: 'agree-disagree',
  group: 'method',
  severity: 'warning',
  summary: 'A statement to agree with, in place of a question',
  why: `People agree more easily than they disagree, whatever the statement says; asking for the thing itself gives better answers (Saris, Revilla, Krosnick and Shaeffer, 2010). ${onlyEnglish}`,
  help: 'Ask for the thing itself, and let the ends of the scale name it: from “very difficult” to “very easy”.',
  examples: {
    bad: withSteps(`  - id: effort
    title: They made it easy for me to return it
    owner: returns team
    ask: { kind: scale, low: strongly disagree, high: strongly agree, target: { at-least: 5 } }
`),
    good: withSteps(`  - id: effort
    title: How difficult or easy was it to return it?
    owner: returns team
    ask: { kind: scale, low: very difficult, high: very easy, target: { at-least: 5 } }
`),
  },
  *check({ checklist }) {
    if (englishTextsWith(checklist, agreeing).length === 0) return
    for (const [index, step] of checklist.steps.entries()) {
      const { low, high, options } = specOf(step)
      const ends = step.ask.kind === 'scale' ? [low, high] : step.ask.kind === 'choice' ? labelsIn(options) : []
      const words = ends.filter((end) => typeof end === 'string')
      const against = words.some((each) => disagrees.test(each))
      if (!against || !words.some((each) => agrees.test(each) && !disagrees.test(each))) continue
      yield { path: ['steps', index, 'title'], message: `${quoted(step.title)} is a statement to agree with.` }
    }
  },
}
