import { ways } from '../verbs.ts'
import type { Command } from './commands.ts'

/** How to answer line by line. */
export const howTo = 'Answer with the number or the letter of an option, or with its first words, and press Enter.'

/** What is always true. */
export const wayOut = 'Every answer is saved when it is given, and Ctrl+C leaves at any time.'

/** What a word does that can be said beside an answer. */
export function meaningOf(command: Command): string {
  if (command === 'same') return 'the same as at the step before'
  if (command === 'again') return 'hear the question again, with all that belongs to it'
  return ways[command].means
}
