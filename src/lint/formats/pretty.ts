import { gap, labelled, type Page, paragraph, span } from '../../page.ts'
import { counted, countsOf, severitiesOf } from './counts.ts'
import { excerptOf, linesOf } from './excerpt.ts'
import type { Findings, Format, LintedFile } from './format.ts'

export const pretty: Format = {
  name: 'pretty',
  summary: 'for people: each problem with the lines it is about, and what to do',
  show: (findings) => ({ page: [...findings.files.flatMap(filePage), ...summary(findings)] }),
}

function filePage({ file, text, problems }: LintedFile): Page {
  if (problems.length === 0) return []
  const lines = text === undefined ? [] : linesOf(text)
  const heading = paragraph(span(file, 'title'), span(`: ${severitiesOf(problems)}`, 'quiet'))
  const told = new Set<string>()
  const shown = problems.flatMap((problem): Page => {
    const { severity, message, rule, help, fix } = problem
    // Nobody wants to be told the same at every step.
    const isNew = help !== undefined && !told.has(help)
    if (isNew) told.add(help)
    return [
      paragraph(
        span(severity, severity === 'error' ? 'bad' : 'key'),
        ': ',
        span(message, 'strong'),
        span(` [${rule}]`, 'quiet'),
      ),
      excerptOf(file, lines, problem),
      ...(isNew ? [{ ...labelled('Help', help), indent: 2 }] : []),
      ...(fix === undefined ? [] : [{ ...labelled('Fix', fix.says), indent: 2 }]),
      gap,
    ]
  })
  return [heading, gap, ...shown]
}

function summary(findings: Findings): Page {
  const problems = findings.files.flatMap((file) => file.problems)
  if (problems.length === 0) return []
  const mendable = problems.filter(({ fix }) => fix).length
  const mending = mendable > 0 ? `; ${counted(mendable, 'problem')} can be mended with --fix` : ''
  return [paragraph(span(`${countsOf(findings)}${mending}.`, 'strong'))]
}
