import { paragraph } from '../../page.ts'
import type { Format } from './format.ts'

export const compact: Format = {
  name: 'compact',
  summary: 'a line for each problem',
  show: ({ files }) => ({
    page: files.flatMap(({ file, problems }) =>
      problems.map(({ line, column, severity, rule, message }) =>
        paragraph(`${file}:${line}:${column}: ${severity}: ${message} [${rule}]`),
      ),
    ),
  }),
}
