import type { Key } from './key.ts'

/** Tells a second press that was not meant from one that was. */
export interface Slip {
  /** The key that answered, or changed what the keys mean. */
  remember(key: Key): void
  /** The same key again, sooner than anybody could have read what came next; also while it is held down. */
  isSlip(key: Key): boolean
}

const readingMs = 100

/** Remembers one key over the prompts of a sitting, so that a double press cannot answer two questions. */
export function slipGuard(now: () => number = () => performance.now()): Slip {
  let last: { readonly key: Key; readonly at: number } | undefined
  return {
    remember(key) {
      last = { key, at: now() }
    },
    isSlip(key) {
      const isSame = last !== undefined && last.key.name === key.name && last.key.text === key.text
      if (!isSame || last === undefined || now() - last.at > readingMs) {
        // With another key between them, two equal ones were both meant.
        last = undefined
        return false
      }
      last = { key, at: now() }
      return true
    },
  }
}
