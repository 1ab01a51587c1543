import { severityWords } from '../interview/finding-parts.ts'
import { type Block, gap, labelled, type Page, paragraph, span } from '../page.ts'
import type { Result } from '../session/event.ts'
import type { AnswerRecord } from '../session/record.ts'
import { resultWords, stateWords } from '../session/words.ts'
import type { AuditReport } from './audit-report.ts'
import { showMoment } from './moment.ts'
import { curveOf, outcomeOf } from './outcome.ts'
import { revisionBlocks } from './revision-page.ts'
import { capital, stopped } from './sentence.ts'
import { stepBlocks } from './step-blocks.ts'

export interface AuditPageOptions {
  /** Under each step, everything that was changed. */
  readonly revisions?: boolean
  /** Only this step. */
  readonly step?: string
  /** Behind the id of the checklist: whose it is, where there are several of that id. */
  readonly whose?: string
}

/** One audit for whoever walked it and whoever was sent it: who and when, what it came to, the curve, and then step by step. */
export function auditPage(report: AuditReport, { revisions = false, step, whose = '' }: AuditPageOptions = {}): Page {
  const { record, checklist, hidden } = report
  const title = paragraph(span(checklist.title, 'title'))
  const answers = record.answers.filter((answer) => answer.revision > 0 || !hidden.has(answer.step))
  const steps = (step === undefined ? answers : record.answers.filter((answer) => answer.step === step)).flatMap(
    (answer) => stepBlocks(answer, report, revisions),
  )
  const head = [title, whoOf(report), standingOf(report)]
  if (step !== undefined) return [...head, ...steps]
  return [
    ...head,
    gap,
    ...outcomeOf(report),
    ...(record.wellSpent ? [labelled('Time spent', `${record.wellSpent} of 7 (1 wasted, 7 well spent)`)] : []),
    ...(record.verbatim ? [labelled('To a friend', record.verbatim)] : []),
    gap,
    paragraph(cameTo(report)),
    ...curveOf(report),
    ...(revisions ? revisionsOfAll(report) : []),
    ...steps,
    ...hiddenOf(report),
    ...sourceOf(report, whose, revisions),
  ]
}

const perspectiveWords = { employee: 'an employee', newcomer: 'a newcomer', customer: 'a customer' } as const
const meetingWords: Readonly<Record<string, string>> = {
  rarely: ' who rarely meets customers',
  sometimes: ' who sometimes meets customers',
  daily: ' who meets customers daily',
}

/** `Mina, an employee who rarely meets customers, as Noor.` */
function whoOf({ record }: AuditReport): Block {
  const { auditor, perspective, meetsCustomers = '', persona } = record
  const eyes = perspective && `${perspectiveWords[perspective]}${meetingWords[meetsCustomers] ?? ''}`
  const who = [auditor || (eyes ? '' : 'No name'), eyes, persona && `as ${persona}`].filter(Boolean).join(', ')
  return paragraph(stopped(capital(who)))
}

function whenOf({ startedAt, endedAt }: AuditReport['record']): string {
  const [start, end] = [showMoment(startedAt), endedAt && showMoment(endedAt)]
  if (!end || end === start) return start
  return end.slice(0, -5) === start.slice(0, -5) ? `${start} to ${end.slice(-5)}` : `${start} to ${end}`
}

/** When it was, on which occasion, whether it is over, and whether it counts. */
function standingOf({ record }: AuditReport): Block {
  const { location, channel, wave, together, state, because, practice, verdict, verdictReason, walk } = record
  const occasion = [
    whenOf(record),
    location && `at ${location}`,
    channel && `channel: ${channel}`,
    wave && `wave ${wave}`,
    together && `together with others as ${together}`,
  ]
  const why = (text = '') => (text ? `: ${text}` : '')
  return paragraph(
    span(stopped(occasion.filter(Boolean).join(', ')), 'quiet'),
    span(stopped(` ${capital(stateWords[state])}${why(because)}`), state === 'given-up' ? 'bad' : 'quiet'),
    ...(practice ? [span(' A practice audit: left out of every report.', 'strong')] : []),
    ...(verdict === 'excluded' ? [span(stopped(` Left out of every report${why(verdictReason)}`), 'bad')] : []),
    ...(verdict === 'accepted' ? [span(stopped(` Accepted${why(verdictReason)}`), 'quiet')] : []),
    ...(walk > 1 ? [span(` Walk ${walk} of this checklist under this name, so not blind.`, 'quiet')] : []),
  )
}

const order: readonly Result[] = [
  'passed',
  'failed',
  'blocked',
  'recorded',
  'cannot-tell',
  'inapplicable',
  'skipped',
  'waiting',
  'not-reached',
]

/** The audit in a sentence or two: results, the worst moment, findings, what is awaited. */
function cameTo({ tally, steps, worst, best, findings, waits }: AuditReport): string {
  const counts = order.flatMap((result) => {
    const count = tally.get(result)
    return count ? [`${count} ${resultWords[result]}`] : []
  })
  const sentences = [
    `${steps === 1 ? '1 step' : `${steps} steps`}: ${counts.join(', ')}.`,
    ...(worst ? [`The worst moment was ${momentOf(worst)}, with ${worst.frustration} of 7.`] : []),
    ...(best?.remembered ? [`Worth remembering was ${momentOf(best)}.`] : []),
    foundIn(findings),
    ...waits.map(({ what }) => `Waiting for ${stopped(what)}`),
  ]
  return sentences.join(' ')
}

function momentOf({ position, title }: AnswerRecord): string {
  return `step ${position}, “${title}”`
}

function foundIn([worst, ...others]: AuditReport['findings']): string {
  if (!worst) return 'No findings.'
  const count = others.length === 0 ? '1 finding' : `${others.length + 1} findings, the worst`
  return worst.severity === undefined ? `${others.length + 1} findings.` : `${count}: ${severityWords[worst.severity]}.`
}

/** What was changed of the audit as a whole. */
function revisionsOfAll({ revisions }: AuditReport): readonly Block[] {
  const all = revisions.filter(({ step }) => step === undefined)
  return all.length > 0 ? [gap, paragraph(span('The audit as a whole', 'strong')), ...revisionBlocks(all, 2)] : []
}

function hiddenOf({ record, hidden }: AuditReport): readonly Block[] {
  const titles = record.answers
    .filter(({ step, revision }) => hidden.has(step) && revision === 0)
    .map(({ title }) => title)
  return titles.length > 0
    ? [gap, paragraph(span(stopped(`Not asked, after these answers: ${titles.join('; ')}`), 'quiet'))]
    : []
}

function sourceOf(
  { id, checklist, record, revisions }: AuditReport,
  whose: string,
  areShown: boolean,
): readonly Block[] {
  const source = paragraph(
    span(`Audit ${id}, checklist ${checklist.id}${whose}, version ${checklist.version}.`, 'quiet'),
  )
  const isHidden = !areShown && revisions.some(({ afterwards }) => afterwards)
  // As much of a UUIDv7 as tells the millisecond.
  const command = `firsthand show ${id.slice(0, 13)}`
  return [
    gap,
    source,
    ...(isHidden ? [labelled('What was corrected', `${command} --revisions`, 'key')] : []),
    ...(record.evidence.length > 0 ? [labelled('The files', `${command} --evidence FOLDER`, 'key')] : []),
  ]
}
