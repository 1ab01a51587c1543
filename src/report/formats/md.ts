import { encodeMarkdown } from '../../markdown.ts'
import type { Block, Page, Span } from '../../page.ts'
import { comparisonPage } from '../pages/comparison-page.ts'
import { reportPage } from '../pages/report-page.ts'
import type { Format } from './format.ts'

export const md: Format = {
  name: 'md',
  summary: 'Markdown, for a wiki or a pull request',
  endings: ['.md', '.markdown'],
  report: (report) => ({ text: markdownOf(reportPage(report, { whole: true })) }),
  comparison: (comparison) => ({ text: markdownOf(comparisonPage(comparison)) }),
}

/** A page in Markdown; the first title is the page's own. */
function markdownOf(page: Page): string {
  let isFirst = true
  const blocks = page.flatMap((block): string[] => {
    if (block.is === 'gap' || block.is === 'keys') return []
    if (block.is === 'paragraph' && block.spans.length === 1 && block.spans[0]?.look === 'title') {
      const level = isFirst ? '#' : '##'
      isFirst = false
      return [`${level} ${encodeMarkdown(block.spans[0].text)}`]
    }
    return [blockOf(block)]
  })
  return `${blocks.join('\n\n')}\n`
}

function blockOf(block: Exclude<Block, { readonly is: 'gap' | 'keys' }>): string {
  switch (block.is) {
    case 'paragraph': {
      const text = block.spans.map(spanOf).join('').trim()
      const said = block.label ? `**${encodeMarkdown(block.label)}:** ${text}` : text
      return block.indent ? `- ${said.replace(/^- /, '')}` : said
    }
    case 'link':
      return `**${encodeMarkdown(block.label)}:** ${encodeMarkdown(block.url)}`
    case 'table':
      return [
        block.head.map((name) => encodeMarkdown(name)),
        block.head.map(() => '---'),
        ...block.rows.map((row) => row.map(({ text }) => encodeMarkdown(text))),
      ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n')
    case 'drawing':
    case 'excerpt':
      return encodeMarkdown(block.says)
  }
}

/** Space at the ends of a span stays outside of what is strong. */
function spanOf({ text, look }: Span): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  const encoded = encodeMarkdown(inner)
  const isStrong = inner !== '' && (look === 'strong' || look === 'bad' || look === 'good' || look === 'title')
  const gap = (space: string) => (space === '' ? '' : ' ')
  return `${gap(before)}${isStrong ? `**${encoded}**` : encoded}${gap(after)}`
}
