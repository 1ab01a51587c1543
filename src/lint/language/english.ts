import type { Checklist } from '../../checklist/checklist.ts'
import { type Text, textsOf } from './texts.ts'
import { forgetWords, wordsIn } from './words.ts'

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

/** Of one checklist after the other; to keep more of them would only keep them from being forgotten. */
let last: { readonly checklist: Checklist; readonly texts: readonly Text[] } | undefined

/** Every text of a checklist in English; none of one in another language, so that no word there is taken for an English one. */
export function englishTexts(checklist: Checklist): readonly Text[] {
  if (last?.checklist === checklist) return last.texts
  forgetWords()
  const all = textsOf(checklist)
  const texts = isEnglish(all) ? all : []
  last = { checklist, texts }
  return texts
}

function isEnglish(texts: readonly Text[]): boolean {
  let read = 0
  let words = 0
  let ours = 0
  let theirs = 0
  for (const { said } of texts) {
    if (read >= enough) break
    read += said.length
    for (const word of wordsIn(said)) {
      words += 1
      if (english.has(word)) ours += 1
      if (others.has(word)) theirs += 1
    }
  }
  return ours > 0 ? ours >= theirs : theirs === 0 && words < 12
}
