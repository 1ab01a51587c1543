import { gap, type Page, paragraph, span } from '../../page.ts'
import type { Format, LintedFile } from './format.ts'

export const pretty: Format = {
  name: 'pretty',
  summary: 'for people: each problem with the lines it is about, and what to do',
  show: ({ files }) => ({ page: files.flatMap(pageOf) }),
}

function pageOf({ file, problems }: LintedFile): Page {
  return problems.flatMap(({ line, column, severity, rule, message, help }) => [
    paragraph(
      span(`${file}:${line}:${column}`, 'quiet'),
      ' ',
      span(severity, severity === 'error' ? 'bad' : 'key'),
      ` ${message} `,
      span(rule, 'quiet'),
    ),
    ...(help ? [{ ...paragraph(help), indent: 2 }] : []),
    gap,
  ])
}
