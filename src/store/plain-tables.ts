import { makeOwnersFile } from './create-file.ts'
import { loadSqlite } from './database.ts'
import { explained } from './store-failure.ts'
import type { TableShape, Tables } from './tables.ts'

/** Makes a new SQLite file of plain tables, all in one transaction. Throws a Failure when it can't be made or written. */
export async function makePlainTables(file: string, shapes: readonly TableShape[]): Promise<Tables> {
  const connect = await loadSqlite()
  const database = explained(file, () => {
    makeOwnersFile(file)
    return connect(file, { access: 'write', timeout: 0 })
  })
  return explained(file, () => {
    database.exec('BEGIN')
    const inserts = new Map(
      shapes.map(({ name, columns }) => {
        const list = columns.map((column) => `${quoted(column.name)} ${column.type}`)
        database.exec(`CREATE TABLE ${quoted(name)} (${list.join(', ')})`)
        const places = columns.map(() => '?').join(', ')
        return [name, database.prepare(`INSERT INTO ${quoted(name)} VALUES (${places})`)]
      }),
    )
    return {
      insert: (table, rows) =>
        explained(file, () => {
          for (const row of rows) inserts.get(table)?.run(...row)
        }),
      finish: () => explained(file, () => database.exec('COMMIT')),
      close: () => database.close(),
    }
  })
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
