import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { onFirstUse } from '../../language/on-first-use.ts'
import type { Text } from '../../language/texts.ts'
import { type Phrases, type WordOptions, wordList, wordOptions } from '../../language/word-list.ts'
import { wordsIn } from '../../language/words.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

const listed = wordList([
  'surely',
  'of course',
  'obviously',
  'undoubtedly',
  'needless to say',
  'admittedly',
  'as everybody knows',
  'as everyone knows',
  'everybody agrees',
  'everyone agrees',
  'most people agree',
  'you will agree',
  'you would agree',
  'do you agree that',
  'as you would expect',
])

/** What an answer is to be. */
const praise =
  'easy|easily|simple|simply|fast|quick|quickly|swift|smooth|smoothly|good|great|nice|friendly|helpful|polite|pleasant|pleased|happy|satisfied|delighted|impressed|excellent|enjoyable|convenient|professional|competent|attentive|useful|satisfying'

/** The words without which a pattern finds nothing come first. */
type Way = readonly [words: readonly string[], pattern: () => RegExp, message: (words: string) => string]

/** How a question for a judgement takes it for granted; what is measured is only named so. */
const judged: readonly Way[] = [
  [
    praise.split('|'),
    onFirstUse(
      () =>
        new RegExp(
          `(?<!and )\\bhow\\s+(?:very\\s+)?(?:${praise})\\b(?!\\s+(?:or|and)\\b)(?=[^?]{0,20}\\s(?:was|were|is|are|did|do|does|has|have|would|will|could|can)\\b)`,
          'giu',
        ),
    ),
    (words) => `${quoted(words)} takes the answer for granted.`,
  ],
  [
    ['like', 'love', 'enjoy', 'appreciate', 'value'],
    () => /\bhow\s+much\s+(?:did|do|does|would)\s+(?:you|they)\s+(?:like|love|enjoy|appreciate|value)\b/giu,
    (words) => `${quoted(words)} takes the answer for granted.`,
  ],
]

/** How any question gives its answer away. */
const ways: readonly Way[] = [
  [
    ['t'],
    () =>
      /(?:^|[.?:]\s+)((?:did|do|does|is|was|are|were|wo|would|ca|could|should|have|has|had)n't\s+(?:it|they|you|he|she|we|there|this|that|these|those|the|your|our)\b)/giu,
    (words) => `${quoted(words)} asks for a yes.`,
  ],
  [
    ['t', 'right', 'correct'],
    () =>
      /,\s+((?:did|do|does|is|was|are|were|wo|would|ca|could|should|have|has|had)n't\s+(?:it|they|you|he|she|we|there)|right|correct)\s*\?/giu,
    (words) => `${quoted(`${words}?`)} at the end asks for a yes.`,
  ],
  [
    ['just', 'only', 'merely'],
    () =>
      /\b(?:just|only|merely)\s+(?:an?|one|two|three|four|five|ten|\d{1,3}|(?:a\s+)?few)\s+(?:single\s+|short\s+|small\s+)?(?:seconds?|minutes?|moments?|taps?|clicks?|steps?|questions?|words?|calls?)\b/giu,
    (words) => `${quoted(words)} says beforehand that it was little.`,
  ],
]

export const leadingWords: Rule<WordOptions> = {
  id: 'leading-words',
  group: 'method',
  severity: 'warning',
  summary: 'A question that gives its answer away',
  why: `People answer what a question seems to want. Asked how fast the cars “smashed” rather than “hit”, witnesses saw them go faster (Loftus and Palmer, 1974); asked how easy it was, auditors find it easier. ${onlyEnglish}`,
  help: 'Name both sides (“How easy or difficult was it?”) or none (“What was it like?”).',
  examples: {
    bad: withSteps(`  - id: form
    title: How easy was it to fill in the form?
    owner: web team
    ask: { kind: scale, low: very difficult, high: very easy, target: { at-least: 5 } }
`),
    good: withSteps(`  - id: form
    title: How easy or difficult was it to fill in the form?
    owner: web team
    ask: { kind: scale, low: very difficult, high: very easy, target: { at-least: 5 } }
`),
  },
  options: wordOptions,
  *check({ checklist }, options) {
    const words = listed(options)
    const allowed = options.allow?.map((word) => word.toLowerCase()) ?? []
    for (const text of englishTextsWith(checklist, words.rarest(), needed)) {
      if ((text.is !== 'title' && text.is !== 'notice') || !text.step) continue
      for (const [word, message] of leadIn(text, words)) {
        const found = text.text.slice(...word)
        if (!allowed.some((each) => found.toLowerCase().includes(each))) yield { path: text.path, word, message }
      }
    }
  },
}

const needed = new Set([...judged, ...ways].flatMap(([words]) => words))

const measured = ['duration', 'timeline', 'count', 'number', 'date', 'wait']

function* leadIn(
  { text, said, step }: Text,
  words: Phrases,
): Generator<readonly [word: readonly [number, number], message: string]> {
  for (const { 0: found, index } of words.in(said))
    yield [[index, index + found.length], `${quoted(text.slice(index, index + found.length))} says what to think.`]
  if (!said.includes('?')) return
  const has = wordsIn(said)
  const isMeasured = measured.includes(step?.ask.kind ?? '')
  for (const [words, pattern, message] of isMeasured ? ways : [...judged, ...ways]) {
    if (!words.some((word) => has.has(word))) continue
    for (const found of said.matchAll(pattern())) {
      const part = found[1] ?? found[0]
      const start = found.index + found[0].lastIndexOf(part)
      yield [[start, start + part.length], message(text.slice(start, start + part.length))]
    }
  }
}
