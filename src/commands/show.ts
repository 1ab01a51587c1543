import type { Exit } from '../failure.ts'
import { auditPage } from '../report/audit-page.ts'
import { reportAudit } from '../report/audit-report.ts'
import type { World } from '../world.ts'
import { auditJson } from './audit-json.ts'
import { findAudit } from './find-audit.ts'
import { digestOf } from './find-checklist.ts'
import { findStep } from './find-step.ts'
import { whose, whoseWords } from './whose.ts'

/** The flags of `show`. */
export interface ShowOptions {
  readonly json?: boolean
  readonly revisions?: boolean
  readonly step?: string
}

/** `firsthand show <audit>`: one audit, step by step, on the checklist as it was when it began. */
export async function show(reference: string, { json, revisions, step }: ShowOptions, world: World): Promise<Exit> {
  const store = await world.openStore('read')
  try {
    const { id, text, session } = await findAudit(reference, store)
    if (step !== undefined) findStep(step, session.checklist)
    const report = reportAudit(id, session)
    const from = (await whose(world))({ checklist: session.checklist.id, digest: digestOf(text) })
    if (json) world.output.json({ ...auditJson(report, step), from })
    else world.output.print(auditPage(report, { revisions, step, whose: from && whoseWords[from] }))
    return 'fine'
  } finally {
    await store.close()
  }
}
