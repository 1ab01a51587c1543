import { showDuration } from '../checklist/duration.ts'
import { severityWords } from '../interview/finding-parts.ts'
import { kindNamed } from '../kinds/index.ts'
import { type Block, gap, type Look, labelled, type Page, paragraph, type Span, span } from '../page.ts'
import type { AnswerRecord, FindingRecord } from '../session/record.ts'
import { resultWords, stateWords } from '../session/words.ts'
import type { AuditReport } from './audit-report.ts'
import { frustrationCurve } from './curve.ts'
import { showMoment } from './moment.ts'

/** What the auditor sees at the end: that it mattered, and what to do next. */
export function summaryPage(report: AuditReport): Page {
  const { checklist } = report
  return [
    paragraph(span(checklist.title, 'title')),
    paragraph(...openingSentence(report)),
    ...outcomeOf(report),
    ...momentsOf(report),
    ...curveOf(report),
    ...findingsOf(report),
    ...waitsOf(report),
    ...nextSteps(report),
  ]
}

/** One audit, step by step. */
export function auditPage(report: AuditReport): Page {
  const { record, checklist } = report
  const who = [record.auditor, record.perspective, record.persona && `as ${record.persona}`].filter(Boolean).join(', ')
  return [
    paragraph(span(checklist.title, 'title'), ` · ${stateWords[record.state]}${record.practice ? ' · practice' : ''}`),
    paragraph(
      span(
        `${report.id} · version ${checklist.version} · begun ${showMoment(record.startedAt)}${who ? ` · ${who}` : ''}`,
        'quiet',
      ),
    ),
    ...(record.because ? [labelled('Because', record.because)] : []),
    ...outcomeOf(report),
    ...(record.wellSpent ? [labelled('Time', `well spent: ${record.wellSpent} of 7`)] : []),
    ...(record.verbatim ? [labelled('To a friend', record.verbatim)] : []),
    ...curveOf(report),
    ...record.answers.flatMap((answer) =>
      answer.revision === 0 && report.hidden.has(answer.step) ? [] : stepBlocks(answer, record.findings),
    ),
    ...hiddenOf(report),
  ]
}

const achievedWords = { yes: 'achieved', partly: 'partly achieved', no: 'not achieved' } as const

function outcomeOf({ record: { achieved }, checklist }: AuditReport): readonly Block[] {
  if (!achieved) return []
  return [labelled('Outcome', `${achievedWords[achieved]}: ${checklist.outcome}`, lookOfAchieved(achieved))]
}

function lookOfAchieved(achieved: 'yes' | 'partly' | 'no'): Look {
  return achieved === 'yes' ? 'good' : achieved === 'no' ? 'bad' : 'strong'
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

function curveOf({ ratings }: AuditReport): readonly Block[] {
  return ratings.length > 1 ? [gap, frustrationCurve(ratings), gap] : []
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

function nextSteps({ id, record, checklist }: AuditReport): readonly Block[] {
  const afterwards = record.state === 'open' || record.state === 'waiting' ? [] : checklist.afterwards
  // As much of a UUIDv7 as tells the millisecond.
  const short = id.slice(0, 13)
  const command =
    record.state === 'open' || record.state === 'waiting' ? `firsthand run ${short}` : `firsthand show ${short}`
  return [
    ...afterwards.map((each, index) => labelled(index === 0 ? 'Afterwards' : '', each)),
    labelled(record.state === 'open' || record.state === 'waiting' ? 'Carry on with' : 'See it all', command, 'key'),
  ]
}

function stepBlocks(answer: AnswerRecord, findings: readonly FindingRecord[]): readonly Block[] {
  const facts = [
    answer.frustration === undefined ? '' : `frustration ${answer.frustration}`,
    answer.activeMs && !kindNamed(answer.kind).live ? showDuration(answer.activeMs) : '',
    answer.ouches ? `${answer.ouches} × ouch` : '',
    answer.emotions.join(', '),
    answer.wouldGiveUp ? 'would have given up' : '',
    answer.blind || answer.revision === 0 ? '' : 'not blind',
    answer.counts || answer.revision === 0 ? '' : 'does not count: another branch was taken',
  ].filter(Boolean)
  const label = String(answer.position).padStart(2)
  return [
    gap,
    {
      is: 'paragraph',
      label,
      spans: [
        span(answer.title, 'strong'),
        span(`  ${resultWords[answer.result]}`, lookOfResult(answer)),
        span(facts.length ? `  ${facts.join(' · ')}` : '', 'quiet'),
      ],
    },
    ...detail(answer.shown && answer.kind !== 'verdict' ? answer.shown : undefined),
    ...answer.missed.flatMap((each) => detail(`Missed: ${each}`)),
    ...detail(answer.reason && `Because: ${answer.reason}`),
    ...detail(answer.note && `Note: ${answer.note}`),
    ...detail(answer.remembered && `Worth remembering: ${answer.remembered}`),
    ...detail(recoveryOf(answer)),
    ...findings.filter((finding) => finding.step === answer.step).map((finding) => findingBlock(finding, '')),
  ]
}

function hiddenOf({ record, hidden }: AuditReport): readonly Block[] {
  const titles = record.answers
    .filter(({ step, revision }) => hidden.has(step) && revision === 0)
    .map(({ title }) => title)
  return titles.length > 0
    ? [gap, paragraph(span(`Not asked, after these answers: ${titles.join('; ')}`, 'quiet'))]
    : []
}

function detail(text: string | undefined): readonly Block[] {
  return text ? [{ ...paragraph(text), indent: 4 }] : []
}

function recoveryOf({ recovery }: AnswerRecord): string | undefined {
  const entries = Object.entries(recovery)
  return entries.length > 0
    ? entries.map(([question, yes]) => `${question.replace('-', ' ')}: ${yes ? 'yes' : 'no'}`).join(', ')
    : undefined
}

function lookOfResult({ result }: AnswerRecord): Look | undefined {
  if (result === 'passed') return 'good'
  return result === 'failed' || result === 'blocked' ? 'bad' : 'quiet'
}
