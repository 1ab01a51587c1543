import * as z from 'zod/mini'
import { described } from '../../checklist/described.ts'
import type { Rule } from '../rule.ts'
import { onFirstUse } from './on-first-use.ts'
import { partsOf, type Sought } from './words.ts'

/** How a team changes a list of words. */
export interface WordOptions {
  words?: string[] | undefined
  allow?: string[] | undefined
}

const listed = (description: string, example: string) => {
  const word = z.string().check(z.regex(/\S/), z.maxLength(60))
  return z.optional(described(z.array(word).check(z.maxLength(500)), description, [example]))
}

/** What is fine here, although the rule knows it. */
export const allow = (example: string) => listed('Words that are fine here, although they are on the list.', example)

/** The options of a rule that goes by a list of words. */
export const wordOptions: NonNullable<Rule<WordOptions>['options']> = {
  schema: () =>
    z.strictObject({
      words: listed('More words for the list.', 'golden record'),
      allow: allow('onboarding'),
    }),
  usual: { words: [], allow: [] },
}

/** Words and phrases that are found whole, in small letters or capitals. */
export interface Phrases {
  /** Whether a text has all the words of one of them, one after the other. */
  mayBeIn(text: string): boolean
  /** A word of each, without which a text has none of them; an empty one, where one is no word, such as an emoji. */
  rarest(): Sought
  in(text: string): readonly RegExpExecArray[]
  /** A text with something in the place of each. */
  replaced(text: string, by: string): string
}

export function anyOf(words: readonly string[]): Phrases {
  const byRarest = onFirstUse(() => rarestOf(words))
  const pattern = onFirstUse(() => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words)})(?![\\p{L}\\p{N}])`, 'giu'))
  const mayBeIn = (text: string) => {
    const phrases = byRarest()
    if (phrases.has('')) return true
    const parts = partsOf(text)
    const all = spaced(parts)
    return parts.some((word) => phrases.get(word)?.some((each) => all.includes(spaced(each))))
  }
  return {
    mayBeIn,
    rarest: byRarest,
    in: (text) => (mayBeIn(text) ? [...text.matchAll(pattern())] : []),
    replaced: (text, by) => (mayBeIn(text) ? text.replaceAll(pattern(), by) : text),
  }
}

function spaced(words: readonly string[]): string {
  return ` ${words.join(' ')} `
}

/** The words of each phrase, by its longest one, which is the rarest. */
function rarestOf(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const byRarest = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const parts = partsOf(phrase)
    const rarest = parts.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
    const others = byRarest.get(rarest)
    if (others) others.push(parts)
    else byRarest.set(rarest, [parts])
  }
  return byRarest
}

/** Words and phrases as the alternatives of a pattern. */
export function alternatives(words: readonly string[]): string {
  const longestFirst = [...words].sort((one, other) => other.length - one.length)
  return longestFirst.map(escaped).join('|')
}

/** A word as a pattern that finds it across a line break, too. */
function escaped(word: string): string {
  return word
    .trim()
    .replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replaceAll(/\s+/g, '\\s+')
}

/** A list of words with what a team added and allowed, as whatever is made of it; made anew only where the options are others. */
export function madeOf<Made>(
  usual: readonly string[],
  make: (words: readonly string[]) => Made,
): (options: WordOptions) => Made {
  let last:
    | { readonly words: WordOptions['words']; readonly allow: WordOptions['allow']; readonly made: Made }
    | undefined
  return ({ words, allow }) => {
    if (last && last.words === words && last.allow === allow) return last.made
    const allowed = new Set(allow?.map((word) => word.toLowerCase()))
    const made = make([...usual, ...(words ?? [])].filter((word) => !allowed.has(word.toLowerCase())))
    last = { words, allow, made }
    return made
  }
}

/** A list of words with what a team added and allowed. */
export function wordList(usual: readonly string[]): (options: WordOptions) => Phrases {
  return madeOf(usual, anyOf)
}
