import { quoted } from '../../../checklist/quoted.ts'
import { englishTexts, onlyEnglish } from '../../language/english.ts'
import { type WordOptions, wordList, wordOptions } from '../../language/word-list.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

/** Figures that no customer comes for. */
const figures = wordList(
  `NPS, net promoter score, CSAT, customer satisfaction, customer effort score, FCR, first call resolution, first contact resolution,
  AHT, average handling time, handling time, handle time, conversion, conversion rate, bounce rate, churn, churn rate, retention,
  call volume, containment rate, deflection, deflection rate, upsell, upselling, cross-sell, cross-selling, customer lifetime value,
  market share, KPI, KPIs, SLA, SLAs, cost per contact, cost to serve`
    .split(',')
    .map((word) => word.trim()),
)

/** “Increase …”, “Reduce …”: what managers do. */
const managing =
  /^\W{0,3}(?:we\s+(?:want\s+to\s+)?|to\s+)?(?:increase|reduce|improve|boost|raise|decrease|optimi[sz]e|maximi[sz]e|minimi[sz]e|ensure|strengthen|streamline|enhance|deliver|provide|measure|monitor|check|verify|evaluate|assess)\b/iu
/** “Customers are …”: seen from the other side of the counter. */
const aboutThem =
  /(?:^|[.;:,]\s+|\band\s+|\bthat\s+)((?:(?:the|our|all|every|each|more|most|happy|satisfied)\s+){0,2}(?:customers?|clients?|users?|shoppers?|buyers?|callers?|visitors?|guests?))\s+(?!I\b)(?:is|are|was|were|has|have|had|feels?|gets?|can|could|will|finds?|buys?|returns?|stays?|spends?|knows?|comes?|recommends?|completes?|loves?|likes?|receives?|understands?|reach(?:es)?)\b/iu
const aCustomerSpeaks = /\b(?:I|I'm|I've|me|my|mine|myself)\b/i

export const ourOutcome: Rule<WordOptions> = {
  id: 'our-outcome',
  group: 'method',
  severity: 'warning',
  summary: 'An outcome that is ours, and not the customer’s',
  why: `Customers do not care about our work, only about what they can achieve with it. Every audit ends with the question whether the outcome was achieved, and no auditor can say that of a conversion rate. ${onlyEnglish}`,
  help: 'Say it as the customer would, such as “My money is back, and I explained myself once at most”.',
  examples: {
    bad: example.replace('outcome: My money is back.', 'outcome: Reduce the handling time of returns.'),
    good: example,
  },
  options: wordOptions,
  *check({ checklist }, options) {
    for (const { is, path, text, said } of englishTexts(checklist)) {
      if (is !== 'outcome' || aCustomerSpeaks.test(said)) continue
      const figure = figures(options).in(said)[0]
      const them = aboutThem.exec(said)
      if (figure) {
        const word = [figure.index, figure.index + figure[0].length] as const
        yield { path, word, message: `${quoted(text.slice(...word))} is a figure of ours; no customer comes for it.` }
      } else if (managing.test(said)) {
        yield { path, message: 'This is what we want to do, and not what the customer wants to have.' }
      } else if (them) {
        const part = them[1] ?? ''
        const start = them.index + them[0].indexOf(part)
        const word = [start, start + part.length] as const
        const message = `${quoted(text.slice(...word))} is how we speak of them; a customer says “I”.`
        yield { path, word, message }
      }
    }
  },
}
