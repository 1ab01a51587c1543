import type { Block, Page, Span } from '../../page.ts'
import type { Comparison, Round } from '../comparison/comparison.ts'
import { comparisonPage } from '../pages/comparison-page.ts'
import { Table } from './frame.tsx'
import { htmlDocument } from './html-document.tsx'
import { counted, period } from './said.ts'

/** Two waves side by side as one file of HTML: the two sentences, and then the tables that are printed. */
export function htmlComparison(comparison: Comparison, hash: (text: string) => string): string {
  const { before, after, sentences } = comparison
  const page = comparisonPage(comparison)
  const behind = page.slice(page.findIndex(({ is }) => is === 'table'))
  const title = `${before.wave} and ${after.wave}`
  return htmlDocument(
    {
      title: `${title}: firsthand comparison`,
      children: (
        <main id="main">
          <header class="masthead">
            <p class="kicker">
              <bdi>{title}</bdi>
            </p>
            <p class="basis">{`${roundOf(before)} · ${roundOf(after)}`}</p>
            <h1 dir="auto">{sentences[0]}</h1>
            <p class="lede" dir="auto">
              {sentences.slice(1).join(' ')}
            </p>
          </header>
          {chaptersOf(behind).map(({ title: name, blocks }, index) => (
            <section key={name} class="behind" aria-label={index === 0 ? 'All together' : undefined}>
              <header>{index === 0 ? null : <h2>{name}</h2>}</header>
              <div class="body">
                {blocks.map((block, at) => blockOf(block, `${name || 'All together'}, ${at + 1}`))}
              </div>
            </section>
          ))}
        </main>
      ),
    },
    hash,
  )
}

function roundOf({ wave, audits, from, to }: Round): string {
  return `${wave}: ${counted(audits, 'audit')}, ${period(from, to)}`
}

interface Chapter {
  readonly title: string
  readonly blocks: Block[]
}

/** What stands under each title. */
function chaptersOf(page: Page): readonly Chapter[] {
  const chapters: Chapter[] = [{ title: '', blocks: [] }]
  for (const block of page) {
    const title = block.is === 'paragraph' && block.spans[0]?.look === 'title' ? block.spans[0].text : undefined
    if (title === undefined) chapters.at(-1)?.blocks.push(block)
    else chapters.push({ title, blocks: [] })
  }
  return chapters
}

function blockOf(block: Block, name: string) {
  switch (block.is) {
    case 'paragraph':
      return (
        <p key={name} class={block.spans.every(({ look }) => look === 'quiet') ? 'quiet' : undefined}>
          {block.label === undefined ? null : <strong>{`${block.label}: `}</strong>}
          {block.spans.map(spanOf)}
        </p>
      )
    case 'table':
      return (
        <Table
          key={name}
          caption={name}
          isCaptionUnseen
          columns={block.head.map((label, index) => ({ label: label || (index === 0 ? 'What' : 'Told') }))}
          rows={block.rows.map((cells) => ({ cells: cells.map((cell) => spanOf(cell)) }))}
        />
      )
    case 'drawing':
      return <p key={name}>{block.says}</p>
    default:
      return null
  }
}

function spanOf({ text, look }: Span) {
  if (look === 'bad' || look === 'good' || look === 'strong') return <strong key={text}>{text}</strong>
  return <bdi key={text}>{text}</bdi>
}
