import { showDuration } from '../checklist/duration.ts'
import { severityWords } from '../interview/finding-parts.ts'
import type { Json } from '../json.ts'
import { type Block, paragraph, span } from '../page.ts'
import type { Result } from '../session/event.ts'
import { resultWords } from '../session/words.ts'
import { showMoment } from './moment.ts'
import type { Change, Revision } from './revisions.ts'
import { capital, stopped } from './sentence.ts'

/** When, by whom and why, and then each thing that was changed on that occasion, with what it was. */
export function revisionBlocks(revisions: readonly Revision[], indent: number): readonly Block[] {
  return occasions(revisions).flatMap(({ name, changes }) => [
    { ...paragraph(span(name, 'quiet')), indent },
    ...changes.map((change) => ({ ...paragraph(changeInWords(change)), indent: indent + 2 })),
  ])
}

/** What was changed one after the other, for one reason, is one occasion. */
export function occasions(
  revisions: readonly Revision[],
): readonly { readonly name: string; readonly changes: readonly Change[] }[] {
  const all: { name: string; changes: readonly Change[] }[] = []
  for (const revision of revisions) {
    const name = occasionOf(revision)
    const last = all.at(-1)
    if (last?.name === name) last.changes = [...last.changes, ...revision.changes]
    else all.push({ name, changes: revision.changes })
  }
  return all
}

function occasionOf({ at, by, because, afterwards }: Revision): string {
  if (!afterwards) return `${showMoment(at)}, during the walk`
  const who = by ? `${showMoment(at)}, ${by}` : showMoment(at)
  return because ? `${who}: ${because}` : who
}

/** `Frustration: was 2; now 6`. */
function changeInWords({ of, was, is }: Change): string {
  const name = nameOf(of)
  const before = was === undefined ? 'nothing' : inWords(of, was)
  const now = is === undefined ? 'taken back' : `now ${inWords(of, is)}`
  return stopped(`${capital(name)}: was ${before}; ${now}`)
}

const names: Readonly<Record<string, string>> = {
  done: 'when it was done',
  remembered: 'worth remembering',
  'would-give-up': 'would have given up',
  'way-out': 'a way out',
  achieved: 'the outcome',
  wellSpent: 'time well spent',
  verbatim: 'to a friend',
  auditor: 'the name',
  meetsCustomers: 'meets customers',
}

function nameOf(of: string): string {
  const [thing = '', id = ''] = of.split('.')
  if (thing === 'evidence') return 'evidence'
  return id ? `${thing} ${id}` : (names[of] ?? of.replaceAll('-', ' '))
}

/** What somebody has written, not chosen. */
const ownWords = new Set(['note', 'remembered', 'verbatim'])

function quoted(text: string): string {
  return `“${text}”`
}

function inWords(of: string, value: Json): string {
  if (Array.isArray(value)) return value.join(', ') || 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string' && ownWords.has(of)) return value ? quoted(value) : 'nothing'
  if (typeof value !== 'object' || value === null) return String(value) || 'nothing'
  const { result, shown, reason, at, activeMs, name, verdict, text, severity, cause, words, idea } = value as Said
  if (of === 'done') return [showMoment(at ?? ''), activeMs && showDuration(activeMs)].filter(Boolean).join(', ')
  const bad = severity === undefined ? undefined : severityWords[severity]
  const answer = result && (shown ? `${resultWords[result]} (${shown})` : resultWords[result])
  // Why an audit is excluded is said above it.
  const why = verdict ? undefined : reason
  const parts = [answer, verdict, name, text && quoted(text), bad, cause, words && quoted(words), idea, why]
  return parts.filter(Boolean).join(', ') || 'nothing'
}

/** What a thing that is changed can be made of. */
interface Said {
  readonly result?: Result
  readonly shown?: string
  readonly reason?: string
  readonly at?: string
  readonly activeMs?: number
  readonly name?: string
  readonly verdict?: string
  readonly text?: string
  readonly severity?: number
  readonly cause?: string
  readonly words?: string
  readonly idea?: string
}
