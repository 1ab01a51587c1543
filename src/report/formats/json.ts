import type { Format } from './format.ts'

export const json: Format = {
  name: 'json',
  summary: 'for programs: the whole model, as docs/report.md has it',
  endings: ['.json'],
  report: (report) => ({ json: report }),
  comparison: (comparison) => ({ json: comparison }),
}
