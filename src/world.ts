import type { Clock } from './clock.ts'
import type { Output } from './output.ts'
import type { Prompter } from './prompt.ts'
import type { Store } from './store/store.ts'

/** Everything outside the program that a command may touch. Built once, in `real-world.ts`; each part is loaded when it is asked for. */
export interface World {
  readonly output: Output
  readonly clock: Clock
  /** A new UUIDv7. */
  newId(): string
  /** The full screen or another skin; undefined without a terminal. */
  prompter(): Promise<Prompter | undefined>
  openStore(access: 'read' | 'write'): Promise<Store>
  /** What is piped in; at most `most` bytes of it. */
  readInput(most: number): Promise<Uint8Array>
  /** Where checklists are looked for: the working folder's `checklists/`, then those that firsthand brings. */
  readonly folders: readonly { readonly name: 'yours' | 'built in'; readonly path: string }[]
  /** Relative paths stand below this folder. */
  readonly workingFolder: string
}
