import type { Checklist } from '../checklist/checklist.ts'
import { readChecklist } from '../checklist/parse.ts'
import { offersOf } from '../lint/change/offers.ts'
import { differs } from '../lint/change/retargeted.ts'
import type { Subject } from '../lint/rule.ts'
import type { Store } from '../store/store.ts'

/** What is recorded of a checklist, ready to be asked for. */
export interface RecordedOf {
  /** The checklist as it was walked: the newest version of it. */
  readonly walked: Checklist | undefined
  readonly recorded: NonNullable<Subject['recorded']>
}

/**
 * What audits that count say of a checklist.
 *
 * @param now the checklist with which its steps will be compared; only of steps that offer other answers than before it is
 * found out what was picked.
 */
export async function recordedOf(
  store: Store,
  id: string,
  now: Checklist,
  before?: Checklist,
): Promise<RecordedOf | undefined> {
  const found = await store.recorded(id)
  if (!found) return undefined
  const walked = before ? undefined : readChecklist(new TextEncoder().encode(found.text), id).draft?.checklist
  const picked = new Map<string, ReadonlyMap<string, number>>()
  for (const step of (before ?? walked)?.steps ?? []) {
    const same = now.steps.find((each) => each.id === step.id)
    if (same && offersOf(step).length > 0 && differs(step.ask.spec, same.ask.spec))
      picked.set(step.id, await store.picked(id, step.id))
  }
  return {
    walked,
    recorded: (step, offer) => (offer === undefined ? found.answers.get(step) : picked.get(step)?.get(offer)) ?? 0,
  }
}
