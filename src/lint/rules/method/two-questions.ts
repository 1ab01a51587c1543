import * as z from 'zod/mini'
import { quoted } from '../../../checklist/quoted.ts'
import { englishTexts, onlyEnglish } from '../../language/english.ts'
import { onFirstUse } from '../../language/on-first-use.ts'
import { labelsIn, specOf, type Text } from '../../language/texts.ts'
import { allow, alternatives, anyOf, type WordOptions } from '../../language/word-list.ts'
import { hasWord, inSmallLetters } from '../../language/words.ts'
import type { Rule } from '../../rule.ts'
import { withSteps } from '../example.ts'

type Options = Pick<WordOptions, 'allow'>

/** What one judges by, each of which deserves a question. */
const qualities =
  `accessible, accurate, affordable, attentive, attractive, calm, careful, caring, cheap, clean, clear, comfortable, competent,
  complete, concise, considerate, consistent, convenient, convincing, correct, courteous, easy, easy to find, easy to read,
  easy to understand, easy to use, effective, efficient, fair, fast, flexible, fresh, friendly, generous, happy, helpful, honest,
  informative, interesting, intuitive, kind, knowledgeable, legible, modern, neat, obliging, on time, patient, personal, pleasant,
  pleased, polite, prompt, professional, punctual, quick, quiet, readable, reasonable, relevant, reliable, respectful, responsive,
  safe, satisfied, secure, simple, sincere, smooth, straightforward, tasty, thorough, tidy, timely, transparent, trustworthy,
  understandable, up to date, useful, warm, welcoming, well dressed, well informed, well made, well written, willing to help,
  accurately, clearly, completely, correctly, courteously, easily, fairly, immediately, politely, professionally, promptly, quickly,
  quietly, safely, thoroughly, warmly,
  difficult, slow, rude, unfriendly, confusing, complicated, expensive, hard, impolite, unclear, unhelpful, wrong`
    .split(',')
    .map((word) => word.trim())
const more = '(?:and\\s+also|and/or|and|&|as\\s+well\\s+as)'
const asking = "(?:did|do|does|was|were|is|are|has|have|had|could|can|would|will|should)(?:n't)?"
const whom =
  '(?:it|they|you|he|she|we|i|there|this|that|these|those|the|your|our|any\\w+|some\\w+|every\\w+|nobody|no one)'
const deeds =
  '(?:apologi[sz]e|acknowledge|answer|ask|call|check|confirm|explain|find|fix|get|give|greet|help|introduce|invite|keep|know|listen|mend|mention|name|offer|put|recogni[sz]e|repeat|return|say|send|show|smile|solve|take|tell|thank|treat|understand|use|verify|welcome|wish|write)'
const done =
  '(?:you|it|your|them|him|her|the|an?|what|how|why|that|who|whom|when|which|whether|us|me|my|sorry|back|that)'

/** Without one of these words, or `&`, nothing is put together. */
const joining = new Set(['and', 'well'])

// What follows is for texts in small letters: a long pattern that knows capitals, too, takes longer than all the rest of the rule.

/** Without one of them no two are asked for. */
const anyQuality = anyOf(qualities)
/** Two qualities that are asked for in one breath, or one and something beside it: “promptly and with a smile”. */
const bothQualities = onFirstUse(() => {
  const quality = alternatives(qualities)
  return new RegExp(
    `(?<!\\p{L})(${quality})\\s*,?\\s+${more}\\s+(?:(?:(?:very|really|quite|so|how|also)\\s+)?(${quality})(?!\\p{L})|(?:with(?:\\s+an?)?|\\p{L}{2,15}ing\\s+(?:an?|the|your|their))\\s+\\p{L}{1,30})`,
    'u',
  )
})
/** "… and did it work", "… and how long did it take": the order of words is that of a question. */
const secondQuestion = onFirstUse(
  () =>
    new RegExp(
      `\\b${more}\\s+(?:(?:how|what|who|whom|why|where|when|which)(?:\\s+\\w{1,20}){0,2}?\\s+)?${asking}\\s+${whom}\\b`,
      'u',
    ),
)
/** "Did they greet you and offer you help?" */
const twoDeeds = onFirstUse(
  () =>
    new RegExp(
      `^\\W{0,3}${asking}\\s+(?:they|he|she|you|it|we|any\\w+|some\\w+|(?:the|your|our)\\s+\\w+)\\s[^?]{2,120}?\\s(${more}\\s+(?:then\\s+)?(?:${deeds}\\s+${done}|apologi[sz]e|listen|smile))\\b`,
      'u',
    ),
)
/** "How satisfied are you with the price and the service?" */
const twoThings =
  /\b(?:satisfied|happy|pleased|content)\b[^?]{0,40}?\bwith\s+(?:(?:the|our|your)\s+)?([\p{L}-]{1,30}\s+and\s+(?:(?:the|our|your)\s+)?[\p{L}-]{1,30})/u

/** Pairs that name one thing. */
const onePair =
  /\b(?:terms and conditions|safe and sound|loud and clear|neat and tidy|nice and \w+|pros and cons|trial and error|time and effort|look and feel|questions and answers|rules and regulations)\b/iu

export const twoQuestions: Rule<Options> = {
  id: 'two-questions',
  group: 'method',
  severity: 'warning',
  summary: 'A question that asks for two things at once',
  why: `Somebody who was served fast by an unfriendly person can't answer “Was it fast and friendly?”, and nobody can tell from a “no” which of the two it was. Survey research calls it double-barrelled (Payne, The Art of Asking Questions, 1951). ${onlyEnglish}`,
  help: 'Ask for one of the two, and make a step of the other.',
  examples: {
    bad: withSteps(`  - id: answer
    title: Was the answer clear and complete?
    great: One sentence says on which day the money comes.
    owner: customer service
    ask: { kind: yes-no, good: yes }
`),
    good: withSteps(`  - id: clear
    title: Did you understand the answer the first time?
    great: There is no word in it that I would have to look up.
    owner: customer service
    ask: { kind: yes-no, good: yes }
  - id: complete
    title: Was anything left open?
    great: Sum, day and account are named before I ask.
    owner: customer service
    ask: { kind: yes-no, good: no }
`),
  },
  options: { schema: () => z.strictObject({ allow: allow('clear and simple') }), usual: { allow: [] } },
  *check({ checklist }, { allow: fine = [] }) {
    for (const text of englishTexts(checklist)) {
      const word = secondIn(text)
      if (!word) continue
      const found = text.text.slice(...word)
      if (onePair.test(found) || fine.some((pair) => found.toLowerCase().includes(pair.toLowerCase()))) continue
      const message =
        text.is === 'end'
          ? `${quoted(found)} is two things, and this end of the scale has one number for both.`
          : `${quoted(found)} asks for two things at once, and there is one answer.`
      yield { path: text.path, word, message }
    }
  },
}

/** From where to where a text asks for two things, if it does. */
function secondIn({ is, said, step }: Text): readonly [number, number] | undefined {
  const kind = step?.ask.kind ?? ''
  const small = inSmallLetters(said)
  if (is === 'end') return isJoined(said) ? whole(twoQualitiesIn(small)) : undefined
  if (is !== 'title' || !step || !said.includes('?') || kind === 'text' || kind === 'evidence') return undefined
  // Several options can tell the two apart, and several ticks need not.
  if (!isJoined(said)) return kind === 'choice' || kind === 'choices' ? undefined : nextQuestion(said)
  const both = twoQualitiesIn(small)
  if (both && !areApart(both, step)) return whole(both)
  if (kind === 'choice' || kind === 'choices') return undefined
  return place(secondQuestion(), small) ?? place(twoDeeds(), small) ?? place(twoThings, small) ?? nextQuestion(said)
}

function isJoined(text: string): boolean {
  return hasWord(text, joining) || text.includes('&')
}

function twoQualitiesIn(small: string): RegExpExecArray | null {
  return anyQuality.mayBeIn(small) ? bothQualities().exec(small) : null
}

function whole(found: RegExpExecArray | null): readonly [number, number] | undefined {
  return found ? [found.index, found.index + found[0].length] : undefined
}

function areApart([, one = '', other = '']: RegExpExecArray, step: NonNullable<Text['step']>): boolean {
  const labels = labelsIn(specOf(step).options).join('\n').toLowerCase()
  return labels.includes(one) || (other !== '' && labels.includes(other))
}

/** Where a pattern is found, or its group. */
function place(pattern: RegExp, text: string): readonly [number, number] | undefined {
  const found = pattern.exec(text)
  if (!found) return undefined
  const part = found[1] ?? found[0]
  const start = found.index + found[0].lastIndexOf(part)
  return [start, start + part.length]
}

/** The second of two questions, such as "Was it clear? Did it help?" */
function nextQuestion(text: string): readonly [number, number] | undefined {
  const found = /\?\s+([^?]{2,}\?)/.exec(text)
  const second = found?.[1] ?? ''
  return found ? [found.index + found[0].length - second.length, found.index + found[0].length] : undefined
}
