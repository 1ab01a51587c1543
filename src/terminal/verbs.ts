import type { Verb } from '../prompt.ts'
import { isPlain, type Key } from './key.ts'

/** One entry of the key line. */
export interface Hint {
  readonly key: string
  readonly does: string
}

interface Way {
  readonly letter: string
  /** A letter that means the same to many people; never said. */
  readonly also?: string
  /** For the key line. */
  readonly does: string
  /** For the help. */
  readonly means: string
}

/** The ways out of a question, and how they are called. */
export const ways: Readonly<Record<Verb, Way>> = {
  back: { letter: 'b', does: 'back', means: 'back to the question before' },
  forward: { letter: '', does: 'forward', means: 'on again, to the question after' },
  undo: { letter: 'u', does: 'undo', means: 'take back the last answer' },
  note: { letter: 'w', does: 'write a note', means: 'write a note' },
  finding: { letter: 'f', does: 'finding', means: 'what you found: a problem, an idea, good practice' },
  evidence: { letter: 'e', does: 'evidence', means: 'keep a file as evidence, such as a photo' },
  remember: { letter: 'r', does: 'remember', means: 'worth remembering, because' },
  details: { letter: 'd', does: 'details', means: 'more about a problem: cause, words heard, an idea' },
  earlier: { letter: 'a', does: 'done earlier', means: 'it was done earlier, away from the keyboard' },
  'set-aside': {
    letter: 's',
    does: 'set aside',
    means: 'set the step aside: does not apply, was stopped, later',
  },
  jump: { letter: 'j', does: 'jump', means: 'go to any step' },
  pause: { letter: 'p', also: 'q', does: 'pause', means: 'stop for a while, close, or give up' },
  help: { letter: '?', does: 'help', means: 'this help' },
}

/** All of them, in the order in which they are said. */
export const verbs = Object.keys(ways) as readonly Verb[]

/** The verb that a letter or `?` stands for, among those offered. */
export function verbOfLetter(key: Key, offered: readonly Verb[]): Verb | undefined {
  return key.plain
    ? offered.find((verb) => ways[verb].letter === key.plain || ways[verb].also === key.plain)
    : undefined
}

/** The verb of a key that types nothing: ← back, → forward. */
export function verbOfArrow(key: Key, offered: readonly Verb[]): Verb | undefined {
  if (isPlain(key, 'left')) return offered.find((verb) => verb === 'back')
  if (isPlain(key, 'right')) return offered.find((verb) => verb === 'forward')
  return undefined
}

/** Ctrl+Z takes back, wherever letters are text; it never puts the program to sleep. */
export function isUndo(key: Key): boolean {
  return key.ctrl && key.name === 'z'
}

/** What the key line says of verbs; `arrows` when ← means back, which is then worth saying rather than its letter. */
export function verbHints(offered: readonly Verb[], arrows: boolean, unicode: boolean): Hint[] {
  return verbs
    .filter((verb) => offered.includes(verb))
    .map((verb) => {
      const { letter, does } = ways[verb]
      if (verb === 'forward') return { key: unicode ? '→' : 'right', does }
      return { key: verb === 'back' && arrows && unicode ? '←' : letter, does }
    })
}

/** Whether an option or a mark has the verb's letter. */
export function isTaken(verb: Verb, keys: readonly string[]): boolean {
  return ways[verb].letter !== '' && keys.includes(ways[verb].letter)
}
