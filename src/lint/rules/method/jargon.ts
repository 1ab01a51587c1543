import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { isSlogan } from '../../language/is-slogan.ts'
import { type WordOptions, wordList, wordOptions } from '../../language/word-list.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const listed = wordList(
  `AHT, B2B, B2C, CRM, CSAT, CTA, CX, ERP, FCR, FTE, IVR, KPI, KPIs, NPS, RMA, ROI, SKU, SKUs, SLA, SLAs, SOP, UI, UX, USP,
  actionable, best practice, best practices, call deflection, CX journey, customer-centric, customer centricity,
  customer journey, deep dive, deliverables, drop-off rate, end-to-end, front-end, back-end, conversion funnel, sales funnel, going forward,
  handling time, holistic, ideate, incentivise, incentivize, journey map, key takeaways, learnings, leverage, leveraging,
  low-hanging fruit, mission-critical, moment of truth, moments of truth, multichannel, multi-channel, omnichannel, omni-channel,
  onboarding, operationalise, operationalize, pain point, pain points, paradigm, proactively, roadmap, stakeholder, stakeholders,
  synergies, synergy, touch point, touch points, touchpoint, touchpoints, turnkey, utilisation, utilise, utilised, utilises, utilization,
  utilize, utilized, utilizes, value add, value-add, value-added, value proposition, wow effect`
    .split(',')
    .map((word) => word.trim()),
)

const read = new Set(['title', 'do', 'notice', 'great', 'label', 'end', 'unit', 'entry'])

export const jargon: Rule<WordOptions> = {
  id: 'jargon',
  group: 'method',
  severity: 'warning',
  summary: 'A word that only we use',
  why: `Those who walk are colleagues from elsewhere, and customers. A word that they must ask about is answered by guessing, each in their own way; and who thinks in our words no longer hears how customers speak. ${onlyEnglish}`,
  help: 'Write it as you would say it to a neighbour. A team can add `words` to the list, and `allow` what its customers say themselves.',
  examples: {
    bad: example.replace('Two taps from the home page, in plain words.', 'Every touchpoint says when the money comes.'),
    good: example.replace(
      'Two taps from the home page, in plain words.',
      'The page and the letter say when the money comes.',
    ),
  },
  options: wordOptions,
  *check({ checklist }, options) {
    const words = listed(options)
    for (const { is, path, text, said } of englishTextsWith(checklist, words.rarest())) {
      const all = read.has(is) ? words.in(said) : []
      // Of a slogan as a whole, `slogan` says it.
      if (all.length === 0 || (is === 'great' && isSlogan(text, {}))) continue
      for (const { 0: found, index } of all) {
        const word = [index, index + found.length] as const
        yield { path, word, message: `${quoted(text.slice(...word))} is a word of ours.` }
      }
    }
  },
}
