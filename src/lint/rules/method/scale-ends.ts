import { quoted } from '../../../checklist/quoted.ts'
import { englishTexts } from '../../language/english.ts'
import { type Scale, scalesOf, tone } from '../../language/scales.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const step = (ends: string) =>
  withSteps(`  - id: advice
    title: What was the advice like?
    owner: shops
    ask: { kind: scale, ${ends} }
`)

export const scaleEnds: Rule = {
  id: 'scale-ends',
  group: 'method',
  severity: 'warning',
  summary: 'A scale whose ends say nothing, or lie on the same side',
  why: 'A number means what its ends say. From “good” to “excellent” there is no room for a bad answer, so none comes; where an end is a bare number, everybody has a scale of their own (Krosnick and Presser, Question and Questionnaire Design, 2010).',
  help: 'Put words at both ends that are opposites, such as “not at all” and “completely”.',
  examples: {
    bad: step('low: good, high: excellent'),
    good: step('low: very poor, high: excellent'),
  },
  *check({ checklist }) {
    const isEnglish = englishTexts(checklist).length > 0
    for (const scale of scalesOf(checklist)) {
      const message = fault(scale, isEnglish)
      if (message) yield { path: ['steps', scale.index, 'ask', 'high'], message }
    }
  },
}

function fault({ low, high }: Scale, isEnglish: boolean): string | undefined {
  const same = low.trim().toLowerCase() === high.trim().toLowerCase()
  if (same) return `Both ends of this scale say ${quoted(high)}.`
  const bare = [high, low].find((end) => !/\p{L}|\p{Extended_Pictographic}/u.test(end))
  if (bare !== undefined) return `The end ${quoted(bare)} of this scale has no words to say what it means.`
  const tones = isEnglish ? [tone(low), tone(high)] : []
  if (tones[0] === undefined || tones[0] !== tones[1]) return undefined
  return `${quoted(low)} and ${quoted(high)} are both ${tones[0]}; there is no room for the other side.`
}
