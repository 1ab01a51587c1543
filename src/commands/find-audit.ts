import { parseChecklist } from '../checklist/parse.ts'
import { Failure } from '../failure.ts'
import { misfit } from '../session/misfit.ts'
import { replay, type Session } from '../session/session.ts'
import type { ListedAudit, Store, StoredAudit } from '../store/store.ts'

/** An audit as it was kept, and what its events come to on the checklist as it was when it began. */
export interface FoundAudit extends StoredAudit {
  readonly session: Session
}

/** How many characters of each id tell these audits apart; at least eight. */
export function idLength(audits: readonly ListedAudit[]): number {
  const ids = audits.map(({ id }) => id).toSorted()
  const shared = ids.slice(1).map((id, index) => commonPrefix(id, ids[index] ?? ''))
  return Math.max(8, ...shared.map((length) => length + 1))
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

/** The audit that an id, a unique prefix of one (four characters at least), or `last` means; undefined when none. Throws a usage Failure when several. */
export function matchingAudit(reference: string, audits: readonly ListedAudit[]): ListedAudit | undefined {
  if (reference === 'last') return audits[0]
  if (!/^[0-9a-f-]{4,36}$/.test(reference)) return undefined
  const matching = audits.filter(({ id }) => id.startsWith(reference))
  if (matching.length < 2) return matching[0]
  throw new Failure('usage', `${matching.length} audits begin with ${reference}.`, {
    hint: `One of: ${matching.map(({ id }) => id).join(', ')}`,
  })
}

/** The audit that a reference means. Throws a usage Failure when there is none. */
export async function findAudit(reference: string, store: Store): Promise<FoundAudit> {
  const audit = matchingAudit(reference, await store.audits())
  if (audit) return loadAudit(audit.id, store)
  if (reference === 'last') throw new Failure('usage', 'There is no audit yet.', { hint: 'Begin with: firsthand run' })
  throw new Failure('usage', `There is no audit “${reference}”.`, {
    hint: 'firsthand audits lists them. At least the first four characters of an id are needed.',
  })
}

/** Loads an audit and folds its events. */
export async function loadAudit(id: string, store: Store): Promise<FoundAudit> {
  const stored = await store.load(id)
  const began = stored.events[0]
  const name = began?.is === 'began' ? `${began.checklist}.yaml` : 'checklist.yaml'
  const read = parseChecklist(new TextEncoder().encode(stored.text), name)
  if (!('checklist' in read)) {
    throw new Failure('unable', `The checklist kept with audit ${id} can’t be read by this firsthand.`, {
      hint: 'It may have been begun with a newer version. Nothing was changed.',
      details: read.problems.map(({ message }) => message),
    })
  }
  const odd = misfit(stored.events, read.checklist)
  if (odd) {
    throw new Failure('unable', `An answer at step ${odd.step} of audit ${id} does not fit its checklist.`, {
      hint: 'The file may have been changed by another program. Nothing was changed now.',
    })
  }
  return { ...stored, session: replay(read.checklist, stored.events) }
}
