import { quoted } from '../../../checklist/quoted.ts'
import { englishTextsWith, onlyEnglish } from '../../language/english.ts'
import { anyOf, type WordOptions, wordList, wordOptions } from '../../language/word-list.ts'
import type { Rule } from '../../rule.ts'
import { example } from '../example.ts'

const listed = wordList(
  `abysmal, amazing, annoying, appalling, atrocious, award-winning, awesome, awful, best-in-class, boring, brilliant, bureaucratic,
  catastrophic, chaotic, clumsy, crappy, delightful, disastrous, disgraceful, disgusting, dreadful, effortless,
  excellent, fabulous, fantastic, foolish, ghastly, hassle, hassle-free, hideous, hopeless, horrendous, horrible, horrific, idiotic,
  incompetent, infuriating, insane, insulting, laughable, lazy, lousy, ludicrous, magnificent, marvellous, nightmare, outrageous,
  painless, pathetic, poor quality, ridiculous, scandalous, seamless, shameful, shocking, sloppy,
  spectacular, splendid, stellar, stupid, stunning, superb, terrible, terrific, ugly, unacceptable, useless, waste of time, wonderful,
  world-class, worthless, wretched`
    .split(',')
    .map((word) => word.trim()),
)

const absolutes = anyOf(['always', 'never', 'every single', 'all the time', 'constantly', 'forever'])

export const loadedWords: Rule<WordOptions> = {
  id: 'loaded-words',
  group: 'method',
  severity: 'warning',
  summary: 'A word that judges before the auditor does',
  why: `Who is told to look at “the terrible form” looks for what is terrible, and a team that reads it defends itself instead of mending the form. “Always” and “never” can't be answered after one visit. ${onlyEnglish}`,
  help: 'Say what is there to be seen, and leave the judgement to the answer.',
  examples: {
    bad: example.replace('Find the returns policy', 'Find the terrible returns page'),
    good: example.replace('Find the returns policy', 'Find the returns page'),
  },
  options: wordOptions,
  *check({ checklist }, options) {
    const words = listed(options)
    const allowed = options.allow?.map((word) => word.toLowerCase()) ?? []
    for (const { is, path, text, said, step } of englishTextsWith(checklist, words.rarest(), absolutes.rarest())) {
      if ((is !== 'title' && is !== 'do' && is !== 'notice') || !step) continue
      for (const { 0: found, index } of words.in(said)) {
        const word = text.slice(index, index + found.length)
        yield { path, word: [index, index + found.length], message: `${quoted(word)} judges before the auditor does.` }
      }
      if (is !== 'title' || !said.includes('?')) continue
      for (const { 0: found, index } of absolutes.in(said)) {
        if (allowed.includes(found.toLowerCase())) continue
        const message = `${quoted(text.slice(index, index + found.length))} asks for more than one audit can tell.`
        yield { path, word: [index, index + found.length], message, help: 'Ask about this one time.' }
      }
    }
  },
}
