import { createHash } from 'node:crypto'
import type { Problem } from '../../src/checklist/problem.ts'
import { fixed } from '../../src/lint/fix.ts'
import { formats } from '../../src/lint/formats/index.ts'
import { lint } from '../../src/lint/lint.ts'
import { ruleNamed } from '../../src/lint/rules/index.ts'

const program = {
  version: '1.0.0',
  digest: async () => (text: string) => createHash('sha256').update(text).digest('hex'),
}

/** What linting a file came to. */
export interface Scrutiny {
  /** What must not be, each in words; empty as a rule. */
  readonly wrong: readonly string[]
  readonly problems: readonly Problem[]
  /** Milliseconds that `lint` took. */
  readonly ms: number
}

/** Lints a file and holds the answer against all that is promised of any. */
export function scrutinised(bytes: Uint8Array): Scrutiny {
  const text = decoded(bytes)
  const file = nameOf(text)
  const start = performance.now()
  const problems = lint({ bytes, file })
  const ms = performance.now() - start
  const lines = text.split('\n').map(({ length }) => length)
  return { wrong: [...wrongOf(problems), ...problems.flatMap((problem) => wrongAbout(problem, lines))], problems, ms }
}

function wrongOf(problems: readonly Problem[]): string[] {
  const all = problems.map(({ rule, line, column, message }) => `${line}:${column} ${rule} ${message}`)
  const twice = all.filter((each, index) => all.indexOf(each) !== index).map((each) => `twice: ${each}`)
  const order = problems.some(({ line, column }, index) => {
    const before = problems[index - 1]
    return before && (before.line > line || (before.line === line && before.column > column))
  })
  return [
    ...twice,
    ...(order ? ['not by place'] : []),
    ...(problems.length > 100 ? [`${problems.length} problems`] : []),
  ]
}

/** @param lines the length of each line. */
function wrongAbout(problem: Problem, lines: readonly number[]): string[] {
  const { rule, severity, message, help = '', fix } = problem
  const wrong: string[] = []
  const place = (
    what: string,
    { line, column, endLine, endColumn }: Pick<Problem, 'line' | 'column' | 'endLine' | 'endColumn'>,
  ) => {
    const isIn = (line: number, column: number) => line >= 1 && column >= 1 && column <= (lines[line - 1] ?? -1) + 1
    if (!isIn(line, column)) wrong.push(`${what} begins at ${line}:${column}, outside of the file`)
    if (!isIn(endLine, endColumn)) wrong.push(`${what} ends at ${endLine}:${endColumn}, outside of the file`)
    if (endLine < line || (endLine === line && endColumn < column)) wrong.push(`${what} ends before it begins`)
  }
  place('it', problem)
  for (const edit of fix?.edits ?? []) place('its fix', edit)
  if (!ruleNamed(rule)) wrong.push('no such rule')
  if (severity !== 'error' && severity !== 'warning') wrong.push(`severity ${severity}`)
  for (const said of [message, help, fix?.says ?? '']) {
    if (said.length > 500) wrong.push(`says ${said.length} characters`)
    // What the file says itself is quoted.
    const own = said.replaceAll(/`[^`]*`|"[^"]*"|“[^”]*”/gs, '')
    if (/undefined|\[object|something else|NaN|\bnull\b|\bzod\b|regex/i.test(own)) wrong.push(`says ${said}`)
    if (/[\0-\x08\x0b-\x1f\x7f-\x9f]/.test(own)) wrong.push('says control characters')
  }
  if (!/[.?]$/.test(message)) wrong.push('is no sentence')
  return wrong.map((each) => `${rule} ${problem.line}:${problem.column} "${message}": ${each}`)
}

/** Applies every fix: what is then wrong, such as an error that was not there before. Undefined where there is nothing to fix. */
export function wrongAfterFixes(bytes: Uint8Array, problems: readonly Problem[]): readonly string[] | undefined {
  if (!problems.some(({ fix }) => fix)) return undefined
  const text = decoded(bytes)
  const file = nameOf(text)
  const find = (text: string) => lint({ bytes: new TextEncoder().encode(text), file })
  const means = { find, isWanted: ({ fix }: Problem) => fix !== undefined }
  const once = fixed(text, problems, means)
  const twice = fixed(once.text, once.problems, means)
  const errors = (list: readonly Problem[]) => list.filter(({ severity }) => severity === 'error').length
  const isSyntax = ({ rule }: Problem) => ruleNamed(rule)?.group === 'syntax'
  return [
    ...(once.text !== text && once.isHeldBack ? [] : twice.text !== once.text ? ['fixing again changes more'] : []),
    ...(errors(once.problems) > errors(problems) && !problems.some(isSyntax) ? ['fixing makes errors'] : []),
  ]
}

/** The size of what each format makes of the problems, by its name; throws where one fails. */
export async function formatted(
  bytes: Uint8Array,
  problems: readonly Problem[],
): Promise<Readonly<Record<string, number>>> {
  const text = decoded(bytes)
  const findings = { files: [{ file: nameOf(text), text, problems }] }
  const sizes: Record<string, number> = {}
  for (const { name, show } of formats) {
    const shown = await show(findings, program)
    const made = 'text' in shown ? shown.text : JSON.stringify('json' in shown ? shown.json : shown.page)
    if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(made)) throw new Error(`${name} has control characters`)
    sizes[name] = made.length
  }
  return sizes
}

/** What a file should be called, by what it says of itself. */
export function nameOf(text: string): string {
  return `${/^id: *([a-z][a-z0-9-]*)/m.exec(text)?.[1] ?? 'mutant'}.yaml`
}

/** As a reader sees it who replaces what is no UTF-8. */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
