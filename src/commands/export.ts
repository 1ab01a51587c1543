import { basename, join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { columns, dictionary, views } from '../export/columns.ts'
import { auditLine, closing, opening } from '../export/json-document.ts'
import type { Exit } from '../failure.ts'
import { paragraph, span } from '../page.ts'
import type { View } from '../store/store.ts'
import type { World } from '../world.ts'
import { type AuditFilterOptions, filterOf } from './audit-filter.ts'
import { type ExportPlan, type ExportPlanOptions, exportPlan } from './export-plan.ts'
import { type Exported, exportedFrom } from './exported.ts'

/** The flags of `export`. */
export interface ExportOptions extends AuditFilterOptions, ExportPlanOptions {}

/** Writes a text in pieces to stdout that is encoded already. */
type Pour = (pieces: AsyncIterable<string>) => Promise<void>

/** Answers are personal: what is written is its owner's alone. */
const ownersAlone = 0o600

/** `firsthand export`: all that was answered, for a spreadsheet, a program or SQL. Throws a Failure when that can't be. */
export async function exportAudits(options: ExportOptions, world: World, pour: Pour): Promise<Exit> {
  const plan = exportPlan(options)
  // Of a million answers each is wanted for a moment: V8 is to look for what is forgotten before the heap has grown fourfold.
  setFlagsFromString('--heap-growing-percent=30')
  const store = await world.openStore('read')
  try {
    const exported = await exportedFrom(store, options, world)
    const wrote = await write(plan, exported, options, world, pour)
    world.output.say([...(wrote.length > 0 ? [paragraph('Wrote ', ...wrote, '.')] : []), ...about(exported)])
    return 'fine'
  } finally {
    await store.close()
  }
}

/** What was written, for the message; nothing for stdout. */
async function write(plan: ExportPlan, exported: Exported, options: ExportOptions, world: World, pour: Pour) {
  switch (plan.is) {
    case 'csv': {
      exported.expect(1)
      const pieces = tablePieces(plan.table, exported)
      if (plan.file === undefined) await pour(pieces)
      else await toFile(plan.file, pieces, world)
      return plan.file === undefined ? [] : [span(plan.file, 'key')]
    }
    case 'csv-folder': {
      exported.expect(views.length)
      for (const view of views) await toFile(join(plan.folder, `${view}.csv`), tablePieces(view, exported), world)
      await toFile(join(plan.folder, 'dictionary.csv'), dictionaryPieces(), world)
      return [span(plan.folder, 'key'), ` with ${views.map((view) => `${view}.csv`).join(', ')} and dictionary.csv`]
    }
    case 'json': {
      exported.expect(views.length)
      const pieces = documentPieces(exported, { madeAt: world.clock().wall, filter: filterOf(options) })
      if (plan.file === undefined) await pour(pieces)
      else await toFile(plan.file, pieces, world)
      return plan.file === undefined ? [] : [span(plan.file, 'key')]
    }
    case 'sqlite': {
      exported.expect(views.length)
      const { exportTables } = await import('./export-tables.ts')
      await exportTables(resolve(world.workingFolder, plan.file), plan.file, exported, world)
      return [span(plan.file, 'key')]
    }
  }
}

async function toFile(file: string, pieces: AsyncIterable<string>, { workingFolder }: World): Promise<void> {
  const { writeReport } = await import('./write-report.ts')
  const what = `The export ${basename(file)}`
  await writeReport(resolve(workingFolder, file), file, pieces, { what, mode: ownersAlone })
}

/** A table in CSV. */
async function* tablePieces(view: View, exported: Exported): AsyncIterable<string> {
  const { csvHead, csvRows } = await import('../csv.ts')
  const names = columns[view].map(({ name }) => name)
  yield csvHead(names)
  for await (const rows of exported.rows(view)) yield csvRows(rows)
}

async function* dictionaryPieces(): AsyncIterable<string> {
  const { csvHead, csvRows } = await import('../csv.ts')
  yield csvHead(dictionary.head)
  yield csvRows(dictionary.rows)
}

/** All of it as one document in JSON. */
async function* documentPieces(
  exported: Exported,
  head: { readonly madeAt: string; readonly filter: Readonly<Record<string, readonly string[]>> },
): AsyncIterable<string> {
  yield opening(head)
  let isFirst = true
  for await (const audits of exported.eachAudit()) {
    let lines = ''
    for (const rows of audits) {
      lines += auditLine(rows, isFirst)
      isFirst = false
    }
    yield lines
  }
  yield closing
}

/** How much it is, and how much of it counts. */
function about({ audits: all, uncounted }: Exported) {
  if (all === 0) return [paragraph('There is no audit in it.')]
  const audits = all === 1 ? '1 audit' : `${all} audits`
  if (uncounted === 0) return [paragraph(`${audits}; all of them count in reports.`)]
  const they = uncounted === 1 ? '1 is' : `${uncounted} are`
  return [paragraph(`${audits}, of which ${they} practice, abandoned or excluded: there, \`counted\` says no.`)]
}
