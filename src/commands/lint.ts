import { resolve } from 'node:path'
import type { Exit } from '../failure.ts'
import type { LintedFile } from '../lint/formats/format.ts'
import { lint as problemsOf } from '../lint/lint.ts'
import type { World } from '../world.ts'
import { destinationsOf, type OutputOptions, type Printer, writeFindings } from './lint-output.ts'
import { readSmallFile } from './read-small-file.ts'

/** The flags of `lint`. */
export interface LintOptions extends OutputOptions {}

/** `firsthand lint [paths...]`: exit 1 with errors, 0 without. */
export async function lint(
  paths: readonly string[],
  options: LintOptions,
  world: World,
  printer: Printer,
): Promise<Exit> {
  const destinations = destinationsOf(options)
  const files: LintedFile[] = []
  for (const file of paths) {
    const bytes = await readSmallFile(resolve(world.workingFolder, file), file)
    files.push({ file, text: new TextDecoder().decode(bytes), problems: problemsOf({ bytes, file }) })
  }
  await writeFindings({ files }, destinations, world, printer)
  const isUsable = files.every(({ problems }) => problems.every(({ severity }) => severity !== 'error'))
  return isUsable ? 'fine' : 'problems'
}
