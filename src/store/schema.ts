import { version1 } from './versions/version-1.ts'
import { version2 } from './versions/version-2.ts'
import { version3 } from './versions/version-3.ts'

/** `FrHd`, in the header of every file of ours; `file(1)` and other programs tell by it whose a file is. */
export const applicationId = 0x46726864

/** One step of the file's format: `sql` brings a file to version `to` (SQLite's `user_version`). */
export interface Migration {
  readonly to: number
  readonly sql: string
}

/** Every version of the format, oldest first. A new file is made by all of them, so that it is what an old one becomes. */
export const migrations: readonly Migration[] = [
  { to: 1, sql: version1 },
  { to: 2, sql: version2 },
  { to: 3, sql: version3 },
]

/** The version that a list of migrations ends at. */
export function latest(list: readonly Migration[]): number {
  return list.at(-1)?.to ?? 0
}
