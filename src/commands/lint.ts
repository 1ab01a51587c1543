import { type Exit, Failure } from '../failure.ts'
import { counted } from '../lint/formats/counts.ts'
import type { LintedFile } from '../lint/formats/format.ts'
import { type Page, paragraph } from '../page.ts'
import type { World } from '../world.ts'
import type { ComparisonOptions } from './lint-comparison.ts'
import { configFor } from './lint-config.ts'
import { type FileToLint, filesToLint, type SearchOptions } from './lint-files.ts'
import { lintOne, type OneOptions, type Source } from './lint-one.ts'
import { destinationsOf, type OutputOptions, type Printer, writeFindings } from './lint-output.ts'
import { readSmallFileNow } from './read-small-file.ts'
import { saysFirsthand } from './says-firsthand.ts'

/** The flags of `lint`. */
export interface LintOptions extends OutputOptions, ComparisonOptions, SearchOptions, OneOptions {
  readonly config?: string
  /** A whole number. */
  readonly maxWarnings?: string
}

/** What a run comes to, file by file. */
interface Tally {
  readonly files: LintedFile[]
  readonly failures: Failure[]
  /** The arguments that led to something. */
  readonly met: Set<string>
  /** What is to be known beside what was found. */
  readonly notes: Page[number][]
  /** A patch, or what was piped in and is fixed. */
  text: string
  errors: number
  warnings: number
}

/**
 * `firsthand lint [paths...]`: exit 1 with errors or more warnings than allowed, 0 without. Throws a Failure for what can't be read
 * or written, after everything else was linted and shown.
 */
export async function lint(
  paths: readonly string[],
  options: LintOptions,
  world: World,
  printer: Printer,
): Promise<Exit> {
  const destinations = destinationsOf(options)
  const mostWarnings = mostWarningsOf(options)
  if (options.dryRun && !options.fix)
    throw new Failure('usage', '--dry-run shows what --fix would change.', { hint: 'firsthand lint --fix --dry-run' })
  const config = await configFor(options.config, world)
  if ('problems' in config) {
    await writeFindings({ files: [config] }, destinations, world, printer)
    return 'usage'
  }
  // Warnings that are neither shown nor counted need not be looked for.
  const settings = { ...config.settings, errorsOnly: options.quiet === true && options.maxWarnings === undefined }
  const asked = paths.length > 0 ? paths : ['.']
  const { files, searched, failures } = await filesToLint(asked, options, config.ignore, world)
  const tally: Tally = { files: [], failures: [], met: new Set(), notes: [], text: '', errors: 0, warnings: 0 }
  const read = (file: FileToLint) => sourceOf(file, tally)
  // Only a comparison has to see all of them at once.
  const sources: readonly Source[] | undefined = isCompared(options)
    ? files.flatMap((file) => read(file) ?? [])
    : undefined
  const comparison =
    sources && (await (await import('./lint-comparison.ts')).comparisonOf(sources, asked, options, world))
  for (const [index, file] of (sources ?? files).entries()) {
    const source = sources ? sources[index] : read(file)
    const knowledge = source && comparison?.knowledge.get(source)
    if (source) await take(source, { ...options, settings, ...(knowledge && { knowledge }) }, tally)
  }
  tally.failures.unshift(...failures, ...searched.filter((argument) => !tally.met.has(argument)).map(nothingFound))
  const isTaken = options.fix === true && (options.dryRun === true || paths.includes('-'))
  if (isTaken) world.output.exact(tally.text)
  if (tally.files.length > 0 || tally.failures.length === 0)
    await writeFindings(tally, destinations, world, { ...printer, isTaken })
  world.output.say([...(comparison?.notes ?? []), ...tally.notes])
  return end(tally, mostWarnings, world)
}

function isCompared({ against, withAudits }: ComparisonOptions): boolean {
  return against !== undefined || withAudits === true
}

/** Reads a file; undefined where it can't be read, which is noted, or is no checklist. */
function sourceOf(file: FileToLint, tally: Tally): Source | undefined {
  try {
    const bytes = file.piped ?? readSmallFileNow(file.path, file.file)
    if (!file.isNamed && !saysFirsthand(bytes)) return undefined
    for (const argument of file.from) tally.met.add(argument)
    return { ...file, bytes }
  } catch (error) {
    for (const argument of file.from) tally.met.add(argument)
    tally.failures.push(failureIn(error))
    return undefined
  }
}

/** Lints one file, and fixes it where that is asked for. */
async function take(source: Source, options: OneOptions, tally: Tally): Promise<void> {
  try {
    const { linted, errors, warnings, notes, text } = await lintOne(source, options)
    tally.files.push(linted)
    tally.notes.push(...notes)
    tally.text += text
    tally.errors += errors
    tally.warnings += warnings
  } catch (error) {
    tally.failures.push(failureIn(error))
  }
}

/** What was expected to go wrong; throws what was not. */
function failureIn(error: unknown): Failure {
  if (error instanceof Failure) return error
  throw error
}

function end({ failures, errors, warnings }: Tally, most: number, { output }: World): Exit {
  const [failure, ...others] = failures
  if (failure) throw others.length === 0 ? failure : severalOf(failures)
  if (errors > 0) return 'problems'
  if (warnings <= most) return 'fine'
  output.say([paragraph(`${counted(warnings, 'warning')}, and at most ${most} may be left (--max-warnings).`)])
  return 'problems'
}

function severalOf(failures: readonly Failure[]): Failure {
  const exit = failures.some((failure) => failure.exit === 'unable') ? 'unable' : 'usage'
  const hint = failures.find((failure) => failure.hint !== undefined)?.hint
  return new Failure(exit, `${failures.length} things went wrong.`, {
    details: failures.map(({ message }) => message),
    ...(hint !== undefined && { hint }),
  })
}

function nothingFound(argument: string): Failure {
  const where = argument === '.' ? 'in this folder' : `at ${argument}`
  return new Failure('usage', `There is no checklist ${where}.`, {
    hint: 'Looked for: files that end in .yaml or .yml and say `firsthand:` at the start of a line, but for those that git or the config ignores.',
  })
}

function mostWarningsOf({ maxWarnings }: LintOptions): number {
  if (maxWarnings === undefined) return Number.POSITIVE_INFINITY
  if (/^\d{1,9}$/.test(maxWarnings)) return Number(maxWarnings)
  throw new Failure('usage', `--max-warnings can’t be “${maxWarnings}”.`, { hint: 'A whole number, such as 0.' })
}
