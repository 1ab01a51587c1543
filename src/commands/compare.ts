import { type Exit, Failure } from '../failure.ts'
import { nearest } from '../nearest.ts'
import { type Measure, measures } from '../report/comparison/change.ts'
import { comparisonOf } from '../report/comparison/comparison.ts'
import type { AuditHead } from '../store/store.ts'
import type { World } from '../world.ts'
import { type AuditFilterOptions, filterOf } from './audit-filter.ts'
import { gatherAudits } from './gather-audits.ts'
import { type DestinationOptions, deliver, destinationOf } from './report-destination.ts'

/** The flags of `compare`. */
export interface CompareOptions extends Omit<AuditFilterOptions, 'wave'>, DestinationOptions {
  /** The measure of the one test that counts, said beforehand. */
  readonly test?: string
}

/** `firsthand compare WAVE WAVE`: what changed from one wave to another. Throws a usage Failure for a wave that nobody walked. */
export async function compare(
  [before, after]: readonly [string, string],
  options: CompareOptions,
  world: World,
  print: (text: string) => void,
): Promise<Exit> {
  const destination = destinationOf(options)
  const test = testOf(options.test)
  if (before === after) throw new Failure('usage', `${before} is one wave; two are compared.`)
  const store = await world.openStore('read')
  try {
    const heads = await store.heads()
    for (const wave of [before, after]) refuseUnknown(wave, heads)
    const { gathered } = await gatherAudits(store, { ...options, wave: [before, after] }, world)
    for (const wave of [before, after])
      if (!gathered.audits.some(({ head }) => head.wave === wave))
        throw new Failure('usage', `No audit of wave “${wave}” counts here, so there is nothing to compare.`, {
          hint: 'Practice, excluded and dropped audits never count, and the flags may have left out the others.',
        })
    const made = comparisonOf(gathered, { before, after, test, madeAt: world.clock().wall, filter: filterOf(options) })
    const { base64DigestOf } = await import('./digest.ts')
    const means = { whole: true, hash: base64DigestOf, pictures: new Map() }
    await deliver(await destination.format.comparison(made, means), destination, world, print)
    return 'fine'
  } finally {
    await store.close()
  }
}

function testOf(said = 'achieved'): Measure {
  const test = measures.find((measure) => measure === said)
  if (test) return test
  throw new Failure('usage', `--test can’t be “${said}”.`, { hint: `One of: ${measures.join(', ')}.` })
}

function refuseUnknown(wave: string, heads: readonly AuditHead[]): void {
  const waves = [...new Set(heads.flatMap((head) => head.wave ?? []))].sort()
  if (waves.includes(wave)) return
  const meant = nearest(wave, waves)
  const list = waves.length > 0 ? `There are: ${waves.join(', ')}.` : 'No audit belongs to one: say run --wave NAME.'
  throw new Failure('usage', `There is no wave “${wave}”.`, { hint: meant ? `Did you mean ${meant}? ${list}` : list })
}
