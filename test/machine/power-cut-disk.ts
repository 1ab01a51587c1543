import type { Deed } from './power-cut-trace.ts'

type Change = Extract<Deed, { is: 'write' | 'truncate' }>
type Naming = Extract<Deed, { is: 'name' | 'unname' | 'rename' }>

/** A number from 0 up to 1, the next of a sequence that a seed decides. */
export type Random = () => number

/** What a disk may hold after a power cut: the bytes of each file that has a name. */
export type Remains = ReadonlyMap<string, Buffer>

/** How unkind the disk is. */
export interface Fate {
  readonly names: 'none' | 'all' | 'some'
  readonly changes: 'none' | 'all' | 'some' | 'all-but-one' | 'torn'
}

const sector = 512

/**
 * A disk that promises what POSIX does and nothing more. What was written since a file was last synced may be there or not,
 * each write by itself, in any order, and torn between sectors; names come and go in order, and are certain only once
 * the folder is synced, whatever was synced of the files.
 */
export function createDisk() {
  const names = new Map<string, number>()
  const files = new Map<number, { safe: Buffer; changes: Change[] }>()
  let namings: Naming[] = []

  const fileOf = (id: number) => {
    const file = files.get(id) ?? { safe: Buffer.alloc(0), changes: [] }
    files.set(id, file)
    return file
  }

  return {
    /** A process does something. */
    take(deed: Deed): void {
      switch (deed.is) {
        case 'write':
        case 'truncate':
          fileOf(deed.file).changes.push(deed)
          return
        case 'sync': {
          const file = fileOf(deed.file)
          file.safe = file.changes.reduce(applied, file.safe)
          file.changes = []
          return
        }
        case 'name':
        case 'unname':
        case 'rename':
          namings.push(deed)
          return
        case 'sync-folder':
          for (const naming of namings) rename(names, naming)
          namings = []
      }
    },

    /** The power is cut. */
    cut(fate: Fate, random: Random): Remains {
      const after = new Map(names)
      const share = { none: 0, all: 1, some: random() }[fate.names]
      for (const naming of namings.slice(0, Math.round(namings.length * share))) rename(after, naming)
      return new Map(
        [...after].map(([name, id]) => {
          const { safe, changes } = fileOf(id)
          return [name, survivors(changes, fate.changes, random).reduce(applied, safe)]
        }),
      )
    },
  }
}

function survivors(changes: readonly Change[], fate: Fate['changes'], random: Random): readonly Change[] {
  switch (fate) {
    case 'none':
      return []
    case 'all':
      return changes
    case 'some': {
      const share = random()
      return shuffled(
        changes.filter(() => random() < share),
        random,
      )
    }
    case 'all-but-one': {
      const lost = Math.floor(random() * changes.length)
      return changes.filter((_, index) => index !== lost)
    }
    case 'torn':
      return shuffled(
        changes.flatMap(sectors).filter(() => random() < 0.7),
        random,
      )
  }
}

function sectors(change: Change): Change[] {
  if (change.is === 'truncate') return [change]
  const pieces: Change[] = []
  for (let start = 0; start < change.bytes.length; ) {
    const end = Math.min(change.bytes.length, start + sector - ((change.offset + start) % sector))
    pieces.push({ ...change, offset: change.offset + start, bytes: change.bytes.subarray(start, end) })
    start = end
  }
  return pieces
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => [random(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

/** The bytes of a file after a change; what nobody wrote is zero. */
function applied(bytes: Buffer, change: Change): Buffer {
  const size = change.is === 'write' ? Math.max(bytes.length, change.offset + change.bytes.length) : change.size
  const after = Buffer.alloc(size)
  bytes.copy(after)
  if (change.is === 'write') change.bytes.copy(after, change.offset)
  return after
}

function rename(names: Map<string, number>, naming: Naming): void {
  if (naming.is === 'name') {
    names.set(naming.name, naming.file)
    return
  }
  const from = naming.is === 'rename' ? naming.from : naming.name
  const file = names.get(from)
  names.delete(from)
  if (naming.is === 'rename' && file !== undefined) names.set(naming.to, file)
}
