import { type Exit, Failure } from '../failure.ts'
import { stamp } from '../interview/conduct.ts'
import { paragraph } from '../page.ts'
import { toRecord } from '../session/record.ts'
import { apply } from '../session/session.ts'
import type { World } from '../world.ts'
import { findAudit } from './find-audit.ts'

/** `firsthand abandon <audit>`: no time for it any more; what was answered is kept and counts nowhere. */
export async function abandon(reference: string, options: { because?: string }, world: World): Promise<Exit> {
  const store = await world.openStore('write')
  try {
    const { id, session, seen } = await findAudit(reference, store)
    if (session.end?.is === 'finished') {
      throw new Failure('usage', 'This audit is finished: it can’t be dropped any more.', {
        hint: `Leave it out of every report with: firsthand edit ${id.slice(0, 13)} --exclude --because <why>`,
      })
    }
    if (session.end) throw new Failure('usage', 'This audit was dropped already.')
    const happening = { is: 'abandoned', because: options.because ?? '' } as const
    const event = stamp(happening, undefined, world.clock().wall, world.newId)
    await store.append(id, seen, [event], toRecord(apply(session, event)))
    world.output.say([paragraph(`Dropped: ${session.checklist.title}. Its answers are kept, and count nowhere.`)])
    return 'fine'
  } finally {
    await store.close()
  }
}
