import { isEnter, type Key } from './key.ts'

/** Tells a press that was not meant for what is on the screen from one that was. */
export interface Slip {
  /**
   * The key that answered, or changed what the keys mean.
   *
   * @param meant the word that it stands for, such as `yes`, which some people type to its end.
   */
  remember(key: Key, meant?: string): void
  /** Whether this press still belongs to the key before it, which has answered already. */
  isSlip(key: Key): boolean
}

/** The same key again, sooner than anybody could have read what came next: it bounced, or is held down. */
const bounceMs = 100
/** The rest of a word, or the Enter that many people press behind every answer. */
const habitMs = 500

/** Remembers one key over the prompts of a sitting, so that a double press, `yes` or `5` and Enter answer one question and not two. */
export function slipGuard(now: () => number = () => performance.now()): Slip {
  let last: { readonly key: Key; readonly rest: string; readonly at: number } | undefined
  return {
    remember(key, meant = '') {
      const word = meant.toLowerCase()
      last = { key, rest: key.plain && word.startsWith(key.plain) ? word.slice(key.plain.length) : '', at: now() }
    },
    isSlip(key) {
      const before = last
      last = undefined
      if (!before) return false
      const since = now() - before.at
      const isSame = before.key.name === key.name && before.key.text === key.text
      if (isSame && since <= bounceMs) last = { ...before, at: now() }
      else if (since > habitMs || !before.key.text) return false
      else if (before.rest && key.plain === before.rest[0]) last = { ...before, rest: before.rest.slice(1), at: now() }
      else return isEnter(key)
      return true
    },
  }
}
