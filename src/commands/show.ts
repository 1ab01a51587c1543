import type { Exit } from '../failure.ts'
import { labelled, type Page } from '../page.ts'
import { auditPage } from '../report/audit-page.ts'
import { reportAudit } from '../report/audit-report.ts'
import type { World } from '../world.ts'
import { auditJson } from './audit-json.ts'
import { findAudit } from './find-audit.ts'
import { digestOf } from './find-checklist.ts'
import { type Whose, whose, whoseWords } from './whose.ts'

/** `firsthand show <audit>`: one audit, step by step, on the checklist as it was when it began. */
export async function show(reference: string, options: { json?: boolean }, world: World): Promise<Exit> {
  const store = await world.openStore('read')
  try {
    const { id, text, session } = await findAudit(reference, store)
    const report = reportAudit(id, session)
    const from = (await whose(world))({ checklist: session.checklist.id, digest: digestOf(text) })
    if (options.json) world.output.json({ ...auditJson(report), from })
    else world.output.print([...auditPage(report), ...checklistPage(session.checklist.id, from)])
    return 'fine'
  } finally {
    await store.close()
  }
}

/** Which of the checklists of one id it was, where it was not the one that everybody has. */
function checklistPage(id: string, from: Whose | undefined): Page {
  return from && whoseWords[from] ? [labelled('Checklist', `${id}${whoseWords[from]}`)] : []
}
