import { backUp, dropOldBackups } from './backup.ts'
import type { Opening } from './opening.ts'
import { refuseDamaged } from './refuse-damaged.ts'
import { latest } from './schema.ts'
import { damaged } from './store-failure.ts'

/**
 * Brings a file to the newest format, all in one transaction: killed at any point, it is the old file or the new one. Nobody
 * can write between the backup and the change, since the lock is taken first.
 */
export function migrate(file: string, { connect, timeout, migrations }: Opening): void {
  const database = connect(file, { access: 'write', timeout })
  try {
    database
      .transaction(() => {
        const version = Number(database.pragma('user_version', { simple: true }))
        // Another process was faster.
        if (version >= latest(migrations)) return
        const reader = connect(file, { access: 'read', timeout })
        try {
          refuseDamaged(file, reader)
          backUp(file, version, reader, (copy) => connect(copy, { access: 'read', timeout }))
        } finally {
          reader.close()
        }
        database.pragma('defer_foreign_keys = ON')
        for (const { to, sql } of migrations.filter((each) => each.to > version)) {
          database.exec(sql)
          database.pragma(`user_version = ${to}`)
        }
        if (database.prepare('PRAGMA foreign_key_check').get())
          throw damaged(file, 'rows refer to rows that are missing')
      })
      .immediate()
  } finally {
    database.close()
  }
  dropOldBackups(file)
}
