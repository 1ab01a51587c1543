import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { isSlogan, sloganWords } from '../../language/is-slogan.ts'
import { type WordOptions, wordOptions } from '../../language/word-list.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

export const slogan: Rule<WordOptions> = {
  id: 'slogan',
  group: 'method',
  severity: 'warning',
  summary: 'What great looks like, without anything to be seen',
  why: `Nobody can tick “Be friendly”: two auditors who saw the same thing answer differently, and a team that wants to be better learns nothing to do. “Says my name and the day” can be seen, taught and missed. ${onlyEnglish}`,
  help: 'Say in `great` what somebody does, says or shows, so that two people who were there would agree whether it happened.',
  examples: {
    bad: example.replace('Two taps from the home page, in plain words.', 'A seamless and friendly experience.'),
    good: example,
  },
  options: wordOptions,
  *check({ checklist }, options) {
    for (const { is, path, text } of englishTextsWith(checklist, ...sloganWords(options)))
      if (is === 'great' && isSlogan(text, options))
        yield { path, message: `${quoted(text)} is a slogan: nothing in it can be seen, heard or counted.` }
  },
}
