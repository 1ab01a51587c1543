import type { Clock } from './clock.ts'
import type { Output } from './output.ts'
import type { KeptFile, Prompter } from './prompt.ts'
import type { Store } from './store/store.ts'
import type { TableShape, Tables } from './store/tables.ts'

/** A file as it is to be kept as evidence; the one that it was read from is never touched. */
export interface TakenFile {
  readonly file: KeptFile
  readonly bytes: Uint8Array
}

/** A file as it was. */
export interface PastFile {
  /** Where it stood: an absolute path. */
  readonly path: string
  /** What git calls its contents. */
  readonly id: string
}

/** The YAML files of some folders as they were at a revision. */
export interface Past {
  readonly files: readonly PastFile[]
  /** The folders that are not in that repository. */
  readonly outside: readonly string[]
  /** Whether a file had these bytes. */
  isSame(file: PastFile, bytes: Uint8Array): boolean
  read(files: readonly PastFile[]): Promise<ReadonlyMap<PastFile, Uint8Array>>
}

/** Everything outside the program that a command may touch. Built once, in `real-world.ts`; each part is loaded when it is asked for. */
export interface World {
  readonly output: Output
  readonly clock: Clock
  /** The flags by which this call is asked for as it is, and the next one would have to be: `--plain`. */
  readonly flags: readonly string[]
  /** A new UUIDv7. */
  newId(): string
  /** The full screen or another skin; undefined without a terminal. */
  prompter(): Promise<Prompter | undefined>
  openStore(access: 'read' | 'write'): Promise<Store>
  /** A new SQLite file of plain tables, for its owner alone; it must not be there yet. Throws a Failure when it can't be made. */
  makeTables(path: string, tables: readonly TableShape[]): Promise<Tables>
  /**
   * Reads a file for evidence: a picture without what was written into it, such as its location. `typed`: as a person types a path
   * or a terminal writes what is dropped on it; else the path is meant as it stands. A relative one stands below `folder`.
   */
  takeFile(
    path: string,
    from: { readonly folder: string; readonly typed: boolean },
  ): Promise<TakenFile | { readonly refused: string }>
  /** What kind of file it is by its bytes, and what its name should end in. */
  typeOf(bytes: Uint8Array): Promise<{ readonly type: string; readonly extension: string }>
  /**
   * The YAML files below folders that are there, as they were at a revision of their git repository, such as `main`. Throws a usage
   * Failure where there is no repository or no such revision.
   */
  past(revision: string, folders: readonly string[]): Promise<Past>
  /** What is piped in; at most `most` bytes of it. */
  readInput(most: number): Promise<Uint8Array>
  /** Opens a file with what the machine opens such files with; false where nothing could be started. */
  openFile(path: string): Promise<boolean>
  /** Where checklists are looked for: the working folder's `checklists/`, then those that firsthand brings. */
  readonly folders: readonly { readonly name: 'yours' | 'built in'; readonly path: string }[]
  /** The file in which a CI job keeps, in Markdown, what it came to. */
  readonly summaryFile: string | undefined
  /** Relative paths stand below this folder. */
  readonly workingFolder: string
}
