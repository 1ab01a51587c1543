import type { Verb } from '../../prompt.ts'
import { plainly } from '../key.ts'
import { verbs, ways } from '../verbs.ts'

/** What can be said line by line, other than an answer. */
export type Command = Verb | 'same' | 'again'

const others: Readonly<Record<string, Command>> = {
  skip: 'set-aside',
  aside: 'set-aside',
  same: 'same',
  '=': 'same',
  again: 'again',
  quit: 'pause',
  exit: 'pause',
  stop: 'pause',
}

/** The word that is said for a command. */
export function wordOf(command: Command): string {
  return command === 'set-aside' ? 'aside' : command
}

/** The command that a line is: a word, or the letter that the full screen has for it. A slash before it is not looked at. */
export function commandIn(line: string): Command | undefined {
  const word = heard(line).replace(/^\//, '')
  return others[word] ?? verbs.find((verb) => word === verb || (word !== '' && word === ways[verb].letter))
}

/** A line as it is held against keys and words: lower case, and without the full stop that dictation puts behind it. */
export function heard(line: string): string {
  const text = plainly(line).trim().replaceAll(/\s+/g, ' ')
  let end = text.length
  while (end > 1 && '.!,;'.includes(text[end - 1] ?? ' ')) end -= 1
  return text.slice(0, end)
}
