import { setFlagsFromString } from 'node:v8'
import { type CountedAudit, countedAudit, type Gathered, gathered } from '../report/gathered.ts'
import type { Uncounted } from '../report/sections/basis.ts'
import { doesCount } from '../session/does-count.ts'
import type { AuditHead, Store } from '../store/store.ts'
import type { World } from '../world.ts'
import { type AuditFilterOptions, auditFilter, ownerFilter, refuseUnmatched } from './audit-filter.ts'
import { checklistsOf, elsewhereIn } from './recorded-checklists.ts'

/** What a report is made of, and how much of the store it is. */
export interface GatheredAudits extends Uncounted {
  readonly gathered: Gathered
}

/** So many audits are read at a time: what is read of more would outlive its use and pile up. */
const atATime = 25
/** From so many on, memory matters more than time. */
const many = 5000

/** Every audit that counts and that the flags ask for. Throws a usage Failure when a flag can't be meant so. */
export async function gatherAudits(store: Store, options: AuditFilterOptions, world: World): Promise<GatheredAudits> {
  const heads = await store.heads()
  const checklists = await checklistsOf(store, heads)
  const elsewhere = elsewhereIn(checklists)
  refuseUnmatched(options, heads, elsewhere)
  const asked = heads.filter(auditFilter(options, elsewhere))
  const isReadable = ({ digest }: AuditHead) => checklists.has(digest)
  const counting = asked.filter((head) => doesCount(head) && isReadable(head))
  const isWanted = ownerFilter(options)
  // Node lets what is not needed any more pile up to several times what is.
  if (counting.length > many) setFlagsFromString('--heap-growing-percent=15')
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
