import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { World } from '../world.ts'

/** A checklist file at hand. */
export interface AtHand {
  readonly id: string
  readonly path: string
  readonly from: 'yours' | 'built in'
  /** There is a built-in one of the same id, which this one goes before. */
  readonly instead: boolean
}

/** Of a checklist of the same id as a built-in one. */
export const insteadWords = 'yours, instead of the built-in one'

/** The checklists at hand, by id; one in the working folder's `checklists/` goes before a built-in one of the same id. */
export async function checklistsAtHand(world: World): Promise<readonly AtHand[]> {
  const found = new Map<string, AtHand>()
  for (const folder of world.folders) {
    for (const name of await yamlFiles(folder.path)) {
      const id = name.replace(/\.ya?ml$/, '')
      const before = found.get(id)
      if (before) found.set(id, { ...before, instead: before.from === 'yours' && folder.name === 'built in' })
      else found.set(id, { id, path: join(folder.path, name), from: folder.name, instead: false })
    }
  }
  return [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** `built in`, `yours`, or yours instead of the built-in one. */
export function fromWords({ from, instead }: AtHand): string {
  return instead ? insteadWords : from
}

/** The names of the checklist files in a folder; none where there is no such folder. */
export async function yamlFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).toSorted()
  } catch {
    return []
  }
}
