import type { Problem } from '../../../src/checklist/problem.ts'
import { digestOf } from '../../../src/commands/digest.ts'
import { jsonText } from '../../../src/json.ts'
import type { Findings, Program } from '../../../src/lint/formats/format.ts'
import { formats } from '../../../src/lint/formats/index.ts'
import { render } from '../../../src/terminal/render.ts'

const program: Program = { version: '1.2.3', digest: async () => digestOf }

/** A problem at the first word of a file, and whatever else is said of it. */
export function problem(said: Partial<Problem> = {}): Problem {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 4 }
  return { rule: 'no-owner', severity: 'error', message: 'Nobody owns `a`.', ...place, ...said }
}

/** What a format makes of it, as text. */
export async function shown(name: string, findings: Findings, width = Number.POSITIVE_INFINITY, plain = false) {
  const format = formats.find((each) => each.name === name)
  if (!format) throw new Error(`no format ${name}`)
  const said = await format.show(findings, program)
  if ('text' in said) return said.text
  return 'json' in said ? jsonText(said.json) : render(said.page, { width, colour: 0, plain })
}

/** What a format adds to the page of a CI job. */
export async function summaryOf(name: string, findings: Findings): Promise<string | undefined> {
  const said = await formats.find((each) => each.name === name)?.show(findings, program)
  return said && 'summary' in said ? said.summary : undefined
}
