import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The root of the git repository that a folder is in, if it is in one. */
export function repositoryOf(folder: string): string | undefined {
  return foldersAbove(folder).find((each) => existsSync(join(each, '.git')))
}

/** A folder and those above it, up to the root of the repository; outside of one, the folder alone. */
export function foldersOfRepository(folder: string): readonly string[] {
  const root = repositoryOf(folder)
  if (root === undefined) return [folder]
  const above = foldersAbove(folder)
  return above.slice(0, above.indexOf(root) + 1)
}

/** A folder and all those above it. */
function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersAbove(above)]
}
