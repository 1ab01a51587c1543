import { views } from '../export/columns.ts'
import { Failure } from '../failure.ts'
import { nearest } from '../nearest.ts'
import type { View } from '../store/store.ts'

/** The flags that say what is written, and where. */
export interface ExportPlanOptions {
  readonly format?: string
  readonly output?: string
  readonly table?: string
}

/** What is written; without a file it is stdout. */
export type ExportPlan =
  | { readonly is: 'csv'; readonly table: View; readonly file?: string }
  | { readonly is: 'csv-folder'; readonly folder: string }
  | { readonly is: 'json'; readonly file?: string }
  | { readonly is: 'sqlite'; readonly file: string }

const formats = ['csv', 'json', 'sqlite'] as const
type Format = (typeof formats)[number]

const endings: Readonly<Record<Format, RegExp>> = { csv: /\.csv$/i, json: /\.json$/i, sqlite: /\.(sqlite3?|db)$/i }

/** Throws a usage Failure when the flags can't be meant so. */
export function exportPlan({ format: named, output, table }: ExportPlanOptions): ExportPlan {
  const file = output === '-' ? undefined : output
  const view = table === undefined ? undefined : oneOf('table', table, views)
  const format = named === undefined ? formatOf(file) : oneOf('format', named, formats)
  if (view !== undefined && format !== 'csv')
    throw new Failure('usage', `--table is for CSV: ${format} holds all tables.`)
  if (format === 'sqlite') {
    if (file === undefined)
      throw new Failure('usage', 'An SQLite file can’t go to stdout.', { hint: 'Such as: --output audits.sqlite' })
    return { is: 'sqlite', file }
  }
  const to = file === undefined ? {} : { file }
  if (format === 'json') return { is: 'json', ...to }
  if (file === undefined || endings.csv.test(file)) return { is: 'csv', table: view ?? 'answers', ...to }
  if (view !== undefined)
    throw new Failure('usage', `--table is for one file, and all tables go into the folder ${file}.`, {
      hint: `Such as: --table ${view} --output ${view}.csv`,
    })
  return { is: 'csv-folder', folder: file }
}

/** As the file ends; a name without an ending is a folder for CSV. */
function formatOf(file = ''): Format {
  const format = formats.find((each) => endings[each].test(file))
  if (format) return format
  const [ending] = /\.[a-z]\w{0,5}$/i.exec(file) ?? []
  if (ending === undefined) return 'csv'
  throw new Failure('usage', `What ${file} should be does not show in its name.`, {
    hint: 'Say --format, or let it end in .csv, .json or .sqlite; a name without an ending is a folder.',
  })
}

function oneOf<Name extends string>(what: string, said: string, names: readonly Name[]): Name {
  const name = names.find((each) => each === said)
  if (name) return name
  const meant = nearest(said, names)
  throw new Failure('usage', `There is no ${what} “${said}”.`, {
    hint: `${meant ? `Did you mean ${meant}? ` : ''}There are ${names.join(', ')}.`,
  })
}
