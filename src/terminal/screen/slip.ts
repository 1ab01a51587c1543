import type { Verb } from '../../prompt.ts'
import { isEnter, type Key } from '../key.ts'

/** Tells a press that was not meant for what is on the screen from one that was. */
export interface Slip {
  /**
   * The key that answered, or changed what the keys mean.
   *
   * @param meant the word that it stands for, such as `yes`, which some people type to its end.
   * @param verb what it wanted, where that was no answer.
   */
  remember(key: Key, meant?: string, verb?: Verb): void
  /** A key that ticked or recorded something, and may do so again: only its bounce is none. */
  press(key: Key): void
  /** A letter that meant nothing: those behind it are the rest of its word. */
  refuse(key: Key): void
  /** Whether this press still belongs to the key before it, which has answered already or meant nothing. */
  isSlip(key: Key): boolean
  /** The verb that this press goes on with, as somebody does who goes back over several questions. */
  goesOn(key: Key): Verb | undefined
}

/** The same key again, sooner than anybody could have read what came next: it bounced, or is held down. */
const bounceMs = 100
/** The rest of a word, or the Enter that many people press behind every answer. */
const habitMs = 500
/** Whoever goes on within this time has not looked at what they went over. */
const runMs = 1000
const runs: readonly Verb[] = ['back', 'forward', 'undo']

interface Last {
  readonly key: Key
  /** Of the word that it stands for. */
  readonly rest: string
  readonly was: 'answer' | 'press' | 'refused'
  readonly at: number
}

/** Remembers one key over the prompts of a sitting, so that a double press, `yes` or `5` and Enter answer one question and not two. */
export function slipGuard(now: () => number = () => performance.now()): Slip {
  let last: Last | undefined
  let run: { readonly key: Key; readonly verb: Verb; readonly at: number } | undefined
  return {
    remember(key, meant = '', verb) {
      const word = meant.toLowerCase()
      const rest = key.plain && word.startsWith(key.plain) ? word.slice(key.plain.length) : ''
      last = { key, rest, was: 'answer', at: now() }
      run = verb && runs.includes(verb) ? { key, verb, at: now() } : undefined
    },
    press(key) {
      last = { key, rest: '', was: 'press', at: now() }
    },
    refuse(key) {
      last = isLetter(key) ? { key, rest: '', was: 'refused', at: now() } : undefined
    },
    isSlip(key) {
      const before = last
      last = undefined
      if (!before) return false
      const since = now() - before.at
      if (isSame(before.key, key) && since <= bounceMs) last = { ...before, at: now() }
      else if (since > habitMs || !before.key.text || before.was === 'press') return false
      else if (before.was === 'refused' && isLetter(key)) last = { ...before, key, at: now() }
      else if (before.rest && key.plain === before.rest[0]) last = { ...before, rest: before.rest.slice(1), at: now() }
      else return isEnter(key)
      return true
    },
    goesOn(key) {
      const before = run
      run = undefined
      return before && isSame(before.key, key) && now() - before.at <= runMs ? before.verb : undefined
    },
  }
}

function isSame(one: Key, other: Key): boolean {
  return one.name === other.name && one.text === other.text && one.ctrl === other.ctrl && one.alt === other.alt
}

function isLetter({ plain }: Key): boolean {
  return /^\p{L}$/u.test(plain)
}
