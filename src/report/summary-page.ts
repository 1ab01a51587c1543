import { showDuration } from '../checklist/duration.ts'
import { severityWords } from '../interview/finding-parts.ts'
import { type Block, gap, labelled, type Page, paragraph, type Span, span } from '../page.ts'
import type { AnswerRecord, FindingRecord } from '../session/record.ts'
import type { AuditReport } from './audit-report.ts'
import { curveOf, outcomeOf } from './outcome.ts'

/** How the audit is called, where there is a shorter way than its id, and the flags that the next command needs too. */
interface Next {
  readonly name?: string
  readonly flags?: readonly string[]
}

/** What the auditor sees at the end: that it mattered, and what to do next. */
export function summaryPage(report: AuditReport, next: Next = {}): Page {
  const { checklist } = report
  return [
    paragraph(span(checklist.title, 'title')),
    paragraph(...openingSentence(report)),
    ...outcomeOf(report),
    ...momentsOf(report),
    ...curveOf(report),
    gap,
    ...findingsOf(report),
    ...waitsOf(report),
    ...nextSteps(report, next),
  ]
}

function openingSentence({ record, done, steps }: AuditReport): readonly (Span | string)[] {
  const name = record.auditor ? `, ${record.auditor}` : ''
  const hiddenSteps = record.answers.length - steps
  const counted = `${done} of ${record.answers.length} steps${hiddenSteps > 0 ? ` (${hiddenSteps} not needed)` : ''}`
  switch (record.state) {
    case 'finished':
      return [`Done${name}. Thank you. You walked ${counted}.`]
    case 'given-up':
      return [`You gave up where a customer would have. Thank you${name}: that is a result. You walked ${counted}.`]
    case 'abandoned':
      return [`Dropped; the ${counted} you walked are kept, and count nowhere.`]
    case 'waiting':
      return [`Saved${name}. ${counted} are walked; the rest has to wait.`]
    default:
      return [`Saved${name}. ${counted} are walked.`]
  }
}

function momentsOf({ worst, best }: AuditReport): readonly Block[] {
  return [
    ...(worst ? [labelled('Worst moment', momentOf(worst), 'bad')] : []),
    ...(best ? [labelled('Best moment', momentOf(best), 'good')] : []),
  ]
}

function momentOf(answer: AnswerRecord): string {
  const time = answer.activeMs ? `, ${showDuration(answer.activeMs)}` : ''
  const remembered = answer.remembered ? `: ${answer.remembered}` : ''
  return `step ${answer.position}, ${answer.title} (${answer.frustration} of 7${time})${remembered}`
}

function findingsOf({ findings, record }: AuditReport): readonly Block[] {
  if (findings.length === 0) return [paragraph('No findings.')]
  const title = (step: string) => record.answers.find((answer) => answer.step === step)?.title ?? step
  return [
    paragraph(span(findings.length === 1 ? '1 finding' : `${findings.length} findings, the worst first`, 'strong')),
    ...findings.map((finding) => findingBlock(finding, ` · ${title(finding.step)}`)),
    gap,
  ]
}

function findingBlock(finding: FindingRecord, where: string): Block {
  const bad = finding.kind === 'problem' || finding.kind === undefined
  const isRated = bad && finding.severity !== undefined
  const what = isRated ? severityWords[finding.severity ?? 0] : (finding.kind ?? 'problem').replace('-', ' ')
  const severity = isRated ? `${what} (${finding.severity} of 4)` : (what ?? '')
  const spans = [
    span(severity, bad && (finding.severity ?? 0) >= 3 ? 'bad' : 'strong'),
    span(where, 'quiet'),
    ...(finding.text ? [span(` · ${finding.text}`)] : []),
    ...(finding.words ? [span(` “${finding.words}”`)] : []),
    ...(finding.cause ? [span(` (${finding.cause})`, 'quiet')] : []),
    ...(finding.idea ? [span(` Idea: ${finding.idea}`)] : []),
  ]
  return { is: 'paragraph', spans: [span('- '), ...spans], indent: 2 }
}

function waitsOf({ waiting }: AuditReport): readonly Block[] {
  return waiting.map(({ title, shown }) =>
    labelled('Waiting for', `${title}${shown ? `: ${shown}` : ''}. firsthand asks again next time.`),
  )
}

/** Whoever has to wait is asked first of all what is awaited, and needs no id. */
function nextSteps({ id, record, checklist }: AuditReport, { name, flags = [] }: Next): readonly Block[] {
  const isOver = record.state !== 'open' && record.state !== 'waiting'
  if (!isOver) return [labelled('Carry on with', ['firsthand run', ...flags].join(' '), 'key')]
  // As much of a UUIDv7 as tells the millisecond.
  const command = ['firsthand show', name ?? id.slice(0, 13), ...flags].join(' ')
  return [
    ...checklist.afterwards.map((each, index) => labelled(index === 0 ? 'Afterwards' : '', each)),
    labelled('See it all', command, 'key'),
  ]
}
