import type { Checklist } from '../../checklist/checklist.ts'
import { onceEach } from '../once-each.ts'
import { type Text, textsOf } from './texts.ts'
import { partsOf, type Sought } from './words.ts'

/** For the `why` of a rule about words. */
export const onlyEnglish = 'It knows English, and says nothing of a checklist in another language.'

const english = new Set(
  'the and of you your they it are what when how with that this not my to there who which can or'.split(' '),
)
const others = new Set(
  [
    'der die das und ist nicht ein eine zu sie wie mit auf dem den von für im ich haben',
    'le la les et est une vous des du que pour pas dans je sur au',
    'el los y es una por para con se lo mi ha',
    'het een van niet op te dat ik mijn zijn',
    'il di che non della ho mio sono',
    'os um uma não você meu foi',
    'och att det är som jag og ikke jeg har på',
    'się nie na jest w z czy ja',
  ].flatMap((words) => words.split(' ')),
)

/** As much of a checklist as tells its language, in characters. */
const enough = 1000

/** What a checklist says, if it says it in English. */
interface English {
  readonly texts: readonly Text[]
  /** The texts in which a word stands, in small letters. */
  readonly byWord: ByWord
}
type ByWord = ReadonlyMap<string, readonly Text[]>

const englishOf = onceEach((checklist): English => {
  const texts = textsOf(checklist)
  const byWord = indexOf(texts)
  return isEnglish(texts, byWord) ? { texts, byWord } : { texts: [], byWord: new Map() }
})

/** Every text of a checklist in English; none of one in another language, so that no word there is taken for an English one. */
export function englishTexts(checklist: Checklist): readonly Text[] {
  return englishOf(checklist).texts
}

/**
 * Those of the English texts that say one of the words. Most rules about words have nothing to look at then, and are spared their
 * patterns: to compile one takes longer than all else that is done with a checklist.
 */
export function englishTextsWith(checklist: Checklist, ...words: readonly Sought[]): readonly Text[] {
  const { texts, byWord } = englishOf(checklist)
  const found = new Set<Text>()
  for (const sought of words) {
    if (sought.has('')) return texts
    const [few, many] = sought.size < byWord.size ? [sought, byWord] : [byWord, sought]
    for (const word of few.keys()) {
      if (!many.has(word)) continue
      const phrases = sought.get?.(word)
      if (phrases && !phrases.some((each) => each.every((other) => byWord.has(other)))) continue
      for (const text of byWord.get(word) ?? []) found.add(text)
    }
  }
  return found.size === 0 ? [] : texts.filter((text) => found.has(text))
}

function indexOf(texts: readonly Text[]): ByWord {
  const byWord = new Map<string, Text[]>()
  for (const text of texts) {
    for (const word of partsOf(text.said)) {
      const others = byWord.get(word)
      if (!others) byWord.set(word, [text])
      else if (others.at(-1) !== text) others.push(text)
    }
  }
  return byWord
}

function isEnglish(texts: readonly Text[], byWord: ByWord): boolean {
  const beginning = beginningOf(texts)
  const ours = countIn(beginning, byWord, english)
  const theirs = countIn(beginning, byWord, others)
  return ours > 0 ? ours >= theirs : theirs === 0 && countIn(beginning, byWord, byWord) < 12
}

function beginningOf(texts: readonly Text[]): ReadonlySet<Text> {
  let read = 0
  const end = texts.findIndex(({ said }) => {
    read += said.length
    return read >= enough
  })
  return new Set(end < 0 ? texts : texts.slice(0, end + 1))
}

/** How often texts say some words, each counted once in a text. */
function countIn(texts: ReadonlySet<Text>, byWord: ByWord, words: Pick<Sought, 'keys'>): number {
  let count = 0
  for (const word of words.keys()) for (const text of byWord.get(word) ?? []) if (texts.has(text)) count += 1
  return count
}
