import type { Means } from '../interview/conduct.ts'
import type { Store } from '../store/store.ts'
import type { TakenFile, World } from '../world.ts'

/** Copies a file that an auditor names at the terminal into the store. */
export function fileTaker(store: Pick<Store, 'keep'>, world: World): Means['takeFile'] {
  return async (path) => {
    const taken = await world.takeFile(path, { folder: world.workingFolder, typed: true })
    if ('refused' in taken) return taken
    await store.keep(taken.bytes)
    return taken.file
  }
}

/** Collects the files that an answers file names, each once, until all of them are kept or none is. */
export function fileCollector(folder: string, world: World) {
  const read = new Map<string, Awaited<ReturnType<World['takeFile']>>>()
  const take: Means['takeFile'] = async (path) => {
    const taken = read.get(path) ?? (await world.takeFile(path, { folder, typed: false }))
    read.set(path, taken)
    return 'refused' in taken ? taken : taken.file
  }
  return {
    take,
    taken: (): readonly TakenFile[] => [...read.values()].flatMap((each) => ('refused' in each ? [] : [each])),
  }
}
