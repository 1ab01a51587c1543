import { type Block, gap, type Page, paragraph, type Span, span } from '../../page.ts'
import type { Report } from '../report.ts'
import { basisBlocks } from './basis-blocks.ts'
import { findingsBlocks, problemBlocks, returnedBlocks } from './finding-blocks.ts'
import { journeyBlocks, overviewBlocks } from './journey-blocks.ts'
import { methodBlocks, trendBlocks } from './method-blocks.ts'
import { coverageBlocks, personaBlocks, perspectiveBlocks } from './people-blocks.ts'
import { causeBlocks, drillBlocks, oneAndDoneBlocks, waitBlocks } from './service-blocks.ts'

const tones = { good: 'good', mixed: 'strong', bad: 'bad', 'too-few': 'strong' } as const

/**
 * Many audits in print: the verdict, the outcome, the curves, what matters most, and each checklist step by step; `whole`: everything
 * behind it as well.
 */
export function reportPage(report: Report, { whole }: { readonly whole: boolean }): Page {
  const { title, verdict, basis, journeys, filter } = report
  const command = commandFor(filter)
  const head = [paragraph(span(title, 'title')), ...basisBlocks(report)]
  if (basis.audits === 0)
    return [
      ...head,
      gap,
      paragraph(span(verdict.headline, 'strong')),
      ...verdict.sentences.map((each) => paragraph(each)),
    ]
  return [
    ...head,
    gap,
    paragraph(span(verdict.headline, tones[verdict.tone]), ...spaced(verdict.sentences)),
    gap,
    ...overviewBlocks(report),
    ...section('What matters most', problemBlocks(report)),
    ...section('What came back, and what held', returnedBlocks(report)),
    ...section('Worth remembering', rememberedBlocks(report, whole)),
    ...journeys.flatMap((journey) =>
      section(journeys.length > 1 ? journey.title : 'Step by step', journeyBlocks(journey, journeys.length > 1)),
    ),
    ...section('Waits', waitBlocks(report)),
    ...(whole
      ? behind(report)
      : [
          gap,
          paragraph(
            span('More behind it: ', 'quiet'),
            span(`${command} --whole`, 'key'),
            span(', or as a page to forward: ', 'quiet'),
            span(`${command} --output report.html`, 'key'),
          ),
        ]),
  ]
}

/** The command that asks for the same audits. */
function commandFor(filter: Report['filter']): string {
  const flags = Object.entries(filter).flatMap(([name, values]) =>
    values.map((value) => ` --${name} ${/^[\w.:+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`}`),
  )
  return `firsthand report${flags.join('')}`
}

function spaced(sentences: readonly string[]): readonly Span[] {
  return sentences.map((sentence) => span(` ${sentence}`))
}

function behind(report: Report): Page {
  return [
    ...section('All findings', findingsBlocks(report)),
    ...section('Causes', causeBlocks(report)),
    ...section('Drills: what went wrong on purpose', drillBlocks(report)),
    ...section('One and done', oneAndDoneBlocks(report)),
    ...section('Employees and customers', perspectiveBlocks(report)),
    ...section('Personas', personaBlocks(report)),
    ...section('Trends', trendBlocks(report)),
    ...section('What was walked, and what nobody walked', coverageBlocks(report)),
    ...section('How it was done, and what it cannot say', methodBlocks(report)),
  ]
}

/** A section with a heading, or nothing. */
function section(heading: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [gap, paragraph(span(heading, 'title')), ...blocks]
}

const mostRemembered = 3

function rememberedBlocks({ remembered }: Report, whole: boolean): readonly Block[] {
  return (whole ? remembered : remembered.slice(0, mostRemembered)).map(
    ({ because, title, checklist, position, source }) => ({
      is: 'paragraph',
      indent: 2,
      spans: [
        span(because),
        span(`  ${checklist} step ${position}, ${title}${source.wave ? `, ${source.wave}` : ''}`, 'quiet'),
      ],
    }),
  )
}
