import { type Block, gap, labelled, paragraph, span } from '../../page.ts'
import { resultWords } from '../../session/words.ts'
import type { Report } from '../report.ts'
import type { Waiting } from '../sections/waits.ts'
import { bars } from './bars.ts'
import { counted, listed, plainNumber, shareWords, spreadWords, time } from './figure-words.ts'

/** Waits, with those that are still open: `5 arrived, 3 waiting, longest 11 days`. */
export function waitBlocks({ waits }: Report): readonly Block[] {
  return waits.map((wait) => ({
    is: 'paragraph',
    indent: 2,
    spans: [
      span(`${wait.title}: `, 'strong'),
      span(waitWords(wait)),
      span(`  ${wait.checklist} step ${wait.position}`, 'quiet'),
    ],
  }))
}

/** What came of a wait, in words. */
export function waitWords({ arrived, waiting, gaveUp, longest, median, inTime, target, days }: Waiting): string {
  const parts = [
    `${arrived} arrived${days.length > 0 && days.length < 12 ? ` (${listed(days.map(String))} days)` : ''}`,
    waiting > 0 && `${waiting} waiting${longest === undefined ? '' : `, longest ${counted(longest, 'day')} so far`}`,
    gaveUp > 0 && `${gaveUp} gave up`,
    median !== undefined && `half have it after ${counted(median, 'day')}`,
    inTime && inTime.of > 0 && `${shareWords(inTime)} within ${target}`,
  ]
  return `${parts.filter((part) => part !== false && part !== undefined).join('; ')}.`
}

/** Causes by the number of audits in which somebody named them. */
export function causeBlocks({ causes: { causes, unsaid } }: Report): readonly Block[] {
  if (causes.length === 0) return []
  return [
    bars(causes.map(({ cause, audits }) => ({ label: cause.replace('-', ' '), share: audits }))),
    ...(unsaid > 0
      ? [paragraph(span(`Of ${counted(unsaid, 'problem')} nobody has said the cause yet.`, 'quiet'))]
      : []),
  ]
}

/** What went wrong on purpose, and whether somebody put it right. */
export function drillBlocks({ drills }: Report): readonly Block[] {
  return drills.flatMap(
    ({ title, checklist, position, audits, results, wayOut, admitted, apologised, madeRight, frustration }, index) => [
      ...(index > 0 ? [gap] : []),
      paragraph(
        span(title, 'strong'),
        span(
          `  ${checklist} step ${position}, ${counted(audits, 'audit')}: ${Object.entries(results)
            .map(([result, count]) => `${count} ${resultWords[result as keyof typeof resultWords]}`)
            .join(', ')}`,
          'quiet',
        ),
      ),
      bars(
        [
          { label: 'A way out', share: wayOut },
          { label: 'Admitted it', share: admitted },
          { label: 'Apologised', share: apologised },
          { label: 'Made it right', share: madeRight },
        ].filter(({ share }) => share.of > 0),
      ),
      ...(frustration.n > 0 ? [labelled('Frustration', spreadWords(frustration))] : []),
    ],
  )
}

/** Solved at the first contact, and what it took. */
export function oneAndDoneBlocks({ oneAndDone }: Report): readonly Block[] {
  const { audits, solvedAtOnce, contacts, transfers, repeats, spans, active, paused } = oneAndDone
  const clock = [
    ...(active.n > 0 ? [labelled('Time at work', `${spreadWords(active, time)} an audit.`)] : []),
    ...(paused.n > 0 ? [labelled('Paused', `${spreadWords(paused, time)} an audit.`)] : []),
  ]
  if (audits === 0) return clock
  return [
    labelled('First contact', `solved in ${shareWords(solvedAtOnce)} audits.`),
    labelled('Contacts', `${spreadWords(contacts, plainNumber)} an audit.`),
    labelled('Transfers', `${spreadWords(transfers, plainNumber)} an audit.`),
    labelled('Said it again', `${spreadWords(repeats, plainNumber)} times an audit.`),
    ...spans.map(({ label, title, total, never }) =>
      labelled(
        '',
        `${label}, ${title}: ${spreadWords(total, time)}${never > 0 ? `; never in ${counted(never, 'audit')}` : ''}.`,
      ),
    ),
    ...clock,
  ]
}
