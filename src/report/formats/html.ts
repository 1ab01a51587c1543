import type { Format } from './format.ts'

export const html: Format = {
  name: 'html',
  summary: 'one page to open, to mail and to print',
  endings: ['.html', '.htm'],
  async report(report, { hash, pictures }) {
    const { htmlReport } = await import('../html/html-report.tsx')
    return { text: htmlReport(report, { hash, photos: pictures }) }
  },
  async comparison(comparison, { hash }) {
    const { htmlComparison } = await import('../html/html-comparison.tsx')
    return { text: htmlComparison(comparison, hash) }
  },
}
