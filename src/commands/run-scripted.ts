import { dirname, resolve } from 'node:path'
import type { AnswersFile } from '../answers/answers.ts'
import { answersFrom } from '../answers/read-answers.ts'
import { scriptedPrompter } from '../answers/scripted-prompter.ts'
import type { Exit } from '../failure.ts'
import { conduct, stamp } from '../interview/conduct.ts'
import { keptSaid } from '../interview/evidence.ts'
import { open } from '../interview/interview.ts'
import { paragraph } from '../page.ts'
import { reportAudit } from '../report/audit-report.ts'
import { summaryPage } from '../report/summary-page.ts'
import type { Introduction } from '../session/event.ts'
import { toRecord } from '../session/record.ts'
import { replay } from '../session/session.ts'
import type { ListedAudit } from '../store/store.ts'
import type { World } from '../world.ts'
import { auditJson } from './audit-json.ts'
import { type FoundChecklist, unusable } from './find-checklist.ts'
import { most, readSmallFile } from './read-small-file.ts'
import { beganWith, type NewAudit } from './sitting.ts'
import { fileCollector } from './take-file.ts'

/**
 * `run --answers FILE` (`-` is standard input): the same interview, answered from a file in memory, and stored whole or not at all.
 * Throws a usage Failure with every mistake of the file at once.
 */
export async function runScripted(
  found: FoundChecklist,
  path: string,
  flags: NewAudit & { json: boolean },
  world: World,
): Promise<Exit> {
  const isPiped = path === '-'
  const bytes = isPiped ? await world.readInput(most) : await readSmallFile(path, path)
  const { file, answers, problemAt } = answersFrom(bytes, isPiped ? 'standard input' : path)
  const newAudit = {
    introduction: { ...introductionOf(answers), ...flags.introduction },
    practice: flags.practice || (answers.practice ?? false),
  }
  const began = stamp(beganWith(found, newAudit, await auditsIn(world)), undefined, world.clock().wall, world.newId)
  const prompter = scriptedPrompter(answers, found.checklist)
  const nowhere = {
    append: async (_: string, seen: number, events: readonly unknown[]) => seen + events.length,
    draft: async () => {},
  }
  const { clock, newId } = world
  const files = fileCollector(isPiped ? world.workingFolder : dirname(resolve(world.workingFolder, path)), world)
  const interview = open(replay(found.checklist, [began]), clock())
  const { session } = await conduct('', 1, interview, { prompter, store: nowhere, clock, newId, takeFile: files.take })
  const problems = prompter.complaints().map(({ path, message }) => problemAt(path, message))
  if (problems.length > 0)
    throw unusable(
      file,
      problems.toSorted((a, b) => a.line - b.line || a.column - b.column),
    )
  const id = newId()
  const store = await world.openStore('write')
  try {
    for (const { bytes } of files.taken()) await store.keep(bytes)
    await store.begin(id, found, session.events, toRecord(session))
  } finally {
    await store.close()
  }
  const report = reportAudit(id, session)
  world.output.say(report.record.evidence.map((file) => paragraph(keptSaid(file))))
  if (flags.json) world.output.json(auditJson(report))
  else world.output.print(summaryPage(report))
  return 'fine'
}

/** The audits that there are, without making a file if there is none. */
async function auditsIn(world: World): Promise<readonly ListedAudit[]> {
  const store = await world.openStore('read')
  try {
    return await store.audits()
  } finally {
    await store.close()
  }
}

function introductionOf(answers: AnswersFile): Introduction {
  const { auditor, perspective = 'employee', persona, channel, location, wave, together } = answers
  const meetsCustomers = answers['meets-customers'] ?? (perspective === 'customer' ? undefined : 'unknown')
  const given = { auditor: auditor ?? '', perspective, meetsCustomers, persona, channel, location, wave, together }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}
