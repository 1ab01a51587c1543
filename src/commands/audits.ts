import type { Exit } from '../failure.ts'
import { paragraph, span } from '../page.ts'
import { showMoment } from '../report/moment.ts'
import { stateWords } from '../session/words.ts'
import type { World } from '../world.ts'
import { idLength } from './find-audit.ts'
import { whose, whoseWords } from './whose.ts'

/** `firsthand audits`: every audit in the store, the newest first. */
export async function audits(options: { json?: boolean }, world: World): Promise<Exit> {
  const store = await world.openStore('read')
  try {
    const listed = await store.audits()
    const whoseOf = await whose(world)
    if (options.json) world.output.json(listed.map((audit) => ({ ...audit, from: whoseOf(audit) })))
    else if (listed.length === 0)
      world.output.say([paragraph('No audit yet. Begin with: ', span('firsthand run', 'key'))])
    else {
      const length = idLength(listed)
      world.output.print([
        {
          is: 'table',
          head: ['audit', 'checklist', 'state', 'steps', 'findings', 'auditor', 'begun'],
          rows: listed.map((audit) => [
            span(audit.id.slice(0, length), 'key'),
            span(`${audit.checklist}${whoseWords[whoseOf(audit) ?? 'built in']}`),
            span(
              [stateWords[audit.state], audit.practice && 'practice', audit.verdict].filter(Boolean).join(', '),
              audit.state === 'finished' ? 'quiet' : 'strong',
            ),
            span(`${audit.answered}/${audit.steps}`),
            span(String(audit.findings)),
            span(audit.auditor ?? ''),
            span(showMoment(audit.startedAt)),
          ]),
        },
      ])
    }
    return 'fine'
  } finally {
    await store.close()
  }
}
