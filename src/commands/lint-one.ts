import type { Problem } from '../checklist/problem.ts'
import type { LintedFile } from '../lint/formats/format.ts'
import { type Knowledge, lint, type Settings } from '../lint/lint.ts'
import { type Page, paragraph } from '../page.ts'
import { isConfig } from './lint-config.ts'
import type { FileToLint } from './lint-files.ts'
import { linted, textOf } from './linted.ts'

/** What is done with each file. */
export interface OneOptions {
  readonly settings?: Settings
  readonly knowledge?: Knowledge
  /** Errors only: warnings are neither shown nor fixed, and still counted. */
  readonly quiet?: boolean
  readonly fix?: boolean
  /** Of `fix`: nothing is written, a patch is made. */
  readonly dryRun?: boolean
}

/** What came of it. */
export interface Outcome {
  readonly linted: LintedFile
  /** Of those that are left. */
  readonly errors: number
  readonly warnings: number
  readonly notes: Page
  /** For stdout: a patch, or what was piped in as it is now; empty otherwise. */
  readonly text: string
}

/** A file that was read. */
export interface Source extends FileToLint {
  readonly bytes: Uint8Array
}

/** Lints a file, and fixes it where that is asked for. Throws an `unable` Failure when what is fixed can't be written. */
export async function lintOne(source: Source, options: OneOptions): Promise<Outcome> {
  const { settings, knowledge, fix = false } = options
  const { file, bytes } = source
  const find = isConfig(file) ? await findInConfig() : (bytes: Uint8Array) => lint({ bytes, file }, settings, knowledge)
  const problems = find(bytes)
  return fix ? fixOne(source, problems, find, options) : outcome(file, bytes, problems, options)
}

type Find = (bytes: Uint8Array) => readonly Problem[]

/** For a config that is named as a file to be linted. */
async function findInConfig(): Promise<Find> {
  const { readConfig } = await import('../lint/config.ts')
  return (bytes) => {
    const read = readConfig(bytes)
    return 'problems' in read ? read.problems : []
  }
}

async function fixOne(
  source: Source,
  problems: readonly Problem[],
  findIn: Find,
  options: OneOptions,
): Promise<Outcome> {
  const { file, bytes, piped } = source
  const text = textOf(bytes)
  if (text === undefined) return outcome(file, bytes, problems, options)
  const { fixed } = await import('../lint/fix.ts')
  const isWanted = ({ severity }: Problem) => isShown(severity, options)
  const find = (text: string) => findIn(new TextEncoder().encode(text))
  const now = fixed(text, problems, { find, isWanted })
  const notes = now.isHeldBack ? [paragraph(heldBack(file))] : []
  const mark = bytes[0] === 0xef ? '\ufeff' : ''
  const [before, after] = [mark + text, mark + now.text]
  const print = async () => {
    if (options.dryRun) return before === after ? '' : (await import('./lint-patch.ts')).patch(file, before, after)
    return piped ? after : ''
  }
  if (before !== after && !options.dryRun && !piped)
    await (await import('./save-fixed.ts')).saveFixed(source, bytes, after)
  const fixedBytes = new TextEncoder().encode(after)
  return { ...outcome(file, fixedBytes, now.problems, options), notes, text: await print() }
}

function heldBack(file: string): string {
  return `${file}: some of it is left as it is, since a fix would mend nothing or bring a new error.`
}

function outcome(file: string, bytes: Uint8Array, problems: readonly Problem[], options: OneOptions): Outcome {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const shown = problems.filter(({ severity }) => isShown(severity, options))
  return { linted: linted(file, bytes, shown), errors, warnings: problems.length - errors, notes: [], text: '' }
}

function isShown(severity: Problem['severity'], { quiet }: OneOptions): boolean {
  return !quiet || severity === 'error'
}
