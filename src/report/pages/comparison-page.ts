import { showDay } from '../../kinds/day.ts'
import { type Block, gap, type Look, labelled, type Page, paragraph, type Span, span } from '../../page.ts'
import type { Change } from '../comparison/change.ts'
import type { Comparison, JourneyChange, Round, StepChange } from '../comparison/comparison.ts'
import { isShare, verdictWords } from '../comparison/sentences.ts'
import type { Problem } from '../sections/findings.ts'
import { counted, listed } from './figure-words.ts'

/** Two waves side by side, in print: two sentences, then tables. */
export function comparisonPage(comparison: Comparison): Page {
  const { before, after, sentences, headline, overall, journeys, problems, alone } = comparison
  return [
    paragraph(span(`${before.wave} and ${after.wave}`, 'title')),
    paragraph(span(`${roundWords(before)}; ${roundWords(after)}.`, 'quiet')),
    gap,
    paragraph(span(sentences[0] ?? '', looks[headline.verdict] ?? 'strong')),
    ...sentences.slice(1).map((sentence) => paragraph(sentence)),
    gap,
    changeTable(
      overall.map((change) => ({
        name: change === headline ? `${names[change.measure]} *` : names[change.measure],
        change,
      })),
    ),
    paragraph(
      span(
        '* The one test that was declared; everything else is exploratory, its verdict after Holm’s correction. Frustration from 1 to 7, differences with their 95 % interval, those of shares and scores in percentage points.',
        'quiet',
      ),
    ),
    ...journeys.flatMap((journey) => journeyBlocks(journey, journeys.length > 1)),
    ...problemBlocks(problems),
    ...(alone.length > 0
      ? [
          gap,
          paragraph(
            span(
              `Walked in one of the two waves alone, so not compared: ${listed(alone.map(({ checklist, wave }) => `${checklist} (${wave})`))}.`,
              'quiet',
            ),
          ),
        ]
      : []),
  ]
}

const names: Readonly<Record<Change['measure'], string>> = {
  achieved: 'achieved',
  frustration: 'frustration',
  score: 'score',
  minutes: 'minutes',
  passed: 'passed',
}
const looks: Readonly<Partial<Record<Change['verdict'], Look>>> = { better: 'good', worse: 'bad' }

function roundWords({ wave, audits, auditors, from, to }: Round): string {
  return `${wave}: ${counted(audits, 'audit')} by ${counted(auditors, 'auditor')}, ${showDay(from)} to ${showDay(to)}`
}

function changeTable(rows: readonly { readonly name: string; readonly change: Change }[]): Block {
  return {
    is: 'table',
    head: ['', 'before', 'after', 'difference', ''],
    rows: rows.map(({ name, change }) => [
      span(name, 'strong'),
      span(sideOf(change, 'before')),
      span(sideOf(change, 'after')),
      span(differenceOf(change)),
      span(change.verdict === 'too-few' ? 'too few to tell' : change.verdict, looks[change.verdict] ?? 'quiet'),
    ]),
  }
}

function sideOf(change: Change, side: 'before' | 'after'): string {
  const figure = change[side]
  if (isShare(figure)) return figure.of === 0 ? '' : `${figure.count} of ${figure.of}`
  return figure.mean === undefined ? '' : `${short(change.measure, figure.mean)}, n ${figure.n}`
}

/** Without the unit that stands in the first column. */
function short(measure: Change['measure'], value: number): string {
  return measure === 'score' ? `${Math.round(value)} %` : String(Math.round(value * 10) / 10)
}

/** `+12 % (−8 to +31)` */
function differenceOf({ measure, difference, low, high }: Change): string {
  if (difference === undefined) return ''
  const interval =
    low === undefined || high === undefined ? '' : ` (${signed(measure, low)} to ${signed(measure, high)})`
  return `${signed(measure, difference)}${interval}`
}

function signed(measure: Change['measure'], value: number): string {
  const scaled = measure === 'achieved' || measure === 'passed' ? value * 100 : value
  const short = Math.round(Math.abs(scaled) * 10) / 10
  return short === 0 ? '0' : `${scaled > 0 ? '+' : '−'}${short}`
}

function journeyBlocks(
  { title, overall, steps, notCompared }: JourneyChange,
  isOneOfSeveral: boolean,
): readonly Block[] {
  const changes = overall.filter(({ difference }) => difference !== undefined)
  return [
    gap,
    paragraph(span(isOneOfSeveral ? title : 'Step by step', 'title')),
    ...(isOneOfSeveral ? [changeTable(changes.map((change) => ({ name: names[change.measure], change }))), gap] : []),
    ...stepBlocks(steps),
    ...(notCompared.length > 0
      ? [
          paragraph(
            span(
              `Not compared: ${listed(notCompared.map((step) => `${step.position} ${step.title} (${whyNot[step.why]})`))}.`,
              'quiet',
            ),
          ),
        ]
      : []),
  ]
}

function stepBlocks(all: readonly StepChange[]): readonly Block[] {
  const steps = all.filter(({ changes }) => changes.length > 0)
  if (steps.length === 0) return []
  const known = steps.flatMap((step) =>
    step.changes.filter(({ verdict }) => verdict !== 'too-few').map((change) => ({ step, change })),
  )
  return [
    {
      is: 'table',
      head: ['', 'step', 'felt', 'passed', 'minutes', 'audits'],
      rows: steps.map(({ position, title, changes }) => {
        const of = (measure: Change['measure']) => changes.find((change) => change.measure === measure)
        return [
          span(String(position), 'quiet'),
          span(title),
          arrow(of('frustration')),
          arrow(of('passed')),
          arrow(of('minutes')),
          span(audits(changes), 'quiet'),
        ]
      }),
    },
    ...(known.length === 0
      ? [paragraph(span('Too few audits to tell of any step.', 'quiet'))]
      : known.map(({ step, change }) => ({
          is: 'paragraph' as const,
          indent: 2,
          spans: [
            span(verdictWords[change.verdict], looks[change.verdict]),
            span(`: step ${step.position}, ${step.title}, ${names[change.measure]} ${differenceOf(change)}`),
          ],
        }))),
  ]
}

/** `1.6 → 4.2`, or `5/5 → 2/6` of a share. */
function arrow(change: Change | undefined): Span {
  if (!change) return span('')
  const side = (figure: Change['before']) =>
    isShare(figure) ? `${figure.count}/${figure.of}` : String(Math.round((figure.mean ?? 0) * 10) / 10)
  return span(`${side(change.before)} → ${side(change.after)}`, looks[change.verdict])
}

/** How many audits are behind it, at most, on either side. */
function audits(changes: readonly Change[]): string {
  const most = (side: 'before' | 'after') =>
    Math.max(...changes.map((change) => (isShare(change[side]) ? change[side].of : change[side].n)))
  return `${most('before')}, ${most('after')}`
}

const whyNot = {
  reworded: 'asked in other words',
  new: 'only after',
  gone: 'only before',
  'not-walked': 'nobody came to it',
} as const

function problemBlocks({ new: fresh, gone, notSeen, recurring }: Comparison['problems']): readonly Block[] {
  const named = (list: readonly Problem[]) =>
    listed(list.map(({ checklist, position, title }) => `${title} (${checklist} ${position})`))
  const lines: readonly [string, readonly Problem[], Look | undefined][] = [
    ['New', fresh, 'bad'],
    ['Gone', gone, 'good'],
    ['Not seen again', notSeen, undefined],
    ['Again', recurring, undefined],
  ]
  const told = lines.filter(([, list]) => list.length > 0)
  return told.length === 0
    ? []
    : [
        gap,
        paragraph(span('Problems', 'title')),
        ...told.map(([label, list, look]) => labelled(`${label}, ${list.length}`, `${named(list)}.`, look)),
      ]
}
