import type { Checklist } from '../checklist/checklist.ts'
import { parseChecklist } from '../checklist/parse.ts'
import { type CountedAudit, countedAudit, type Gathered, gathered } from '../report/gathered.ts'
import type { Uncounted } from '../report/sections/basis.ts'
import type { AuditHead, Store } from '../store/store.ts'
import type { World } from '../world.ts'
import { type AuditFilterOptions, auditFilter, ownerFilter, refuseUnmatched } from './audit-filter.ts'

/** What a report is made of, and how much of the store it is. */
export interface GatheredAudits extends Uncounted {
  readonly gathered: Gathered
}

/** So many audits are read at a time. */
const atATime = 500

/** Every audit that counts and that the flags ask for. Throws a usage Failure when a flag can't be meant so. */
export async function gatherAudits(store: Store, options: AuditFilterOptions, world: World): Promise<GatheredAudits> {
  const heads = await store.heads()
  const checklists = await checklistsOf(store, heads)
  const owners = [...checklists.values()].flatMap(({ steps }) => steps.flatMap(({ owner }) => owner ?? []))
  const elsewhere = { channelOf: (digest: string) => checklists.get(digest)?.channel, owners }
  refuseUnmatched(options, heads, elsewhere)
  const asked = heads.filter(auditFilter(options, elsewhere))
  const isReadable = ({ digest }: AuditHead) => checklists.has(digest)
  const counting = asked.filter((head) => doesCount(head) && isReadable(head))
  const isWanted = ownerFilter(options)
  const audits: CountedAudit[] = []
  for (let first = 0; first < counting.length; first += atATime) {
    const some = counting.slice(first, first + atATime)
    const contents = await store.contents(some.map(({ id }) => id))
    for (const [index, head] of some.entries()) {
      const checklist = checklists.get(head.digest)
      const content = contents[index]
      if (checklist && content) audits.push(countedAudit(head, checklist, content, isWanted))
    }
    world.output.progress(Math.min(first + atATime, counting.length), counting.length, 'Reading')
  }
  return {
    gathered: gathered(audits, isWanted),
    leftOut: {
      practice: asked.filter(({ practice }) => practice).length,
      excluded: asked.filter(({ practice, verdict }) => !practice && verdict === 'excluded').length,
      abandoned: asked.filter((head) => !head.practice && head.verdict !== 'excluded' && head.state === 'abandoned')
        .length,
      unreadable: asked.filter((head) => doesCount(head) && !isReadable(head)).length,
    },
    filtered: heads.filter(doesCount).length - asked.filter(doesCount).length,
  }
}

/** Practice audits, excluded ones and those that were dropped never count. */
function doesCount({ practice, state, verdict }: AuditHead): boolean {
  return !practice && state !== 'abandoned' && verdict !== 'excluded'
}

/** Every checklist as it was when an audit of it began, by the digest of its text; without those that this firsthand can't read. */
async function checklistsOf(store: Store, heads: readonly AuditHead[]): Promise<ReadonlyMap<string, Checklist>> {
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
