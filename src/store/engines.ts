import { Failure } from '../failure.ts'
import type { Engine, OpenStore } from './engine.ts'

/** Every storage engine: a new one is one file beside this one and one line here. */
export const engines: readonly Engine[] = [
  { says: 'an SQLite file, named by its path: audits.db', load: () => import('./sqlite-store.ts') },
]

/** Two letters at least: `C:\audits.db` is a path, and so is the name of a file with a colon in it. */
const schemed = /^([a-z][a-z0-9+.-]+):\/\//i

/**
 * Opens the store at an address, by the engine that takes it. Throws a usage Failure that lists what there is when none does;
 * it says no more of the address than its scheme, since a password may stand in the rest.
 */
export const openStoreAt: OpenStore = async (address, options) => {
  const scheme = schemed.exec(address)?.[1]?.toLowerCase()
  const engine = engines.find((each) => each.scheme === scheme)
  if (address === '' || !engine) {
    const why = address === '' ? 'is empty' : `begins with ${scheme}://, and nothing here can open that`
    throw new Failure('usage', `What --db or FIRSTHAND_DB names ${why}.`, {
      hint: `Audits can be kept in ${engines.map(({ says }) => says).join(', or in ')}.`,
    })
  }
  return (await engine.load()).open(address, options)
}
