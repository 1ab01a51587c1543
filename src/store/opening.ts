import type { Connect, Connection } from './database.ts'
import type { Migration } from './schema.ts'

/** With what a file is opened. */
export interface Opening extends Connection {
  readonly connect: Connect
  readonly migrations: readonly Migration[]
}
