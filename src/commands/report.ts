import type { Exit } from '../failure.ts'
import { reportOf } from '../report/report.ts'
import type { World } from '../world.ts'
import { type AuditFilterOptions, filterOf } from './audit-filter.ts'
import { failedLimits, limitsOf } from './fail-on.ts'
import { gatherAudits } from './gather-audits.ts'
import { type DestinationOptions, deliver, destinationOf } from './report-destination.ts'
import { picturesOf } from './report-pictures.ts'

/** The flags of `report`. */
export interface ReportOptions extends AuditFilterOptions, DestinationOptions {
  readonly whole?: boolean
  readonly failOn?: readonly string[]
}

/**
 * `firsthand report`: many audits, one page. Exit 1 where a limit of `--fail-on` is reached. Throws a Failure when the flags can't be
 * meant so, or nothing can be read or written.
 */
export async function report(options: ReportOptions, world: World, print: (text: string) => void): Promise<Exit> {
  const destination = destinationOf(options)
  const limits = limitsOf(options.failOn ?? [])
  const store = await world.openStore('read')
  try {
    const { gathered, leftOut, filtered } = await gatherAudits(store, options, world)
    const made = reportOf(gathered, { madeAt: world.clock().wall, filter: filterOf(options), leftOut, filtered })
    const pictures = destination.format.name === 'html' ? await picturesOf(made, store) : new Map()
    const means = { whole: options.whole ?? destination.file !== undefined, hash: await hashes(), pictures }
    await deliver(await destination.format.report(made, means), destination, world, print)
    const failed = failedLimits(made, limits)
    world.output.say(failed)
    return failed.length > 0 ? 'problems' : 'fine'
  } finally {
    await store.close()
  }
}

async function hashes(): Promise<(text: string) => string> {
  return (await import('./digest.ts')).base64DigestOf
}
