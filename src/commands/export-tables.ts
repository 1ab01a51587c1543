import { randomUUID } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { type Column, columns, dictionary, views } from '../export/columns.ts'
import type { World } from '../world.ts'
import type { Exported } from './exported.ts'
import { unwritten } from './write-file.ts'
import { makeWay } from './write-report.ts'

const sqlTypes: Readonly<Record<Column['type'], 'TEXT' | 'INTEGER' | 'REAL'>> = {
  text: 'TEXT',
  list: 'TEXT',
  JSON: 'TEXT',
  time: 'TEXT',
  'yes or no': 'TEXT',
  'whole number': 'INTEGER',
  number: 'REAL',
}

/**
 * A new SQLite file of plain tables, which takes the place of an older one when it is whole. Throws a Failure when it can't be written.
 *
 * @param shown how to name it in a message.
 */
export async function exportTables(path: string, shown: string, exported: Exported, world: World): Promise<void> {
  const what = 'The export'
  await makeWay(path, shown, what)
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const tables = await world.makeTables(temporary, [
      ...views.map((view) => ({
        name: view,
        columns: columns[view].map(({ name, type }) => ({ name, type: sqlTypes[type] })),
      })),
      { name: 'dictionary', columns: dictionary.head.map((name) => ({ name, type: 'TEXT' as const })) },
    ])
    try {
      for (const view of views) for await (const rows of exported.rows(view)) tables.insert(view, rows)
      tables.insert('dictionary', dictionary.rows)
      tables.finish()
    } finally {
      tables.close()
    }
    await rename(temporary, path).catch((cause) => {
      throw unwritten(shown, what, cause)
    })
  } finally {
    await Promise.all(['', '-journal'].map((end) => rm(`${temporary}${end}`, { force: true })))
  }
}
