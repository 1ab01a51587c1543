import { showDuration } from '../checklist/duration.ts'
import { showSize } from '../file-size.ts'
import { severityWords } from '../interview/finding-parts.ts'
import { kindNamed } from '../kinds/index.ts'
import { type Block, gap, type Look, paragraph, type Span, span } from '../page.ts'
import type { Recovery, Result } from '../session/event.ts'
import type { AnswerRecord, EvidenceRecord, FindingRecord } from '../session/record.ts'
import { resultWords } from '../session/words.ts'
import type { AuditReport } from './audit-report.ts'
import { occasions, revisionBlocks } from './revision-page.ts'
import { capital, stopped, times } from './sentence.ts'

const indent = 4
const hourMs = 3_600_000

/** One step of an audit, for whoever walked it and whoever owns it: what it came to, how it felt, what was found, whose it is. */
export function stepBlocks(answer: AnswerRecord, report: AuditReport, withRevisions: boolean): readonly Block[] {
  const { step } = answer
  const findings = report.record.findings.filter((finding) => finding.step === step)
  const revisions = report.revisions.filter((revision) => revision.step === step)
  return [
    gap,
    { is: 'paragraph', label: String(answer.position).padStart(2), spans: [span(answer.title, 'strong')] },
    ...resultOf(answer, report),
    ...feelingOf(answer),
    ...said('Worth remembering', answer.remembered, 'good'),
    ...said('Recovery', recoveryOf(answer)),
    ...findings.flatMap(findingBlocks),
    ...said('Note', answer.note),
    ...report.record.evidence.filter((file) => file.step === step).flatMap(evidenceBlock),
    ...circumstancesOf(answer, report),
    ...(withRevisions ? revisionBlocks(revisions, indent) : []),
  ]
}

function detail(...spans: readonly (Span | string)[]): Block {
  return { ...paragraph(...spans), indent }
}

function said(name: string, text: string | undefined, look?: Look): readonly Block[] {
  return text ? [detail(span(`${name}: `, look), text)] : []
}

/** `Failed in 2 min: No, I had to print it.` and what was missed, which may say the answer as well. */
function resultOf(answer: AnswerRecord, report: AuditReport): readonly Block[] {
  const { result, kind, missed, activeMs } = answer
  const time = activeMs && activeMs >= 1000 && !kindNamed(kind).live ? ` in ${showDuration(activeMs)}` : ''
  const words = wordsOf(answer, report)
  const [first = '', ...others] = missed
  const isSaid = others.length === 0 && words !== '' && first.startsWith(words)
  const shown = isSaid ? first : words
  const isHidden = !answer.counts && answer.revision > 0
  return [
    detail(
      span(capital(resultWords[result]), lookOfResult(result)),
      stopped(`${time}${shown ? `: ${shown}` : ''}`),
      ...(isHidden ? [span(' Does not count: another branch was taken.', 'quiet')] : []),
    ),
    ...(isSaid ? [] : missed.map((each) => detail(stopped(`Missed: ${each}`)))),
  ]
}

/** The answer, why there is none, or what is awaited; what a verdict says its result says as well. */
function wordsOf({ step, result, kind, shown = '', reason }: AnswerRecord, { waits }: AuditReport): string {
  if (reason !== undefined) return reason
  if (result !== 'waiting') return kind === 'verdict' ? '' : shown
  return shown || (waits.find((wait) => wait.step === step)?.how ?? '')
}

function lookOfResult(result: Result): Look | undefined {
  if (result === 'passed') return 'good'
  if (result === 'failed' || result === 'blocked') return 'bad'
  return result === 'recorded' ? 'strong' : undefined
}

/** `Frustration 6 of 7: helpless. 3 × ouch. Would have given up here.` */
function feelingOf({ frustration, emotions, ouches, wouldGiveUp }: AnswerRecord): readonly Block[] {
  const felt = emotions.join(', ').replaceAll('-', ' ')
  const rated = frustration === undefined ? (felt ? 'Felt' : '') : `Frustration ${frustration} of 7`
  const sentences: readonly Span[] = [
    ...(rated ? [span(rated, (frustration ?? 0) >= 5 ? 'bad' : undefined)] : []),
    ...(rated ? [span(stopped(felt ? `: ${felt}` : ''))] : []),
    ...(ouches ? [span(` ${ouches} × ouch.`)] : []),
    ...(wouldGiveUp ? [span(' Would have given up here.', 'bad')] : []),
  ]
  return sentences.length > 0 ? [detail(...sentences)] : []
}

/** What was found in a paragraph, and what is known of it in another. */
function findingBlocks(finding: FindingRecord): readonly Block[] {
  const { kind = 'problem', severity, text, words, cause, idea } = finding
  const isRated = severity !== undefined
  const name = isRated ? `${severityWords[severity]} (${severity} of 4)` : kind.replace('-', ' ')
  const look = kind === 'good-practice' ? 'good' : (severity ?? 0) >= 3 ? 'bad' : 'strong'
  const more = [
    words && `Heard: “${words}”`,
    cause && `Cause: ${cause.replace('-', ' ')}.`,
    idea && stopped(`Idea: ${idea}`),
  ].filter(Boolean)
  return [
    detail(span(capital(name), look), stopped(text ? `: ${text}` : '')),
    ...(more.length > 0 ? [{ ...paragraph(more.join(' ')), indent: indent + 2 }] : []),
  ]
}

/** `Evidence: box.jpg, 1.2 MB, image/jpeg, SHA-256 3f2a9c01b7de…` */
function evidenceBlock({ name, size, type, sha256 }: EvidenceRecord): readonly Block[] {
  return [detail('Evidence: ', name, span(`, ${showSize(size)}, ${type}, SHA-256 ${sha256.slice(0, 12)}…`, 'quiet'))]
}

const recoveryWords: Readonly<Record<Recovery, readonly [yes: string, no: string]>> = {
  'way-out': ['a way out', 'no way out'],
  admitted: ['admitted', 'not admitted'],
  apologised: ['apologised for', 'no apology'],
  'made-right': ['made right', 'not made right'],
}

function recoveryOf({ recovery }: AnswerRecord): string {
  const words = Object.entries(recovery).map(([question, yes]) => recoveryWords[question as Recovery][yes ? 0 : 1])
  return words.length > 0 ? stopped(words.join(', ')) : ''
}

/** Whose step it is, which way, and what to know before trusting it. */
function circumstancesOf(
  answer: AnswerRecord,
  { record, checklist, delays, revisions }: AuditReport,
): readonly Block[] {
  const { step, owner, channel, drill, blind, revision } = answer
  const corrections = occasions(revisions.filter((each) => each.step === step && each.afterwards)).length
  const delay = delays.get(step) ?? 0
  const facts = [
    owner && `owner: ${owner}`,
    channel !== (record.channel ?? checklist.channel) && `channel: ${channel}`,
    drill && 'goes wrong on purpose',
    delay > hourMs && `written down ${showDelay(delay)} later`,
    corrections > 0 && `corrected ${times(corrections)}`,
    // Of a second walk it is said once, of all of it.
    !blind && revision > 0 && record.walk === 1 && 'not blind',
  ].filter((fact) => typeof fact === 'string' && fact !== '') as readonly string[]
  return facts.length > 0 ? [detail(span(facts.map((fact) => stopped(capital(fact))).join(' '), 'quiet'))] : []
}

function showDelay(ms: number): string {
  const hours = Math.round(ms / hourMs)
  return hours < 48 ? (hours === 1 ? 'an hour' : `${hours} hours`) : `${Math.round(hours / 24)} days`
}
