import { type Block, gap, labelled, paragraph, type Span, span } from '../../page.ts'
import { resultWords } from '../../session/words.ts'
import type { Report } from '../report.ts'
import type { Journey, StepReport } from '../sections/journeys.ts'
import { bars } from './bars.ts'
import { counted, listed, middleOf, percent, plainNumber, shareWords, spreadWords, time } from './figure-words.ts'
import { journeyCurve, lookOf } from './journey-curve.ts'

/** Whether the customer got what they came for, over all checklists; one checklist has its curve and its score here too. */
export function overviewBlocks({ outcome, journeys }: Report): readonly Block[] {
  const [only, ...others] = journeys
  if (only && others.length === 0) return figuresOf(only)
  return [
    bars([
      { label: 'Achieved, all', share: outcome.achieved },
      ...journeys.map(({ checklist, outcome: { achieved } }) => ({ label: checklist, share: achieved })),
    ]),
    gap,
    {
      is: 'table',
      head: ['checklist', 'audits', 'score', 'frustration', 'peak', 'end', 'worst step'],
      rows: journeys.map((journey) => {
        const { peakEnd } = journey
        const worst = worstOf(journey)
        return [
          span(journey.checklist, 'strong'),
          span(String(journey.audits)),
          span(middleOf(journey.score.percent, percent)),
          span(middleOf(peakEnd.mean)),
          span(middleOf(peakEnd.peak)),
          span(middleOf(peakEnd.end)),
          span(worst ? `${worst.position} ${worst.title}` : ''),
        ]
      }),
    },
    paragraph(
      span(
        'Score in per cent of what could be earned, frustration from 1 not at all to 7 extremely; of fewer than 12 audits the median, otherwise the mean.',
        'quiet',
      ),
    ),
  ]
}

/** One checklist: its outcome, score, curve, and a row for each step. */
export function journeyBlocks(journey: Journey, hasCurve: boolean): readonly Block[] {
  return [
    ...(hasCurve ? figuresOf(journey) : []),
    ...(hasCurve ? [gap] : []),
    stepTable(journey.steps.filter(({ drill }) => !drill)),
    ...rewordedBlocks(journey),
  ]
}

function figuresOf(journey: Journey): readonly Block[] {
  const { outcome, score, curve, peakEnd, minutes, wanted } = journey
  const critical =
    score.failedCritical.count > 0 ? `; failed at a critical step in ${shareWords(score.failedCritical)}` : ''
  const reached = `${counted(score.reached.median, 'step')} of ${score.reached.of} reached, at the median`
  return [
    bars([
      { label: 'Achieved', share: outcome.achieved },
      ...(outcome.gaveUp.count > 0 ? [{ label: 'Gave up', share: outcome.gaveUp, look: 'bad' as const }] : []),
    ]),
    labelled('Outcome', wanted),
    labelled('Score', `${spreadWords(score.percent, percent, 'nothing to score')}${critical}. ${reached}.`),
    ...(peakEnd.mean.n > 0
      ? [
          labelled(
            'Frustration',
            `peak ${spreadWords(peakEnd.peak)}; end ${spreadWords(peakEnd.end)}; mean ${spreadWords(peakEnd.mean)}.`,
          ),
        ]
      : []),
    ...(minutes.taken.n > 0
      ? [
          labelled(
            'Time at work',
            `${spreadWords(minutes.taken, plainNumber)} minutes${minutes.promised === undefined ? '' : `; the checklist promises ${minutes.promised}`}.`,
          ),
        ]
      : []),
    ...(outcome.wellSpent.n > 0 ? [labelled('Time well spent', `${spreadWords(outcome.wellSpent)} of 7.`)] : []),
    ...(curve.length > 1 ? [gap, journeyCurve(curve)] : []),
  ]
}

function worstOf({ curve }: Journey) {
  const rated = curve.filter(({ frustration }) => frustration.mean !== undefined)
  return rated.toSorted((one, other) => (other.frustration.mean ?? 0) - (one.frustration.mean ?? 0))[0]
}

function stepTable(steps: readonly StepReport[]): Block {
  return {
    is: 'table',
    head: ['', 'step', 'felt', 'failed', 'time', 'problems'],
    rows: steps.map((step) => [
      span(String(step.position), 'quiet'),
      span(`${step.title}${step.critical ? ' (critical)' : ''}`),
      feltOf(step),
      failedOf(step),
      span(middleOf(step.active, shortTime)),
      span(step.problems > 0 ? String(step.problems) : ''),
    ]),
  }
}

/** Nobody compares seconds from a minute on. */
const shortTime = (ms: number) => (ms < 60_000 ? time(ms) : `${Math.round(ms / 60_000)} min`)

function feltOf({ frustration }: StepReport): Span {
  return span(middleOf(frustration), lookOf(frustration.mean ?? 1))
}

function failedOf({ passed, results }: StepReport): Span {
  if (passed.of > 0) return span(`${passed.of - passed.count}/${passed.of}`, passed.count < passed.of ? 'bad' : 'quiet')
  const others = Object.entries(results).filter(([result]) => result === 'waiting' || result === 'not-reached')
  return span(
    others.map(([result, count]) => `${count} ${resultWords[result as keyof typeof resultWords]}`).join(', '),
    'quiet',
  )
}

function rewordedBlocks({ reworded }: Journey): readonly Block[] {
  if (reworded.length === 0) return []
  const steps = listed(
    reworded.map(({ title, version, audits }) => `“${title}” (version ${version}, ${counted(audits, 'audit')})`),
  )
  return [paragraph(span(`Asked in other words before, so not counted here: ${steps}.`, 'quiet'))]
}
