import type { Exit } from '../failure.ts'
import { auditPage } from '../report/audit-page.ts'
import { reportAudit } from '../report/audit-report.ts'
import type { World } from '../world.ts'
import { auditJson } from './audit-json.ts'
import { digestOf } from './digest.ts'
import { findAudit } from './find-audit.ts'
import { findStep } from './find-step.ts'
import { whose, whoseWords } from './whose.ts'
import { writeEvidence, writtenPage } from './write-evidence.ts'

/** The flags of `show`. */
export interface ShowOptions {
  readonly json?: boolean
  readonly revisions?: boolean
  readonly step?: string
  /** The folder into which the files are written. */
  readonly evidence?: string
}

/** `firsthand show <audit>`: one audit, step by step, on the checklist as it was when it began. */
export async function show(reference: string, options: ShowOptions, world: World): Promise<Exit> {
  const { json, revisions, step, evidence } = options
  const store = await world.openStore('read')
  try {
    const { id, text, session } = await findAudit(reference, store)
    if (step !== undefined) findStep(step, session.checklist)
    const report = reportAudit(id, session)
    const from = (await whose(world))({ checklist: session.checklist.id, digest: digestOf(text) })
    const said = { ...auditJson(report, step), from }
    if (evidence !== undefined) {
      const files = await writeEvidence(said.evidence, evidence, store, world)
      if (json) world.output.json({ ...said, evidence: files })
      else world.output.print(writtenPage(files))
    } else if (json) world.output.json(said)
    else world.output.print(auditPage(report, { revisions, step, whose: from && whoseWords[from] }))
    return 'fine'
  } finally {
    await store.close()
  }
}
