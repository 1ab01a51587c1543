import * as z from 'zod/mini'
import type { Rule } from '../rule.ts'

/** How a team changes a list of words. */
export interface WordOptions {
  words?: string[] | undefined
  allow?: string[] | undefined
}

const words = () => z.optional(z.array(z.string().check(z.regex(/\S/), z.maxLength(60))).check(z.maxLength(500)))

/** The options of a rule that goes by a list of words: `words` are more of them, `allow` are those that are fine here. */
export const wordOptions: NonNullable<Rule<WordOptions>['options']> = {
  schema: z.strictObject({ words: words(), allow: words() }),
  usual: {},
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

/** A list of words with what a team added and allowed, as one pattern. */
export function wordList(usual: readonly string[]): (options: WordOptions) => RegExp {
  const made = new WeakMap<WordOptions, RegExp>()
  return (options) => {
    const before = made.get(options)
    if (before) return before
    const allowed = new Set(options.allow?.map((word) => word.toLowerCase()))
    const wanted = [...usual, ...(options.words ?? [])].filter((word) => !allowed.has(word.toLowerCase()))
    const pattern = anyOf(wanted)
    made.set(options, pattern)
    return pattern
  }
}
