import { severityWords } from '../../interview/finding-parts.ts'
import { showDay } from '../../kinds/day.ts'
import { type Block, gap, paragraph, type Span, span } from '../../page.ts'
import type { Report } from '../report.ts'
import type { FindingLine, History, Problem } from '../sections/findings.ts'
import { counted, percentOf } from './figure-words.ts'

const most = 5

export const historyWords: Readonly<Record<History, string>> = {
  new: 'new in the last wave',
  recurring: 'again, wave after wave',
  'came-back': 'came back',
  gone: 'gone',
  'not-seen': 'not found again, in too few audits to tell',
  once: '',
}

/** The five that matter: how bad, where, in whose words, how often, since when, whose it is. */
export function problemBlocks({ problems }: Report): readonly Block[] {
  const shown = problems
    .slice(0, most)
    .flatMap((problem, index) => [...(index > 0 ? [gap] : []), ...problemBlock(problem, index + 1)])
  const rest = problems.length - most
  return rest > 0
    ? [...shown, gap, paragraph(span(`And ${counted(rest, 'step')} more with a problem.`, 'quiet'))]
    : shown
}

function problemBlock(problem: Problem, rank: number): readonly Block[] {
  const { severity, title, checklist, position, owner, finding, audits, history, firstSeen, state, others } = problem
  const facts = [
    `in ${audits.count} of ${audits.of} audits that came there (${percentOf(audits.low)} to ${percentOf(audits.high)} %)`,
    `since ${showDay(firstSeen)}`,
    historyWords[history],
    owner ? `owner: ${owner}` : 'no owner',
    state,
  ]
  return [
    paragraph(
      span(`${rank}  `, 'quiet'),
      span(
        `${severity === undefined ? 'not rated' : severityWords[severity]}`,
        (severity ?? 0) >= 3 ? 'bad' : 'strong',
      ),
      span(`  ${title}`, 'strong'),
      span(`  ${checklist} step ${position}`, 'quiet'),
    ),
    ...(wordsOf(finding).length > 0 ? [{ is: 'paragraph' as const, indent: 3, spans: wordsOf(finding) }] : []),
    {
      is: 'paragraph',
      indent: 3,
      spans: [
        span(
          `${facts.filter(Boolean).join(', ')}${others > 0 ? `; ${counted(others, 'other finding')}` : ''}.`,
          'quiet',
        ),
      ],
    },
  ]
}

function wordsOf({ text, words, idea, evidence }: FindingLine): readonly Span[] {
  return [
    ...(text ? [span(text)] : []),
    ...(words ? [span(`${text ? ' ' : ''}“${words}”`)] : []),
    ...(idea ? [span(` Idea: ${idea}`)] : []),
    ...(evidence.length > 0 ? [span(` (${counted(evidence.length, 'file')} kept)`, 'quiet')] : []),
  ]
}

/** What was gone and came back, and what is gone. */
export function returnedBlocks({ problems, cameBack, held, basis }: Report): readonly Block[] {
  if (basis.waves.length < 2) return []
  const line = (problem: Problem, word: string, look: 'good' | 'bad'): Block => ({
    is: 'paragraph',
    indent: 2,
    spans: [
      span(`${word}  `, look),
      span(`${problem.title}  `),
      span(
        `${problem.checklist} step ${problem.position}: ${problem.waves.map(({ wave, audits }) => `${wave} ${audits.count} of ${audits.of}`).join(', ')}`,
        'quiet',
      ),
    ],
  })
  const blocks = [
    ...cameBack.map((problem) => line(problem, 'back', 'bad')),
    ...held.map((problem) => line(problem, 'held', 'good')),
  ]
  const notSeen = problems.filter(({ history }) => history === 'not-seen').length
  const unsure = `Not found again, in too few audits to say more: ${counted(notSeen, 'problem')}.`
  return blocks.length + notSeen > 0
    ? [...blocks, ...(notSeen > 0 ? [paragraph(span(unsure, 'quiet'))] : [])]
    : [
        paragraph(
          span('Nothing that was gone came back, and of nothing that was found can be said that it is gone.', 'quiet'),
        ),
      ]
}

/** Every finding, one a paragraph. */
export function findingsBlocks({ findings, moreFindings }: Report): readonly Block[] {
  const told = findings.map((finding) => {
    const { kind, severity, title, checklist, position, source, cause, owner } = finding
    const what = kind === 'problem' && severity !== undefined ? severityWords[severity] : kind.replace('-', ' ')
    const where = [
      `${checklist} step ${position}, ${title}`,
      owner,
      cause,
      source.wave,
      source.auditor,
      `audit ${source.audit.slice(0, 13)}`,
    ]
    return {
      is: 'paragraph' as const,
      indent: 2,
      spans: [
        span(`${what}  `, (severity ?? 0) >= 3 ? 'bad' : 'strong'),
        ...wordsOf(finding),
        span(`  ${where.filter(Boolean).join(', ')}`, 'quiet'),
      ],
    }
  })
  if (moreFindings === undefined) return told
  const more = [span(`And ${moreFindings} more: `, 'quiet'), span('firsthand export', 'key')]
  return [...told, { is: 'paragraph', indent: 2, spans: more }]
}
