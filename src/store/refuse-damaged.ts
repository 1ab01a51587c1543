import type { Database } from './database.ts'
import { damaged } from './store-failure.ts'

/** Refuses a file that SQLite finds faults in. */
export function refuseDamaged(file: string, database: Database): void {
  const found = database.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw damaged(file, String(found).split('\n')[0] ?? '')
}
