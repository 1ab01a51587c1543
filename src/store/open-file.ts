import { chmodSync, statSync } from 'node:fs'
import { createFile, fill } from './create-file.ts'
import type { Database } from './database.ts'
import { readHeader, refuseForeign, refuseVersion } from './header.ts'
import { isMissing, look } from './look.ts'
import { migrate } from './migrate.ts'
import type { Opening } from './opening.ts'
import { recover } from './recover.ts'
import { latest } from './schema.ts'
import { damaged, explained } from './store-failure.ts'

/**
 * Opens a file with care: looked at before SQLite touches it, made if it is missing, recovered if a process was killed,
 * brought to the newest format, and refused, byte for byte as it was, if it is not what it should be.
 */
export function openFile(file: string, opening: Opening): Database {
  return explained(file, () => {
    const { connect, access, timeout, migrations } = opening
    if (isMissing(file)) createFile(file, opening)
    recover(file, opening)
    const header = readHeader(file)
    refuseForeign(file, header)
    refuseVersion(file, header, latest(migrations))
    if (header.version < latest(migrations)) migrate(file, opening)
    if (access === 'write' && ((look(file)?.mode ?? 0) & 0o077) !== 0) chmodSync(file, 0o600)
    const database = connect(file, { access, timeout })
    try {
      refuseCut(file, database)
      refuseForeignSchema(file, database, opening)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/** SQLite takes what is missing of the last page for zeros. Under a read lock, for a process at work makes the file longer. */
function refuseCut(file: string, database: Database): void {
  database.transaction(() => {
    const pragma = (name: string) => Number(database.pragma(name, { simple: true }))
    const whole = pragma('page_count') * pragma('page_size')
    if (statSync(file).size < whole) throw damaged(file, 'it was cut short')
  })()
}

/** The journal is looked for first: a file that is made in between then shows too. */
function emptyDatabase({ connect, timeout, migrations }: Opening): Database {
  const database = connect(':memory:', { access: 'write', timeout })
  fill(database, migrations)
  return database
}

/**
 * What stands in the file must be what this version makes, word for word, and nothing may hang on it: a trigger, an index
 * or a view in the place of a table could do or say anything. Tables and views of one's own are left alone.
 */
function refuseForeignSchema(file: string, database: Database, opening: Opening): void {
  const reference = emptyDatabase(opening)
  const ours = schemaOf(reference)
  reference.close()
  const names = new Set([...ours.values()].map(({ name }) => name))
  const theirs = schemaOf(database)
  for (const [key, { name, sql }] of ours) {
    if (theirs.get(key)?.sql !== sql) throw damaged(file, `${name} is not as firsthand made it`)
  }
  for (const [key, { name, table }] of theirs) {
    if (!ours.has(key) && names.has(table)) throw damaged(file, `${name} was added to ${table}`)
  }
}

interface SchemaObject {
  readonly key: string
  readonly name: string
  readonly table: string
  readonly sql: string | null
}

function schemaOf(database: Database): Map<string, SchemaObject> {
  const rows = database
    .prepare<[], SchemaObject>(`SELECT type || ' ' || name AS key, name, tbl_name AS "table", sql FROM sqlite_schema`)
    .all()
  return new Map(rows.map((row) => [row.key, row]))
}
