import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { isSlogan } from '../../language/is-slogan.ts'
import { type WordOptions, wordList, wordOptions } from '../../language/word-list.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const listed = wordList(
  `as soon as possible, asap, in a timely manner, in a timely fashion, in due course, in due time, within a reasonable time,
  in reasonable time, a reasonable amount, as appropriate, where appropriate, if appropriate, as needed, as necessary, as required,
  user-friendly, user friendly, state of the art, state-of-the-art, adequately, sufficiently, satisfactorily, in a professional manner,
  professionally, in a friendly manner, in an appropriate manner, to my satisfaction, to the customer's satisfaction,
  meets expectations, exceeds expectations, exceeds my expectations, high quality, high-quality, good quality, and so on, etc`
    .split(',')
    .map((word) => word.trim()),
)

export const vagueGreat: Rule<WordOptions> = {
  id: 'vague-great',
  group: 'method',
  severity: 'warning',
  summary: 'Words in `great` that everybody measures in their own way',
  why: `To one auditor “as soon as possible” is a minute and to another a day, so that their verdicts can't be compared, and the team can always say that it was. ${onlyEnglish}`,
  help: 'Say how much, by when, or what is to be seen.',
  examples: {
    bad: example.replace('Two taps from the home page, in plain words.', 'They call me back as soon as possible.'),
    good: example.replace('Two taps from the home page, in plain words.', 'They call me back on the same day.'),
  },
  options: wordOptions,
  *check({ checklist }, options) {
    const words = listed(options)
    for (const { is, path, text, said } of englishTextsWith(checklist, words.rarest())) {
      const all = is === 'great' ? words.in(said) : []
      // Of a slogan as a whole, `slogan` says it.
      if (all.length === 0 || isSlogan(text, {})) continue
      for (const { 0: found, index } of all) {
        const word = [index, index + found.length] as const
        yield { path, word, message: `Nobody can tell how much ${quoted(text.slice(...word))} is.` }
      }
    }
  },
}
