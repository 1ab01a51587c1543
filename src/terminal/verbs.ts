import type { Verb } from '../prompt.ts'
import { isPlain, type Key } from './key.ts'

/** One entry of the key line. */
export interface Hint {
  readonly key: string
  readonly does: string
}

const letters: Readonly<Record<Verb, { readonly letter: string; readonly does: string }>> = {
  back: { letter: 'b', does: 'back' },
  forward: { letter: '', does: 'forward' },
  undo: { letter: 'u', does: 'undo' },
  note: { letter: 'w', does: 'write a note' },
  finding: { letter: 'f', does: 'finding' },
  evidence: { letter: 'e', does: 'evidence' },
  remember: { letter: 'r', does: 'remember' },
  details: { letter: 'd', does: 'details' },
  earlier: { letter: 'a', does: 'done earlier' },
  'set-aside': { letter: 's', does: 'set aside' },
  jump: { letter: 'j', does: 'jump' },
  pause: { letter: 'p', does: 'pause' },
  help: { letter: '?', does: 'help' },
}

const order = Object.keys(letters) as readonly Verb[]

/** The verb that a letter or `?` stands for, among those offered. */
export function verbOfLetter(key: Key, offered: readonly Verb[]): Verb | undefined {
  return key.plain ? offered.find((verb) => letters[verb].letter === key.plain) : undefined
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
  return order
    .filter((verb) => offered.includes(verb))
    .map((verb) => {
      const { letter, does } = letters[verb]
      if (verb === 'forward') return { key: unicode ? '→' : 'right', does }
      return { key: verb === 'back' && arrows && unicode ? '←' : letter, does }
    })
}

/** Whether an option or a mark has the verb's letter. */
export function isTaken(verb: Verb, keys: readonly string[]): boolean {
  return letters[verb].letter !== '' && keys.includes(letters[verb].letter)
}
