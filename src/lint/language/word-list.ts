import * as z from 'zod/mini'
import { described } from '../../checklist/described.ts'
import type { Rule } from '../rule.ts'

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
  schema: z.strictObject({
    words: listed('More words for the list.', 'golden record'),
    allow: allow('onboarding'),
  }),
  usual: { words: [], allow: [] },
}

/** Words and phrases as one pattern that finds them whole, in small letters or capitals. It finds nothing when there are none. */
export function anyOf(words: readonly string[]): RegExp {
  if (words.length === 0) return /(?!)/g
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words)})(?![\\p{L}\\p{N}])`, 'giu')
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

/** A list of words with what a team added and allowed, as one pattern. */
export function wordList(usual: readonly string[]): (options: WordOptions) => RegExp {
  return madeOf(usual, anyOf)
}
