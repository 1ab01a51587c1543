import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { LintedFile } from '../lint/formats/format.ts'
import type { Settings } from '../lint/lint.ts'
import type { World } from '../world.ts'
import type { Patterns } from './lint-ignored.ts'
import { linted } from './linted.ts'
import { readSmallFileNow } from './read-small-file.ts'
import { foldersOfRepository } from './repository.ts'
import { shownPath } from './shown-path.ts'

/** What a team decided on, and where it holds. */
export interface FoundConfig {
  readonly settings: Settings
  readonly ignore: Patterns
}

const names = ['firsthand.config.yaml', 'firsthand.config.yml']

/** Whether a file is a config, by its name. */
export function isConfig(file: string): boolean {
  return names.includes(basename(file))
}

/**
 * The config that is named, or that of the working folder, or of one above it up to the root of the repository; where there are
 * problems in it, those. Throws a usage Failure when it can't be read.
 */
export async function configFor(
  named: string | undefined,
  { workingFolder }: World,
): Promise<FoundConfig | LintedFile> {
  const path = named === undefined ? configAbove(workingFolder) : resolve(workingFolder, named)
  if (path === undefined) return { settings: {}, ignore: { folder: workingFolder, patterns: [] } }
  const file = shownPath(path, named ?? '', workingFolder)
  const bytes = readSmallFileNow(path, file)
  const { readConfig } = await import('../lint/config.ts')
  const read = readConfig(bytes)
  if ('problems' in read) return linted(file, bytes, read.problems)
  return { settings: read.settings, ignore: { folder: dirname(path), patterns: read.ignore } }
}

function configAbove(folder: string): string | undefined {
  return foldersOfRepository(folder)
    .flatMap((each) => names.map((name) => join(each, name)))
    .find((path) => existsSync(path))
}
