import type { Exit } from '../failure.ts'
import { auditPage } from '../report/audit-page.ts'
import { reportAudit } from '../report/audit-report.ts'
import type { World } from '../world.ts'
import { auditJson } from './audit-json.ts'
import { findAudit } from './find-audit.ts'

/** `firsthand show <audit>`: one audit, step by step, on the checklist as it was when it began. */
export async function show(reference: string, options: { json?: boolean }, world: World): Promise<Exit> {
  const store = await world.openStore('read')
  try {
    const { id, session } = await findAudit(reference, store)
    const report = reportAudit(id, session)
    if (options.json) world.output.json(auditJson(report))
    else world.output.print(auditPage(report))
    return 'fine'
  } finally {
    await store.close()
  }
}
