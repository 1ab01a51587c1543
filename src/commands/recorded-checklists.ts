import type { Checklist } from '../checklist/checklist.ts'
import { parseChecklist } from '../checklist/parse.ts'
import type { AuditHead, Store } from '../store/store.ts'
import type { Elsewhere } from './audit-filter.ts'

/** Every checklist as it was when an audit of it began, by the digest of its text; without those that this firsthand can't read. */
export async function checklistsOf(store: Store, heads: readonly AuditHead[]): Promise<ReadonlyMap<string, Checklist>> {
  // Where the text does not say its id, the name of its file did.
  const ids = new Map(heads.map(({ digest, checklist }) => [digest, checklist]))
  const encoder = new TextEncoder()
  const checklists = new Map<string, Checklist>()
  for (const [digest, text] of await store.sources()) {
    const read = parseChecklist(encoder.encode(text), `${ids.get(digest) ?? 'checklist'}.yaml`)
    if ('checklist' in read) checklists.set(digest, read.checklist)
  }
  return checklists
}

/** What the filters want to know of checklists. */
export function elsewhereIn(checklists: ReadonlyMap<string, Checklist>): Elsewhere {
  return {
    channelOf: (digest) => checklists.get(digest)?.channel,
    owners: [...checklists.values()].flatMap(({ steps }) => steps.flatMap(({ owner }) => owner ?? [])),
  }
}
