import { resolve } from 'node:path'
import { type Exit, Failure } from '../failure.ts'
import type { Findings, Format, LintedFile } from '../lint/formats/format.ts'
import { formats } from '../lint/formats/index.ts'
import { lint as problemsOf } from '../lint/lint.ts'
import type { World } from '../world.ts'
import { readSmallFile } from './read-small-file.ts'

/** The flags of `lint`. */
export interface LintOptions {
  readonly format?: string
}

/** `firsthand lint [paths...]`: exit 1 with errors, 0 without. */
export async function lint(paths: readonly string[], options: LintOptions, world: World): Promise<Exit> {
  const format = formatNamed(options.format ?? 'pretty')
  const files: LintedFile[] = []
  for (const file of paths) {
    const bytes = await readSmallFile(resolve(world.workingFolder, file), file)
    files.push({ file, text: new TextDecoder().decode(bytes), problems: problemsOf({ bytes, file }) })
  }
  show({ files }, format, world)
  const isUsable = files.every(({ problems }) => problems.every(({ severity }) => severity !== 'error'))
  return isUsable ? 'fine' : 'problems'
}

function formatNamed(name: string): Format {
  const format = formats.find((each) => each.name === name)
  if (format) return format
  const names = formats.map((each) => each.name).join(', ')
  throw new Failure('usage', `There is no format “${name}”.`, { hint: `There are ${names}.` })
}

function show(findings: Findings, format: Format, { output }: World): void {
  const shown = format.show(findings)
  if ('page' in shown) output.print(shown.page)
  else if ('json' in shown) output.json(shown.json)
}
