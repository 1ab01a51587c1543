import { comparisonPage } from '../pages/comparison-page.ts'
import { reportPage } from '../pages/report-page.ts'
import type { Format } from './format.ts'

export const text: Format = {
  name: 'text',
  summary: 'for the terminal',
  endings: ['.txt'],
  report: (report, { whole }) => ({ page: reportPage(report, { whole }) }),
  comparison: (comparison) => ({ page: comparisonPage(comparison) }),
}
