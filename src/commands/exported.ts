import { type Column, columns, ofAudit, views } from '../export/columns.ts'
import { type AuditRows, within } from '../export/json-document.ts'
import { doesCount } from '../session/does-count.ts'
import type { AuditHead, Cell, Store, View } from '../store/store.ts'
import type { World } from '../world.ts'
import { type AuditFilterOptions, auditFilter, ownerFilter, refuseUnmatched } from './audit-filter.ts'

type Cells = readonly Cell[]

/** What is exported, read some audits at a time. */
export interface Exported {
  readonly audits: number
  /** How many of them count in no report. */
  readonly uncounted: number
  /** How many tables will be asked for: the whole of the progress. */
  expect(tables: number): void
  /** The rows of a table, each with the cells of all its columns. */
  rows(view: View): AsyncIterable<readonly Cells[]>
  /** The rows of all tables, audit by audit, as they stand in JSON. */
  eachAudit(): AsyncIterable<readonly AuditRows[]>
}

/** So many audits are read at a time: what becomes of more is so long a text that it is not forgotten at once. */
const atATime = 5

/**
 * The audits that the flags ask for, and of them the steps of the owners that they ask for. Throws a usage Failure when the flags
 * can't be meant so.
 */
export async function exportedFrom(store: Store, options: AuditFilterOptions, { output }: World): Promise<Exported> {
  // Dates are looked at before anything is read.
  auditFilter(options)
  const { ids, uncounted } = await wantedAudits(store, options)
  const isOwner = ownerFilter(options)
  let whole = ids.length
  let done = 0
  async function read(view: View, of: readonly Column[], audits: readonly string[]): Promise<readonly Cells[]> {
    const names = of.map(({ name }) => name)
    const rows = await store.rows(view, names, audits)
    done += audits.length
    output.progress(done, whole, 'Exporting')
    const owner = names.indexOf('owner')
    if (options.owner === undefined || owner < 0) return rows
    return rows.filter((row) => isOwner(String(row[owner] ?? '')))
  }
  function* chunks() {
    for (let first = 0; first < ids.length; first += atATime) yield ids.slice(first, first + atATime)
  }
  return {
    audits: ids.length,
    uncounted,
    expect(tables) {
      whole = ids.length * tables
    },
    async *rows(view) {
      for (const audits of chunks()) yield await read(view, columns[view], audits)
    },
    async *eachAudit() {
      for (const audits of chunks()) {
        const collected = new Map(audits.map((id): [string, Collected] => [id, emptied()]))
        // Each row with its audit first, which tells whose it is.
        for (const view of views)
          for (const [id, ...row] of await read(view, [...firstOfAudit, ...within[view]], audits))
            collected.get(String(id))?.[view].push(row)
        yield [...collected.values()]
      }
    },
  }
}

type Collected = Record<View, Cells[]>

const emptied = (): Collected => ({ answers: [], audits: [], findings: [], evidence: [] })
const firstOfAudit = ofAudit.slice(0, 1)

/** The ids of the audits that the flags ask for, oldest first: all else of their heads need not be held. */
async function wantedAudits(store: Store, options: AuditFilterOptions) {
  const heads = await store.heads()
  const elsewhere = await elsewhereFor(store, options, heads)
  if (heads.length > 0) refuseUnmatched(options, heads, elsewhere)
  const wanted = heads.filter(auditFilter(options, elsewhere))
  const uncounted = wanted.filter((head) => !doesCount(head))
  return { ids: wanted.map(({ id }) => id), uncounted: uncounted.length }
}

/** What no audit says of itself; checklists are read only where a flag asks for it. */
async function elsewhereFor(store: Store, { channel, owner }: AuditFilterOptions, heads: readonly AuditHead[]) {
  if (channel === undefined && owner === undefined) return {}
  const { checklistsOf, elsewhereIn } = await import('./recorded-checklists.ts')
  return elsewhereIn(await checklistsOf(store, heads))
}
