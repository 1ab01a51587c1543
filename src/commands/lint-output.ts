import { resolve } from 'node:path'
import { Failure } from '../failure.ts'
import { jsonText } from '../json.ts'
import { countsOf } from '../lint/formats/counts.ts'
import type { Findings, Format, Shown } from '../lint/formats/format.ts'
import { formats } from '../lint/formats/index.ts'
import { nearest } from '../nearest.ts'
import { paragraph, span } from '../page.ts'
import type { World } from '../world.ts'

/** The flags that say what is printed and written. */
export interface OutputOptions {
  /** What goes to stdout. */
  readonly format?: string
  /** `FORMAT=FILE`, each. */
  readonly output?: readonly string[]
}

/** What there is of the program itself. */
export interface Printer {
  readonly version: string
  /** Writes a text to stdout that is encoded for its destination already. */
  print(text: string): void
  /** Stdout is for something else: what is for people is said on stderr, and what is for programs goes to files alone. */
  readonly isTaken?: boolean
}

/** A format, and the file that it goes to; `-` is stdout. */
export interface Destination {
  readonly format: Format
  readonly file: string
}

/** Where what is found goes, and how it is said there. Throws a usage Failure when that can't be. */
export function destinationsOf({ format, output = [] }: OutputOptions): readonly Destination[] {
  const asked = output.map(destinationOf)
  const isSaid = format !== undefined || asked.every(({ file }) => file !== '-')
  const all = isSaid ? [{ format: formatNamed(format ?? 'pretty'), file: '-' }, ...asked] : asked
  for (const { file } of all) {
    if (all.filter((other) => other.file === file).length < 2) continue
    const where = file === '-' ? 'stdout' : file
    throw new Failure('usage', `Only one format can go to ${where}.`, { hint: 'Such as: --output sarif=lint.sarif' })
  }
  return all
}

function destinationOf(text: string): Destination {
  const [, name = '', file = ''] = /^([^=]*)=(.+)$/s.exec(text) ?? []
  if (file === '') {
    const hint = 'A format and where it goes, such as: --output sarif=lint.sarif'
    throw new Failure('usage', `--output can’t be “${text}”.`, { hint })
  }
  return { format: formatNamed(name), file }
}

function formatNamed(name: string): Format {
  const format = formats.find((each) => each.name === name)
  if (format) return format
  const names = formats.map((each) => each.name)
  const meant = nearest(name, names)
  const hint = `${meant ? `Did you mean ${meant}? ` : ''}There are ${names.join(', ')}.`
  throw new Failure('usage', `There is no format “${name}”.`, { hint })
}

/**
 * Prints what was found, and writes it to files; the folders are made. On a CI job that has a page of its own, a format may add to
 * that. Throws an `unable` Failure when a file can't be written.
 */
export async function writeFindings(
  findings: Findings,
  destinations: readonly Destination[],
  world: World,
  printer: Printer,
): Promise<void> {
  for (const { format, file } of destinations) {
    const shown = await format.show(findings, { version: printer.version, digest })
    if (file === '-') printShown(shown, findings, world, printer)
    else {
      const { writeReport } = await import('./write-report.ts')
      await writeReport(resolve(world.workingFolder, file), file, textOf(shown, world))
    }
    if (world.summaryFile === undefined || !('summary' in shown) || shown.summary === undefined) continue
    const { addSummary } = await import('./write-report.ts')
    await addSummary(world.summaryFile, shown.summary)
  }
}

/** Few formats need it. */
async function digest() {
  return (await import('./digest.ts')).digestOf
}

function printShown(shown: Shown, findings: Findings, { output }: World, { print, isTaken }: Printer): void {
  if (isTaken) output.say('page' in shown ? shown.page : [])
  else if ('text' in shown) print(shown.text)
  else if ('json' in shown) output.json(shown.json)
  else if (shown.page.length > 0) output.print(shown.page)
  else output.say([paragraph(span(countsOf(findings), 'quiet'))])
}

function textOf(shown: Shown, { output }: World): string {
  if ('text' in shown) return shown.text
  return 'json' in shown ? jsonText(shown.json) : output.asText(shown.page)
}
