import { type Page, paragraph } from '../../page.ts'
import type { Format, LintedFile } from './format.ts'
import { lineOf } from './line-of.ts'

export const compact: Format = {
  name: 'compact',
  summary: 'a line for each problem',
  show: ({ files }) => ({ page: files.flatMap(filePage) }),
}

function filePage({ file, problems }: LintedFile): Page {
  return problems.map((problem) => ({ ...paragraph(lineOf(file, problem)), isWhole: true }))
}
