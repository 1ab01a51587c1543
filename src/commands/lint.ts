import { resolve } from 'node:path'
import type { Exit } from '../failure.ts'
import type { LintedFile } from '../lint/formats/format.ts'
import { lint as problemsOf } from '../lint/lint.ts'
import type { World } from '../world.ts'
import type { ComparedFile } from './lint-against.ts'
import type { Comparison, ComparisonOptions } from './lint-comparison.ts'
import { destinationsOf, type OutputOptions, type Printer, writeFindings } from './lint-output.ts'
import { readSmallFile } from './read-small-file.ts'

/** The flags of `lint`. */
export interface LintOptions extends OutputOptions, ComparisonOptions {}

/** `firsthand lint [paths...]`: exit 1 with errors, 0 without. */
export async function lint(
  paths: readonly string[],
  options: LintOptions,
  world: World,
  printer: Printer,
): Promise<Exit> {
  const destinations = destinationsOf(options)
  const sources: ComparedFile[] = []
  for (const file of paths) {
    const path = resolve(world.workingFolder, file)
    sources.push({ file, path, bytes: await readSmallFile(path, file) })
  }
  const comparison = await comparisonFor(sources, paths, options, world)
  const files = sources.map((source): LintedFile => {
    const { file, bytes } = source
    const problems = problemsOf(source, {}, comparison?.knowledge.get(source))
    return { file, text: new TextDecoder().decode(bytes), problems }
  })
  await writeFindings({ files }, destinations, world, printer)
  if (comparison) world.output.say(comparison.notes)
  const isUsable = files.every(({ problems }) => problems.every(({ severity }) => severity !== 'error'))
  return isUsable ? 'fine' : 'problems'
}

/** Only if it is asked for: it needs what linting does not. */
async function comparisonFor(
  files: readonly ComparedFile[],
  paths: readonly string[],
  options: ComparisonOptions,
  world: World,
): Promise<Comparison | undefined> {
  if (options.against === undefined && !options.withAudits) return undefined
  const { comparisonOf } = await import('./lint-comparison.ts')
  return comparisonOf(files, paths, options, world)
}
