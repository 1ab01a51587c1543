import { v7 } from 'uuid'
import { takeNamed } from '../../src/evidence/take.ts'
import { realWorld } from '../../src/real-world.ts'
import type { Store } from '../../src/store/store.ts'
import type { World } from '../../src/world.ts'
import type { DemoClock } from './demo-clock.ts'
import type { Random } from './random.ts'

/** The real world as it is: for all that the demo does not bring itself. */
const real = realWorld({ root: '.' })

/** The world on a day of the demo: with a clock and a store of its own, and nobody who reads what is said. */
export function demoWorld(store: Store, clock: DemoClock, newId: () => string, folder: string): World {
  return {
    ...real,
    output: { ...real.output, say() {} },
    clock: clock.read,
    newId,
    openStore: async () => ({ ...store, async close() {} }),
    takeFile: (path) => takeNamed(path, folder),
    workingFolder: folder,
  }
}

/** UUIDs of version 7, of the time that it is and of chance that is the same each time. */
export function idsFrom(key: string, random: Random): (clock: DemoClock) => string {
  let count = 0
  return (clock) => v7({ msecs: Date.parse(clock.read().wall), random: random.bytes(`${key} id ${count++}`) })
}
