import { comparisonPage } from '../pages/comparison-page.ts'
import type { Format } from './format.ts'

export const html: Format = {
  name: 'html',
  summary: 'one page to open, to mail and to print',
  endings: ['.html', '.htm'],
  async report(report, { hash, pictures }) {
    const { htmlReport } = await import('../html/html-report.tsx')
    return { text: htmlReport(report, { hash, photos: pictures }) }
  },
  comparison: (comparison) => ({ page: comparisonPage(comparison) }),
}
